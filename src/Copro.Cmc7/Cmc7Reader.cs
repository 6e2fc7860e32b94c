using System.Text;
using Copro.Cmc7.Lines;

namespace Copro.Cmc7;

/// <summary>
/// Reads what a cheque reader sent. Symbols are recognised by their position, whatever characters the reader uses for them; a
/// line that does not fit is refused with every reason that can be named. No input makes it throw.
/// </summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class Cmc7Reader
{
    /// <summary>The longest input read: a line has 48 characters; ten of them show what several lines in one buffer look like.</summary>
    public const int MaxLength = 512;

    /// <summary>UTF-8 spends at most three bytes on a character of UTF-16.</summary>
    private const int MaxUtf8Length = MaxLength * 3;

    private readonly Cmc7Layout? _layout;
    private readonly Cmc7ReaderProfile? _profile;
    private readonly bool _tolerant;
    private readonly KeyboardLayout _keyboard;
    private readonly int _skipLeading;

    /// <summary>A reader with the default options.</summary>
    public Cmc7Reader()
        : this(new Cmc7Options()) { }

    /// <summary>A reader with given options, which are copied.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public Cmc7Reader(Cmc7Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid(nameof(options));
        _layout = options.Layout;
        _profile = options.Profile;
        _tolerant = options.Tolerant;
        _keyboard = options.Keyboard;
        _skipLeading = options.SkipLeading;
    }

    internal static Cmc7Reader Default { get; } = new();

    /// <summary>Reads one line.</summary>
    /// <param name="text">What the reader sent; more than <see cref="MaxLength"/> characters are refused.</param>
    /// <param name="key">The key printed on the cheque, if somebody typed it.</param>
    public Cmc7Reading Read(ReadOnlySpan<char> text, RlmcKey key = default)
    {
        if (text.Length > MaxLength)
        {
            return Refused(Cmc7Diagnostics.InputTooLong.At(default, text.Length, MaxLength));
        }

        var line = LineFrame.Strip(text, _skipLeading, out var before, out var after);
        var reading = TryShape(line, out var layout, out var match)
            ? Judge(line, before, layout, match, key)
            : ReadOtherwise(line, before, key);
        return reading with { StrippedBefore = before, StrippedAfter = after };
    }

    /// <summary>Reads one line in UTF-8. Columns count characters.</summary>
    /// <param name="utf8">What the reader sent; more than <see cref="MaxLength"/> characters are refused.</param>
    /// <param name="key">The key printed on the cheque, if somebody typed it.</param>
    public Cmc7Reading Read(ReadOnlySpan<byte> utf8, RlmcKey key = default)
    {
        if (utf8.Length > MaxUtf8Length)
        {
            return Refused(Cmc7Diagnostics.InputTooLong.At(default, utf8.Length, MaxLength));
        }

        Span<char> characters = stackalloc char[MaxUtf8Length];
        var length = Encoding.UTF8.GetChars(utf8, characters);
        return Read(characters[..length], key);
    }

    /// <summary>Reads one line with the key as somebody typed it: <c>90</c>, <c>(90)</c>, <c>5</c>.</summary>
    /// <param name="text">What the reader sent.</param>
    /// <param name="key">The key as typed; empty for none.</param>
    public Cmc7Reading Read(ReadOnlySpan<char> text, ReadOnlySpan<char> key)
    {
        if (key.IsEmpty)
        {
            return Read(text);
        }

        return RlmcKey.TryParse(key, out var parsed, out var error) ? Read(text, parsed) : Read(text).With(error!);
    }

    private static Cmc7Reading Refused(params Diagnostic[] findings) =>
        new(default, Cmc7Status.Refused, findings, null);

    private bool TryShape(ReadOnlySpan<char> text, out Cmc7Layout layout, out LineMatch match)
    {
        foreach (var candidate in Candidates())
        {
            layout = candidate;
            if (
                LineMatcher.TryMatch(text, candidate, out match) || LineMatcher.TryMatchBare(text, candidate, out match)
            )
            {
                return true;
            }
        }

        layout = _layout ?? Cmc7Layout.French;
        return LooseMatcher.TrySlip(text, layout, out match)
            || (layout.Slots.Length == 0 && LooseMatcher.TryZones(text, out match))
            || (_tolerant && LooseMatcher.TryTolerant(text, layout, out match));
    }

    private ReadOnlySpan<Cmc7Layout> Candidates() =>
        _layout is null ? Cmc7Layout.ByShape : new ReadOnlySpan<Cmc7Layout>(in _layout);

    /// <summary>The text fits no shape as it is: perhaps it does on another keyboard; if not, say all that is wrong.</summary>
    private Cmc7Reading ReadOtherwise(ReadOnlySpan<char> text, int before, RlmcKey key)
    {
        KeyboardMap? used = null;
        var meant = string.Empty;
        var line = default(Cmc7Line);
        foreach (var map in KeyboardMap.All)
        {
            if ((_keyboard != KeyboardLayout.None && _keyboard != map.Layout) || KeyboardMap.HasDeadKey(text))
            {
                continue;
            }

            var candidate = map.Apply(text);
            if (!TryShape(candidate, out var shape, out var found) || found.ToLine(shape) == line)
            {
                continue;
            }

            if (used is not null)
            {
                return Refused(Cmc7Diagnostics.KeyboardAmbiguous.At(default));
            }

            (used, meant, line) = (map, candidate, found.ToLine(shape));
        }

        if (used is null)
        {
            return Refused([.. LineDiagnosis.Explain(text, before, _layout)]);
        }

        _ = TryShape(meant, out var layout, out var match);
        return Judge(meant, before, layout, match, key)
            .With(Cmc7Diagnostics.KeyboardRemapped.At(default, used.Name)) with
        {
            RemappedFrom = used.Layout,
        };
    }

    private Cmc7Reading Judge(ReadOnlySpan<char> text, int before, Cmc7Layout layout, in LineMatch match, RlmcKey key)
    {
        var line = match.ToLine(layout);
        var findings = LineJudgement.Of(line, match, before, _profile, _tolerant);
        var unreadable =
            match.UnreadableDigits + match.UnreadableSymbols > 0
                ? LooseMatcher.Unreadable(text, layout, match, before)
                : null;
        var refused = findings is not null && findings.Exists(static f => f.Severity == DiagnosticSeverity.Error);
        var repair = refused ? null : RepairOf(line, key, unreadable is not null);
        LineJudgement.AddUnreadable(ref findings, unreadable, repair);
        LineJudgement.AddKey(ref findings, line, key, repair);
        if (refused)
        {
            return new Cmc7Reading(default, Cmc7Status.Refused, findings?.ToArray(), unreadable);
        }

        return new Cmc7Reading(
            line,
            unreadable is null ? Cmc7Status.Complete : Cmc7Status.Partial,
            findings?.ToArray(),
            unreadable
        )
        {
            Repair = repair,
            KeyCheck = repair?.Outcome switch
            {
                Cmc7RepairOutcome.NothingToRepair => Cmc7KeyCheck.Correct,
                Cmc7RepairOutcome.KeyWrong => Cmc7KeyCheck.Wrong,
                _ when key.HasValue && RlmcKey.Compute(line) == key => Cmc7KeyCheck.Correct,
                _ => Cmc7KeyCheck.NotChecked,
            },
            SymbolsChecked = match.HasSymbols && match.UnreadableSymbols == 0,
            Symbols = LineJudgement.SymbolsOf(layout, match),
        };
    }

    /// <summary>A key that fits a complete line needs no repair object: the checked path allocates nothing either.</summary>
    private static Cmc7Repair? RepairOf(in Cmc7Line line, RlmcKey key, bool isPartial) =>
        isPartial || (key.HasValue && RlmcKey.Compute(line) != key) ? Cmc7Repair.Find(line, key) : null;
}
