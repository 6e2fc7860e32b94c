using System.Collections.Frozen;

namespace Copro.BankMatch;

/// <summary>Values that mean "nothing": banks and payers must fill a field and have nothing to put in it.</summary>
internal static class Fillers
{
    private static readonly FrozenSet<string> s_words = new[]
    {
        "NOTPROVIDED",
        "NONREF",
        "NONE",
        "NA",
        "XXXREFERENCE",
        "KEINEINFORMATIONVORHANDEN",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a value means nothing: blank, a filler word, zeros only, X only.</summary>
    public static bool IsFiller(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return true;
        }

        var compact = TextForms.Compact(value);
        return compact.Length == 0
            || s_words.Contains(compact)
            || !compact.AsSpan().ContainsAnyExcept('0')
            || !compact.AsSpan().ContainsAnyExcept('X');
    }

    /// <summary>The trimmed value, or <c>null</c> when it means nothing.</summary>
    public static string? Drop(string? value) => IsFiller(value) ? null : value!.Trim();

    /// <summary>The same for an id that the parties give; a single <c>1</c> is none either.</summary>
    public static string? DropId(string? value)
    {
        var kept = Drop(value);
        return kept is "1" ? null : kept;
    }
}
