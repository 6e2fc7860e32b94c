using Xunit;

namespace Copro.Tests;

public class DiagnosticArgumentTests
{
    [Fact]
    public void Public_AnyKind_IsWrittenWithoutCulture()
    {
        Assert.Equal("-1234567", DiagnosticArgument.Public(-1234567).ToString());
        Assert.Equal("2026-01-31", DiagnosticArgument.Public(new DateOnly(2026, 1, 31)).ToString());
        Assert.Equal("text", ((DiagnosticArgument)"text").ToString());
        Assert.False(DiagnosticArgument.Public("text").IsPersonal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("A", "A***")]
    [InlineData("FR7630006000011234567890189", "F***")]
    public void Personal_Rendered_ShowsOneCharacter(string value, string expected)
    {
        var argument = DiagnosticArgument.Personal(value);

        Assert.Equal((expected, value, true), (argument.ToString(), argument.UnmaskedValue, argument.IsPersonal));
    }

    [Fact]
    public void Default_IsEmptyAndPublic() =>
        Assert.Equal(
            (string.Empty, false),
            (default(DiagnosticArgument).ToString(), default(DiagnosticArgument).IsPersonal)
        );

    [Fact]
    public void Public_OfTwoTexts_SpeaksEachLanguage()
    {
        var argument = DiagnosticArgument.Public("the name fits two people", "le nom convient à deux personnes");
        var descriptor = new DiagnosticDescriptor(
            "PRM999",
            DiagnosticSeverity.Warning,
            "not matched: {0}",
            "non rapproché : {0}"
        );
        Assert.Equal("the name fits two people", argument.ToString());
        Assert.Equal("not matched: the name fits two people", descriptor.At(default, argument).Message());
        Assert.Equal(
            "non rapproché : le nom convient à deux personnes",
            descriptor.At(default, argument).Message(DiagnosticLanguage.French)
        );
    }
}
