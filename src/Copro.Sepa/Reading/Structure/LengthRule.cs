namespace Copro.Sepa;

/// <summary>A text of a number of characters, counted in UTF-16 as .NET's schema validation counts them.</summary>
internal sealed class LengthRule(int min, int max) : TextRule
{
    public override bool Accepts(ReadOnlySpan<char> text) => text.Length >= min && text.Length <= max;

    public override bool IsPublic => false;

    public override DiagnosticArgument Expected =>
        DiagnosticArgument.Public($"{min} to {max} characters", $"{min} à {max} caractères");
}
