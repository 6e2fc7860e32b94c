using Xunit;

namespace Copro.Cmc7.Tests;

/// <summary>The five events of a duplicate guard, row by row.</summary>
public sealed class DuplicateGuardTests
{
    private const string Zone3 = "021010041908";
    private const string Zone2 = "006617182025";

    [Theory]
    [InlineData("5508018", 100, "T1", DuplicateVerdict.SameRecord, null)]
    [InlineData("5508018", 100, "T2", DuplicateVerdict.AlreadyPresented, "CMC038")]
    [InlineData("5508018", 200, "T2", DuplicateVerdict.AmountConflict, "CMC039")]
    [InlineData("5508018", 200, "T1", DuplicateVerdict.AmountConflict, "CMC039")]
    [InlineData("55080?8", 100, "T2", DuplicateVerdict.PossibleDuplicate, "CMC040")]
    [InlineData("55080?9", 100, "T2", DuplicateVerdict.Different, null)]
    [InlineData("5508019", 100, "T2", DuplicateVerdict.Different, null)]
    public void Compare_ChequeTakenBefore_IsJudged(
        string number,
        long cents,
        string transaction,
        DuplicateVerdict verdict,
        string? code
    )
    {
        var known = Presentation("5508018", 100, "T1");

        var answer = DuplicateGuard.Compare(Presentation(number, cents, transaction), known, out var finding);

        Assert.Equal(verdict, answer);
        Assert.Equal(code, finding?.Code);
    }

    [Fact]
    public void Compare_SamePartialRecordAgain_IsTheSameRecord()
    {
        var partial = Presentation("55080?8", 100, "T1");

        Assert.Equal(DuplicateVerdict.SameRecord, DuplicateGuard.Compare(partial, partial, out var finding));
        Assert.Null(finding);
    }

    [Fact]
    public void Compare_AmountZoneAddedByTheBank_IsStillTheSameCheque()
    {
        var before = new ChequePresentation(
            Cmc7Line.Parse("C5508018C021010041908E006617182025A"),
            new Money(381783, Currency.Eur),
            "T1"
        );
        var after = before with
        {
            Line = Cmc7Line.Parse("C5508018C021010041908E006617182025A000000381783B"),
            TransactionId = "T2",
        };

        Assert.Equal(DuplicateVerdict.AlreadyPresented, DuplicateGuard.Compare(after, before, out _));
        Assert.DoesNotContain(Zone2, before.ToString(), StringComparison.Ordinal);
    }

    private static ChequePresentation Presentation(string number, long cents, string transaction)
    {
        Assert.True(Cmc7Line.TryCreate(number, Zone3, Zone2, out var line));
        return new ChequePresentation(line, new Money(cents, Currency.Eur), transaction);
    }
}
