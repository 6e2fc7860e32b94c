using System.Buffers;

namespace Copro.Sepa;

/// <summary>
/// An address a confirmation can be sent to: <c>name@domain</c> as people have it (RFC 5321's lengths, RFC 5322's plain form). Quoted
/// names, comments and bare hosts are refused: on a form they are mistakes.
/// </summary>
internal static class EmailAddress
{
    public const int MaxLength = 254; // RFC 5321 4.5.3.1.3, less the angle brackets
    private const int MaxLocal = 64;
    private const int MaxLabel = 63;
    private const int LeastLabels = 2;

    private static readonly SearchValues<char> s_special = SearchValues.Create("()<>[]:;,\"\\");

    public static bool TryParse(ReadOnlySpan<char> text, out string value, out Diagnostic? error)
    {
        value = text.ToString();
        error = IsRight(text)
            ? null
            : SepaDiagnostics.FieldValue.At(default, "email", DiagnosticArgument.Personal(value), "name@domain");
        return error is null;
    }

    private static bool IsRight(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        return at > 0
            && text.Length <= MaxLength
            && text.LastIndexOf('@') == at
            && IsLocal(text[..at])
            && IsDomain(text[(at + 1)..]);
    }

    private static bool IsLocal(ReadOnlySpan<char> local)
    {
        foreach (var c in local)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                return false;
            }
        }

        return local.Length <= MaxLocal
            && local[0] != '.'
            && local[^1] != '.'
            && !local.ContainsAny(s_special)
            && local.IndexOf("..") < 0;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        var labels = 0;
        while (true)
        {
            var dot = domain.IndexOf('.');
            if (!IsLabel(dot < 0 ? domain : domain[..dot]))
            {
                return false;
            }

            labels++;
            if (dot < 0)
            {
                return labels >= LeastLabels;
            }

            domain = domain[(dot + 1)..];
        }
    }

    /// <summary>Letters of any script (international domains), digits, and hyphens between them.</summary>
    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        foreach (var c in label)
        {
            if (!char.IsLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[^1] != '-';
    }
}
