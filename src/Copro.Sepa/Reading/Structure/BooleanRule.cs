namespace Copro.Sepa;

/// <summary><c>xs:boolean</c>.</summary>
internal sealed class BooleanRule : TextRule
{
    public override DiagnosticArgument Expected =>
        DiagnosticArgument.Public("true, false, 1 or 0", "true, false, 1 ou 0");

    public override bool Accepts(ReadOnlySpan<char> text) => Collapsed(text) is "true" or "false" or "1" or "0";
}
