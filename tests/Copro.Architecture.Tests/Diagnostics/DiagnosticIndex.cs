using System.Text;

namespace Copro.Architecture.Tests.Diagnostics;

/// <summary>The text of <c>docs/diagnostics.md</c>: every code in a line, with the page that tells its cause and cure.</summary>
internal static class DiagnosticIndex
{
    public static string Of(IEnumerable<DiagnosticCatalogue> catalogues, Func<DiagnosticCatalogue, string> prefix)
    {
        var text = new StringBuilder(
            """
            # Diagnostics

            Every finding has a stable code. The letters say which package gives it and lead to the page with its texts in English
            and French, its cause and its cure. Codes are never reused. A profile may change a finding's severity, never its code.

            This index follows from the catalogues in the code: `COPRO_RENEW_API=1 dotnet test tests/Copro.Architecture.Tests`
            writes it, and the tests fail while it is behind.


            """.ReplaceLineEndings("\n")
        );
        foreach (var catalogue in catalogues)
        {
            Append(text, catalogue, prefix(catalogue));
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder text, DiagnosticCatalogue catalogue, string prefix)
    {
        text.Append(
            $"""
            ## [{catalogue.Project}](diagnostics/{prefix}.md)

            | code | severity | says |
            |---|---|---|

            """.ReplaceLineEndings("\n")
        );
        foreach (var descriptor in catalogue.All)
        {
            var says = descriptor.English.Replace("|", "\\|", StringComparison.Ordinal);
            text.Append($"| [{descriptor.Code}](diagnostics/{prefix}.md) | {descriptor.DefaultSeverity} | {says} |\n");
        }

        text.Append('\n');
    }
}
