using Xunit;

namespace Copro.Tests;

public class DiagnosticPlaceTests
{
    [Fact]
    public void ToString_KnownParts_AreShown()
    {
        Assert.Equal(string.Empty, default(DiagnosticPlace).ToString());
        Assert.Equal("a.xml", default(DiagnosticPlace).In("a.xml").ToString());
        Assert.Equal("a.xml:3", DiagnosticPlace.At(3).In("a.xml").ToString());
        Assert.Equal("a.xml:3:7 X[0]/Y", DiagnosticPlace.At(3, 7).Under("X[0]/Y").In("a.xml").ToString());
        Assert.Equal(
            "a.txt@0",
            new DiagnosticPlace { Offset = 0 }
                .In("a.txt")
                .ToString()
        );
        Assert.Equal("X", DiagnosticPlace.At("X").ToString());
    }

    [Fact]
    public void Default_KnowsNothing()
    {
        var place = default(DiagnosticPlace);

        Assert.Equal((null, 0, 0, -1L, null), (place.Document, place.Line, place.Column, place.Offset, place.Path));
        Assert.Equal(place, new DiagnosticPlace { Offset = -1 });
    }

    [Fact]
    public void Under_Parents_GoInFront() => Assert.Equal("A/B/C", DiagnosticPlace.At("C").Under("B").Under("A").Path);
}
