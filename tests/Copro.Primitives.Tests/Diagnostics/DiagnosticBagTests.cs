using Copro.TestKit;
using Xunit;

namespace Copro.Tests;

public class DiagnosticBagTests
{
    private static readonly DiagnosticDescriptor s_error = new(
        "TST001",
        DiagnosticSeverity.Error,
        "error {0}",
        "erreur {0}"
    );
    private static readonly DiagnosticDescriptor s_warning = new(
        "TST002",
        DiagnosticSeverity.Warning,
        "warning",
        "alerte"
    );

    [Fact]
    public void Add_MoreThanAreKept_CountsAllAndShowsAllToTheSink()
    {
        var seen = 0;
        var bag = new DiagnosticBag(_ => seen++);
        for (var i = 0; i < 2500; i++)
        {
            bag.Add(s_error, DiagnosticPlace.At(i + 1), i);
        }

        bag.Add(s_warning, default);

        Assert.Equal((2501, 2501L, 2500L), (seen, bag.Count, bag.ErrorCount));
        Assert.Equal((2500L, 1L), (bag.CountOf(s_error), bag.CountOf(s_warning)));
        Assert.Equal(DiagnosticBag.KeptPerCode + 1, bag.Items.Count);
        Assert.Equal("error 999", bag.Items[999].Message());
        Assert.Same(s_warning, bag.Items[^1].Descriptor);
    }

    [Fact]
    public void HasErrors_GoesByTheFindingsSeverity()
    {
        var bag = new DiagnosticBag();
        bag.Add(s_warning, default);
        Assert.False(bag.HasErrors);

        bag.Add(s_warning.At(default).As(DiagnosticSeverity.Error));
        Assert.True(bag.HasErrors);
        Assert.Equal(0, bag.CountOf(s_error));
    }

    [Fact]
    public void AddRange_KeepsTheOrder()
    {
        var bag = new DiagnosticBag();
        bag.AddRange([s_error.At(default, 1), s_warning.At(default), s_error.At(default, 2)]);

        Assert.Equal(["error 1", "warning", "error 2"], bag.Items.Select(item => item.Message()));
    }

    [Fact]
    public void TryCount_PlacesLeft_CountsNothing()
    {
        var bag = new DiagnosticBag();
        for (var i = 0; i < DiagnosticBag.KeptPerCode; i++)
        {
            Assert.False(bag.TryCount(s_warning));
            bag.Add(s_warning, default);
        }

        Assert.Equal(DiagnosticBag.KeptPerCode, bag.Count);
    }

    [Fact]
    public void TryCount_PlacesTaken_CountsWithoutAnObject()
    {
        var bag = new DiagnosticBag();
        for (var i = 0; i < DiagnosticBag.KeptPerCode; i++)
        {
            bag.Add(s_error, default, i);
            bag.Add(s_warning, default);
        }

        Assert.Equal(0, Allocations.Of(() => Assert.True(bag.TryCount(s_error) && bag.TryCount(s_warning))));

        // Three runs to warm up and one measured.
        Assert.Equal(DiagnosticBag.KeptPerCode + 4, bag.ErrorCount);
        Assert.Equal(DiagnosticBag.KeptPerCode + 4, bag.CountOf(s_warning));
        Assert.Equal((2 * DiagnosticBag.KeptPerCode) + 8, bag.Count);
        Assert.Equal(2 * DiagnosticBag.KeptPerCode, bag.Items.Count);
    }

    [Fact]
    public void TryCount_SomebodyListens_LeavesTheFindingToBeMade()
    {
        var bag = new DiagnosticBag(_ => { });
        for (var i = 0; i < 2 * DiagnosticBag.KeptPerCode; i++)
        {
            bag.Add(s_warning, default);
        }

        Assert.False(bag.TryCount(s_warning));
        Assert.Equal(2 * DiagnosticBag.KeptPerCode, bag.Count);
    }
}
