namespace Copro.Sepa;

/// <summary>What a finding shows of a document that may hold anything: never an account, never more than three lines.</summary>
internal static class ShownText
{
    private const int Longest = 200;

    /// <summary>A text that is public by its kind, such as a namespace, cut where it gets too long.</summary>
    public static DiagnosticArgument Cut(string text) =>
        AccountText.Masked(DiagnosticArgument.Public(text.Length <= Longest ? text : $"{text[..Longest]}…"));
}
