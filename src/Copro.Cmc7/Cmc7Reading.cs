using System.Diagnostics;

namespace Copro.Cmc7;

/// <summary>
/// What became of one input: the line, how much of it was read, what the key says, and every finding. The shape of the line
/// and the check of the key are two separate answers.
/// </summary>
/// <remarks>A value on the stack: nothing is allocated for a line without findings. <c>default</c> is a refused empty reading.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct Cmc7Reading
{
    private readonly Diagnostic[]? _findings;
    private readonly Cmc7Unreadable[]? _unreadable;

    internal Cmc7Reading(Cmc7Line line, Cmc7Status status, Diagnostic[]? findings, Cmc7Unreadable[]? unreadable)
    {
        Line = line;
        Status = status;
        _findings = findings;
        _unreadable = unreadable;
    }

    /// <summary>The line as it was read, unreadable digits included; <c>default</c> when refused.</summary>
    public Cmc7Line Line { get; }

    /// <summary>How much of the line was read.</summary>
    public Cmc7Status Status { get; }

    /// <summary>Whether the shape of the line is right: its zones and, if they were sent, its symbols. Not whether its digits are.</summary>
    public bool IsShapeCorrect => Status != Cmc7Status.Refused;

    /// <summary>What the key given says about the digits.</summary>
    public Cmc7KeyCheck KeyCheck { get; internal init; }

    /// <summary>
    /// The key that fits the digits, to be compared with the printed one: this turns a read into a checked read. None when a
    /// digit is unknown or the layout has no such key.
    /// </summary>
    public RlmcKey ComputedKey => RlmcKey.Compute(EffectiveLine);

    /// <summary>What the key did for unreadable digits, or for a key that does not fit; <c>null</c> when it was not asked.</summary>
    public Cmc7Repair? Repair { get; internal init; }

    /// <summary>The repaired line when one unreadable digit was repaired, else the line as it was read.</summary>
    public Cmc7Line EffectiveLine => Repair?.Repaired ?? Line;

    /// <summary>
    /// Whether there is a line with every digit known, or its one unreadable digit repaired, and no error, so no key that
    /// contradicts it. It does not say that the digits were checked: see <see cref="KeyCheck"/>.
    /// </summary>
    public bool IsWhole =>
        !HasErrors
        && (Status == Cmc7Status.Complete || (Repair?.Repaired is { IsComplete: true } && UnreadableSymbols == 0));

    /// <summary>Whether it is whole and a cheque, not a slip: it may be taken.</summary>
    public bool IsUsable => IsWhole && Line.Kind == Cmc7Kind.Cheque;

    /// <summary>The characters found in the places of the symbols; all <c>null</c> when none were sent.</summary>
    public Cmc7Symbols Symbols { get; internal init; }

    /// <summary>Whether the symbols were there and stood as the layout says.</summary>
    public bool SymbolsChecked { get; internal init; }

    /// <summary>The places that could not be read, in the order of the line.</summary>
    public IReadOnlyList<Cmc7Unreadable> Unreadable => _unreadable ?? [];

    /// <summary>How many characters of frame or noise were removed before the line.</summary>
    public int StrippedBefore { get; internal init; }

    /// <summary>How many characters of frame or noise were removed after the line.</summary>
    public int StrippedAfter { get; internal init; }

    /// <summary>The keyboard layout the text was re-mapped from; <see cref="KeyboardLayout.None"/> when it was not.</summary>
    public KeyboardLayout RemappedFrom { get; internal init; }

    /// <summary>
    /// The lines that would fit the key: the repair, the proposal, or the ambiguous fillings; or, for a wrong key, those one
    /// digit away. Empty without a key.
    /// </summary>
    public IReadOnlyList<Cmc7Line> Candidates => Repair?.Candidates ?? [];

    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors => FirstError is not null;

    /// <summary>Every finding, errors first in the order they were made, then what was stripped and what was not checked.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get
        {
            var all = new List<Diagnostic>(_findings ?? []);
            if (Line.HasValue && !SymbolsChecked)
            {
                all.Add(Cmc7Diagnostics.SymbolsNotChecked.At(default));
            }

            if (StrippedBefore + StrippedAfter > 0)
            {
                all.Add(Cmc7Diagnostics.NoiseStripped.At(default, StrippedBefore, StrippedAfter));
            }

            return all;
        }
    }

    internal int UnreadableSymbols => Unreadable.Count(static place => place.IsSymbol);

    internal Diagnostic? FirstError
    {
        get
        {
            foreach (var finding in _findings ?? [])
            {
                if (finding.Severity == DiagnosticSeverity.Error)
                {
                    return finding;
                }
            }

            return null;
        }
    }

    /// <summary>The finding that keeps the line from being complete; <c>null</c> when it is.</summary>
    internal Diagnostic? FirstFailure =>
        Status == Cmc7Status.Complete ? null
        : FirstError is { } error ? error
        : _findings is { Length: > 0 } ? _findings[0]
        : Cmc7Diagnostics.InputEmpty.At(default);

    /// <summary>The same reading with one more finding.</summary>
    internal Cmc7Reading With(Diagnostic finding) =>
        new(Line, Status, [.. _findings ?? [], finding], _unreadable)
        {
            KeyCheck = KeyCheck,
            Repair = Repair,
            Symbols = Symbols,
            SymbolsChecked = SymbolsChecked,
            StrippedBefore = StrippedBefore,
            StrippedAfter = StrippedAfter,
            RemappedFrom = RemappedFrom,
        };

    /// <summary>Status and masked line: safe to log.</summary>
    public override string ToString() => $"{Status} {Line}";
}
