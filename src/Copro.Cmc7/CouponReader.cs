using Copro.Cmc7.Coupons;

namespace Copro.Cmc7;

/// <summary>
/// Recognises what a debtor scans or types: every reading, best first, each with its checks, warnings and reason. No input
/// makes it throw; a URL is never followed.
/// </summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class CouponReader
{
    /// <summary>The longest input read: a QR code holds at most 4,296 characters, and no payment code comes near that.</summary>
    public const int MaxLength = 4096;

    /// <summary>The most readings handed out.</summary>
    public const int MaxReadings = 20;

    private readonly CouponFormats _formats;
    private readonly KeyboardLayout _keyboard;
    private readonly Currency _currency;
    private readonly CouponMode _mode;
    private readonly bool _acceptIdentityOnly;
    private readonly ICouponFormat[] _all;

    /// <summary>A reader with the default options.</summary>
    public CouponReader()
        : this(new Cmc7Options()) { }

    /// <summary>A reader with given options, which are copied.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public CouponReader(Cmc7Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid(nameof(options));
        _formats = options.CouponFormats;
        _keyboard = options.Keyboard;
        _currency = options.Currency;
        _mode = options.CouponMode;
        _acceptIdentityOnly = options.AcceptIdentityOnly;
        _all = CouponFormatTable.Create(new Cmc7Reader(options));
    }

    /// <summary>Reads one scan.</summary>
    /// <param name="text">What the scanner sent, at most <see cref="MaxLength"/> characters.</param>
    public CouponResult Read(ReadOnlySpan<char> text) => Read(text, _currency);

    /// <summary>Reads one scan.</summary>
    /// <param name="text">What the scanner sent, at most <see cref="MaxLength"/> characters.</param>
    /// <param name="currency">The currency of amounts that do not name one.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is none.</exception>
    public CouponResult Read(ReadOnlySpan<char> text, Currency currency)
    {
        if (currency.IsNone)
        {
            throw new ArgumentException("Amounts need a currency.", nameof(currency));
        }

        if (text.Length > MaxLength)
        {
            return Nothing(Cmc7Diagnostics.InputTooLong.At(default, text.Length, MaxLength));
        }

        var frame = ScanFrame.Of(text);
        if (frame.Text.Length == 0)
        {
            return Nothing(Cmc7Diagnostics.InputEmpty.At(default));
        }

        return Recognise(frame, currency);
    }

    private static CouponResult Nothing(Diagnostic finding) => new([], [finding], [], null, 1);

    private CouponResult Recognise(ScanFrame frame, Currency currency)
    {
        var input = new CouponInput(
            frame.Raw,
            frame.Text,
            currency,
            _mode,
            _acceptIdentityOnly,
            frame.Identifier is { IsGs1: true }
        );
        var readings = ReadAll(input);
        var findings = new List<Diagnostic>();
        var scans = 1;
        if (!IsUsable(readings))
        {
            if (ScanSplitter.Split(frame.Text, part => Best(input with { Raw = part, Text = part })) is { } split)
            {
                findings.Add(Cmc7Diagnostics.TwoScans.At(default, split.Count));
                (readings, scans) = (split, split.Count);
            }
            else
            {
                readings = Remap(input, readings, findings);
            }
        }

        Sort(readings, scans, frame.Identifier);
        var kept = readings.Count > MaxReadings ? readings[..MaxReadings] : readings;
        var result = new CouponResult(kept, findings, frame.Stripped, frame.Identifier?.Text, scans);
        Comment(result, input, frame.Identifier, findings);
        return result;
    }

    private List<CouponReading> ReadAll(CouponInput input, bool remapped = false)
    {
        var readings = new List<CouponReading>();
        foreach (var format in _all)
        {
            if (IsEnabled(format.Format) && (!remapped || format.MayRemap) && format.Read(input) is { } reading)
            {
                readings.Add(reading);
            }
        }

        return readings;
    }

    private CouponReading? Best(CouponInput input)
    {
        var readings = ReadAll(input);
        Sort(readings, scans: 1, identifier: null);
        return IsUsable(readings) ? readings[0] : null;
    }

    /// <summary>
    /// Brings a text back from an AZERTY keyboard: only when it fits nothing as it is, only as a whole, and only when exactly
    /// one reading comes out of all the layouts tried.
    /// </summary>
    private List<CouponReading> Remap(CouponInput input, List<CouponReading> readings, List<Diagnostic> findings)
    {
        if (KeyboardMap.HasDeadKey(input.Text))
        {
            if (readings.Count == 0)
            {
                findings.Add(Cmc7Diagnostics.KeyboardDeadKey.At(default).As(DiagnosticSeverity.Info));
            }

            return readings;
        }

        KeyboardMap? used = null;
        var meant = string.Empty;
        var found = default(List<CouponReading>);
        foreach (var map in KeyboardMap.All)
        {
            var text = map.Apply(input.Text);
            if (
                (_keyboard != KeyboardLayout.None && _keyboard != map.Layout)
                || string.Equals(text, meant, StringComparison.Ordinal)
            )
            {
                continue;
            }

            var identifier = SymbologyIdentifier.TryTake(text);
            var rest = identifier is null ? text : text[SymbologyIdentifier.Length..];
            var fits = ReadAll(
                    input with
                    {
                        Raw = rest,
                        Text = rest,
                        IsGs1 = identifier is { IsGs1: true },
                    },
                    remapped: true
                )
                .FindAll(static reading => reading.Status != CouponStatus.Refused);
            if (fits.Count == 0 || IsSameMeaning(found, fits))
            {
                continue;
            }

            if (found is not null)
            {
                findings.Add(Cmc7Diagnostics.KeyboardAmbiguous.At(default));
                return readings;
            }

            (used, meant, found) = (map, text, fits);
        }

        if (found is not [var only])
        {
            return readings;
        }

        findings.Add(Cmc7Diagnostics.KeyboardRemapped.At(default, used!.Name));
        return [only.RepairedBy($"keyboard:{used.Name}")];
    }

    /// <summary>Two layouts that give the same reading count as one: they may differ in what the format does not look at.</summary>
    private static bool IsSameMeaning(List<CouponReading>? left, List<CouponReading> right) =>
        left is [var first]
        && right is [var second]
        && first.Format == second.Format
        && first.Fields.SequenceEqual(second.Fields);

    private void Comment(
        CouponResult result,
        CouponInput input,
        SymbologyIdentifier? identifier,
        List<Diagnostic> findings
    )
    {
        if (result.IsAmbiguous && result.Scans == 1)
        {
            var equal = result.Readings.Count(reading =>
                reading.Status == CouponStatus.Complete && reading.Strength == result.Readings[0].Strength
            );
            findings.Add(Cmc7Diagnostics.Ambiguous.At(default, equal));
        }

        if (result.Best is null)
        {
            findings.Add(Cmc7Diagnostics.NotRecognised.At(default));
        }

        if (identifier is not null && result.Best is { } best && !identifier.Suits(best.Format))
        {
            findings.Add(Cmc7Diagnostics.IdentifierUnusual.At(default, identifier.Text));
        }

        foreach (var format in _all)
        {
            if (!IsEnabled(format.Format) && format.Read(input) is { Status: CouponStatus.Complete } hidden)
            {
                findings.Add(Cmc7Diagnostics.FormatNotEnabled.At(default, hidden.FormatName));
            }
        }
    }

    private static bool IsUsable(List<CouponReading> readings) =>
        readings.Exists(static reading => reading.Status != CouponStatus.Refused);

    private bool IsEnabled(CouponFormat format) => _formats.HasFlag((CouponFormats)(1 << (int)format));

    /// <summary>Best first. Scans of one buffer keep their order; otherwise status, strength, the identifier's hint, the format.</summary>
    private static void Sort(List<CouponReading> readings, int scans, SymbologyIdentifier? identifier)
    {
        if (scans > 1)
        {
            return;
        }

        readings.Sort(
            (left, right) =>
            {
                var byStatus = right.Status.CompareTo(left.Status);
                var byStrength = byStatus != 0 ? byStatus : right.Strength.CompareTo(left.Strength);
                var byHint =
                    byStrength != 0 || identifier is null
                        ? byStrength
                        : identifier.Suits(right.Format).CompareTo(identifier.Suits(left.Format));
                return byHint != 0 ? byHint : left.Format.CompareTo(right.Format);
            }
        );
    }
}
