namespace Copro.Sepa;

/// <summary>What a finding shows of a document that may hold anything: never an account, never more than three lines.</summary>
internal static class ShownText
{
    private const int Longest = 200;

    /// <summary>
    /// Why the platform's parser gave up, without what it quotes of the document and without its own place, which stands beside the
    /// finding.
    /// </summary>
    public static DiagnosticArgument Reason(string message)
    {
        if (message.Contains("DTD", StringComparison.Ordinal))
        {
            return DiagnosticArgument.Public("a document type (DTD) is not read.", "une DTD n'est pas lue.");
        }

        var end = message.IndexOf(" Line ", StringComparison.Ordinal);
        var text = (end < 0 ? message : message[..end]).Split('\'');
        for (var i = 1; i < text.Length; i += 2)
        {
            var isSign = text[i].Length == 1 && char.IsAscii(text[i][0]) && !char.IsControl(text[i][0]);
            text[i] = isSign ? text[i] : "…";
        }

        return Cut(string.Join('\'', text));
    }

    /// <summary>A text that is public by its kind, such as a namespace, cut where it gets too long.</summary>
    public static DiagnosticArgument Cut(string text) =>
        AccountText.Masked(DiagnosticArgument.Public(text.Length <= Longest ? text : $"{text[..Longest]}…"));
}
