using System.Text;

namespace Copro.Sepa;

/// <summary>Texts that may hold an account, which no finding shows.</summary>
internal static class AccountText
{
    private const int ShortestIban = 15;
    private const int HeadLength = 4;

    // Three lines of a terminal: above every list of codes and every namespace.
    private const int LongestShown = 240;

    /// <summary>
    /// Whether a text, spaces aside, holds what begins like an IBAN of a SEPA country and is as long as the shortest one. Check
    /// digits do not count: a mistyped account is somebody's too.
    /// </summary>
    public static bool MayHoldAccount(string text)
    {
        if (text.Length < ShortestIban)
        {
            return false;
        }

        var compact = text.Replace(" ", string.Empty, StringComparison.Ordinal);
        for (var i = 0; i + ShortestIban <= compact.Length; i++)
        {
            if (IsAccount(compact.AsSpan(i, ShortestIban)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAccount(ReadOnlySpan<char> text) =>
        char.IsAsciiLetter(text[0])
        && char.IsAsciiLetter(text[1])
        && char.IsAsciiDigit(text[2])
        && char.IsAsciiDigit(text[3])
        && IsLettersOrDigits(text[HeadLength..])
        && SepaCountries.IsInScheme(text[..2].ToString().ToUpperInvariant());

    private static bool IsLettersOrDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an argument is shown as it is.</summary>
    public static bool IsShownWhole(DiagnosticArgument argument) =>
        argument.IsPersonal
        || (argument.UnmaskedValue.Length <= LongestShown && !MayHoldAccount(argument.UnmaskedValue));

    /// <summary>The argument, personal when it may hold an account, cut when nobody would read it to its end.</summary>
    public static DiagnosticArgument Masked(DiagnosticArgument argument)
    {
        if (IsShownWhole(argument))
        {
            return argument;
        }

        return MayHoldAccount(argument.UnmaskedValue)
            ? DiagnosticArgument.Personal(argument.UnmaskedValue)
            : DiagnosticArgument.Public($"{argument.UnmaskedValue[..LongestShown]}…");
    }

    /// <summary>The arguments of a finding, each of them masked if need be.</summary>
    public static DiagnosticArgument[] Masked(DiagnosticArgument[] arguments) =>
        Array.TrueForAll(arguments, IsShownWhole) ? arguments : [.. arguments.Select(Masked)];

    /// <summary>A path without its indexes.</summary>
    public static string WithoutIndexes(string path)
    {
        if (!path.Contains('[', StringComparison.Ordinal))
        {
            return path;
        }

        var plain = new StringBuilder(path.Length);
        var inside = false;
        foreach (var c in path)
        {
            inside = c == '[' || (inside && c != ']');
            if (!inside && c != ']')
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}
