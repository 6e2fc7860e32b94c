namespace Copro.Sepa;

/// <summary><c>xs:boolean</c>.</summary>
internal sealed class BooleanRule : TextRule
{
    public override DiagnosticArgument Expected =>
        DiagnosticArgument.Public("true, false, 1 or 0", "true, false, 1 ou 0");

    public override bool Accepts(ReadOnlySpan<byte> text)
    {
        var value = Collapsed(text);
        return value.SequenceEqual("true"u8)
            || value.SequenceEqual("false"u8)
            || value.SequenceEqual("1"u8)
            || value.SequenceEqual("0"u8);
    }
}
