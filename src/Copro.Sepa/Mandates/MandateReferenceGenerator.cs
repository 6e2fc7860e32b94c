using System.Buffers;
using System.Globalization;
using System.Text;

namespace Copro.Sepa;

/// <summary>
/// Makes mandate references (RUM) by a pattern: a prefix, a time to the millisecond, and fixed characters. A reference that is
/// taken gives way to the next free millisecond, so that the same state always gives the same reference.
/// </summary>
/// <remarks>
/// <c>0000G0191101091307442</c> is the prefix <c>0000G0</c> and 1 November 2019, 09:13:07.442. Only A-Z, 0-9 and <c>-</c> are
/// used: some banks refuse more in a RUM. A reference says nothing about a person.
/// </remarks>
public sealed class MandateReferenceGenerator
{
    /// <summary>The prefix, then a time to the millisecond.</summary>
    public const string DefaultPattern = "{prefix}{yyMMddHHmmssfff}";

    /// <summary>The longest reference made: 35 less <c>-99</c>, which end-to-end ids of later presentations append.</summary>
    public const int MaxLength = SepaText.MaxIdentifierLength - 3;

    /// <summary>How many milliseconds are tried: one minute of signatures in every one of them.</summary>
    public const int MaxTries = 60_000;

    private const string PrefixToken = "prefix";
    private const string TooFine = "ffffffff"; // .NET knows seven digits of a second

    private static readonly SearchValues<char> s_timeCharacters = SearchValues.Create("yMdHmsf");
    private static readonly SearchValues<char> s_allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private readonly List<(bool IsTime, bool IsPrefix, string Text)> _parts;

    /// <summary>A generator.</summary>
    /// <param name="pattern">
    /// Fixed characters, <c>{prefix}</c>, and one <c>{…}</c> of y M d H m s f in the meaning of .NET's custom formats, down to
    /// <c>fff</c>; months and days as digits.
    /// </param>
    /// <exception cref="ArgumentException">The pattern has a flaw; the message says which.</exception>
    public MandateReferenceGenerator(string pattern = DefaultPattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (FindFlaw(pattern) is { } flaw)
        {
            throw new ArgumentException(flaw, nameof(pattern));
        }

        Pattern = pattern;
        _parts = Parse(pattern)!;
    }

    /// <summary>The pattern.</summary>
    public string Pattern { get; }

    /// <summary>What is wrong with a pattern, in a sentence; <c>null</c> when nothing is.</summary>
    public static string? FindFlaw(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (Parse(pattern) is not { } parts)
        {
            return "a brace is not closed, or not opened.";
        }

        if (parts.Exists(part => part is { IsTime: false, IsPrefix: false } && !IsAllowed(part.Text)))
        {
            return "fixed characters are A-Z, 0-9 and - only.";
        }

        var times = parts.FindAll(part => part.IsTime);
        if (times.Exists(part => part.Text.AsSpan().ContainsAnyExcept(s_timeCharacters)))
        {
            return $"only {{{PrefixToken}}} and one time of y, M, d, H, m, s and f stand in braces.";
        }

        return times.Count != 1 || !times[0].Text.EndsWith("fff", StringComparison.Ordinal)
                ? "exactly one time is needed, down to the millisecond: {yyMMddHHmmssfff}."
            : times[0].Text.Contains("MMM", StringComparison.Ordinal)
            || times[0].Text.Contains("ddd", StringComparison.Ordinal)
                ? "MMM and ddd are names of months and days, in letters that a reference does not have."
            : times[0].Text.Contains(TooFine, StringComparison.Ordinal) ? "no clock is finer than fffffff."
            : null;
    }

    /// <summary>The reference of a time, or of the next millisecond that is free.</summary>
    /// <param name="prefix">The entity's prefix: A-Z, 0-9 and <c>-</c>.</param>
    /// <param name="time">The time of signature on the clock of <paramref name="timeZone"/>.</param>
    /// <param name="timeZone">The zone of the clock; a repeated hour in autumn is sorted out by what is taken.</param>
    /// <param name="isTaken">Whether a reference exists for this ICS. Case does not make two references.</param>
    /// <param name="reference">The reference; <c>default</c> when there is none.</param>
    /// <param name="error">Why there is none; <c>null</c> when there is.</param>
    /// <returns>Whether a reference was found.</returns>
    public bool TryNext(
        string prefix,
        DateTimeOffset time,
        TimeZoneInfo timeZone,
        Func<MandateReference, bool> isTaken,
        out MandateReference reference,
        out Diagnostic? error
    )
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(timeZone);
        ArgumentNullException.ThrowIfNull(isTaken);
        reference = default;
        error = FindPrefixFlaw(prefix);
        if (error is not null)
        {
            return false;
        }

        var local = TimeZoneInfo.ConvertTime(time, timeZone).DateTime;
        for (var tries = 0; tries < MaxTries; tries++)
        {
            reference = MandateReference.Parse(Compose(prefix, local.AddMilliseconds(tries)));
            if (!isTaken(reference))
            {
                return true;
            }
        }

        reference = default;
        error = SepaDiagnostics.NoFreeReference.At(default, MaxTries, Compose(prefix, local));
        return false;
    }

    /// <summary>What is wrong with a prefix for this pattern; <c>null</c> when nothing is.</summary>
    internal Diagnostic? FindPrefixFlaw(string prefix)
    {
        if (!IsAllowed(prefix))
        {
            return SepaDiagnostics.ReferenceInvalid.At(default, prefix, "A-Z 0-9 -");
        }

        var length = Compose(prefix, DateTime.UnixEpoch).Length;
        return length > MaxLength
            ? SepaDiagnostics.ReferenceInvalid.At(
                default,
                prefix,
                string.Create(CultureInfo.InvariantCulture, $"{length} > {MaxLength}")
            )
            : null;
    }

    private string Compose(string prefix, DateTime local)
    {
        var text = new StringBuilder(MaxLength);
        foreach (var (isTime, isPrefix, part) in _parts)
        {
            text.Append(
                isTime ? local.ToString(part, CultureInfo.InvariantCulture)
                : isPrefix ? prefix
                : part
            );
        }

        return text.ToString();
    }

    private static bool IsAllowed(string text) => !text.AsSpan().ContainsAnyExcept(s_allowed);

    /// <summary>The parts of a pattern; <c>null</c> when its braces do not pair.</summary>
    private static List<(bool IsTime, bool IsPrefix, string Text)>? Parse(string pattern)
    {
        var parts = new List<(bool, bool, string)>();
        var rest = pattern.AsSpan();
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOfAny('{', '}');
            if (open < 0)
            {
                parts.Add((false, false, rest.ToString()));
                break;
            }

            if (open > 0)
            {
                parts.Add((false, false, rest[..open].ToString()));
            }

            var close = rest[open..].IndexOf('}');
            if (rest[open] != '{' || close < 0)
            {
                return null;
            }

            var inside = rest.Slice(open + 1, close - 1).ToString();
            parts.Add((inside != PrefixToken, inside == PrefixToken, inside));
            rest = rest[(open + close + 1)..];
        }

        return parts;
    }
}
