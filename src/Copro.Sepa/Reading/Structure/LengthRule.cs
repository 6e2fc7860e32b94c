using System.Text;

namespace Copro.Sepa;

/// <summary>A text of a number of characters, counted in UTF-16 as .NET's schema validation counts them.</summary>
internal sealed class LengthRule(int min, int max) : TextRule
{
    public override bool Accepts(ReadOnlySpan<byte> text)
    {
        var length = Ascii.IsValid(text) ? text.Length : Encoding.UTF8.GetCharCount(text);
        return length >= min && length <= max;
    }

    public override bool IsPublic => false;

    public override DiagnosticArgument Expected =>
        DiagnosticArgument.Public($"{min} to {max} characters", $"{min} à {max} caractères");
}
