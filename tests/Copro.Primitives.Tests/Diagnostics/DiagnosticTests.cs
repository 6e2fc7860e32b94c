using Xunit;

namespace Copro.Tests;

public class DiagnosticTests
{
    private static readonly DiagnosticDescriptor s_descriptor = new(
        "TST001",
        DiagnosticSeverity.Warning,
        "{0} pays {1}.",
        "{1} : {0}."
    );

    [Fact]
    public void Message_BothLanguages_MaskPersonalValues()
    {
        var diagnostic = s_descriptor.At(default, DiagnosticArgument.Personal("Marie Dupont"), 42);

        Assert.Equal("M*** pays 42.", diagnostic.Message());
        Assert.Equal("42 : M***.", diagnostic.Message(DiagnosticLanguage.French));
        Assert.Equal("TST001: M*** pays 42.", diagnostic.ToString());
        Assert.Equal("Marie Dupont", diagnostic.Arguments[0].UnmaskedValue);
    }

    [Fact]
    public void ToString_WithPlace_PutsItInFront()
    {
        var diagnostic = s_descriptor.At(DiagnosticPlace.At(12, 5).In("file.xml"), "A", "B");

        Assert.Equal("file.xml:12:5: TST001: A pays B.", diagnostic.ToString());
        Assert.Equal("file.xml:12:5: TST001: B : A.", diagnostic.ToString(DiagnosticLanguage.French));
    }

    [Fact]
    public void Under_Nested_KeepsTheRest()
    {
        var field = s_descriptor.At(new DiagnosticPlace { Column = 3 }, "A", "B");

        var nested = field.Under("DbtrAcct").Under("DrctDbtTxInf[3]");

        Assert.Equal("DrctDbtTxInf[3]/DbtrAcct", nested.Place.Path);
        Assert.Equal(3, nested.Place.Column);
        Assert.Equal(field.Message(), nested.Message());
        Assert.Same(field.Descriptor, nested.Descriptor);
        Assert.Null(field.Place.Path);
    }

    [Fact]
    public void As_AnotherSeverity_KeepsTheCode()
    {
        var diagnostic = s_descriptor.At(default, "A", "B").As(DiagnosticSeverity.Error);

        Assert.Equal((DiagnosticSeverity.Error, "TST001"), (diagnostic.Severity, diagnostic.Code));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Under("x").Severity);
    }

    [Fact]
    public void Constructor_TooFewArguments_Throws()
    {
        Assert.Equal(2, s_descriptor.ArgumentCount);
        Assert.Throws<ArgumentException>(() => s_descriptor.At(default, "A"));
        Assert.Equal("A pays B.", s_descriptor.At(default, "A", "B", "C").Message());
    }

    [Fact]
    public void Arguments_ChangedAfterwards_StayAsTheyWere()
    {
        DiagnosticArgument[] arguments = ["A", "B"];
        var diagnostic = s_descriptor.At(default, arguments);

        arguments[0] = "C";

        Assert.Equal("A pays B.", diagnostic.Message());
    }

    [Theory]
    [InlineData("", "x", "x")]
    [InlineData("tst1", "x", "x")]
    [InlineData("TST-1", "x", "x")]
    [InlineData("TST1", " ", "x")]
    [InlineData("TST1", "x", "")]
    public void Descriptor_WrongParts_Throws(string code, string english, string french) =>
        Assert.Throws<ArgumentException>(() =>
            new DiagnosticDescriptor(code, DiagnosticSeverity.Error, english, french)
        );

    [Theory]
    [InlineData("{0")]
    [InlineData("{x}")]
    public void Descriptor_WrongTemplate_Throws(string template) =>
        Assert.Throws<FormatException>(() => new DiagnosticDescriptor("TST1", DiagnosticSeverity.Error, template, "x"));

    [Fact]
    public void Exception_FromDiagnostic_SaysTheSame()
    {
        var diagnostic = s_descriptor.At(default, "A", "B");

        var exception = new CoproFormatException(diagnostic);

        Assert.Equal(diagnostic.ToString(), exception.Message);
        Assert.Same(diagnostic, exception.Diagnostic);
    }
}
