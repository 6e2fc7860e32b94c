using Copro.Cmc7.Coupons;

namespace Copro.Cmc7;

/// <summary>One way to understand a text. Immutable.</summary>
public sealed class CouponReading
{
    internal CouponReading(ReadingDraft draft)
    {
        Format = draft.Format;
        Strength = draft.Strength;
        Text = draft.Text;
        Status = draft.Status;
        Fields = [.. draft.Fields];
        Amount = draft.Amount;
        Reference = draft.Reference;
        ChequeLine = draft.ChequeLine;
        Checks = [.. draft.Checks];
        Repaired = [.. draft.Repaired];
        Diagnostics = [.. draft.Findings];
    }

    private CouponReading(CouponReading other, string repair)
    {
        Format = other.Format;
        Strength = other.Strength;
        Text = other.Text;
        Status = other.Status;
        Fields = other.Fields;
        Amount = other.Amount;
        Reference = other.Reference;
        ChequeLine = other.ChequeLine;
        Checks = other.Checks;
        Repaired = [.. other.Repaired, repair];
        Diagnostics = other.Diagnostics;
    }

    /// <summary>The format.</summary>
    public CouponFormat Format { get; }

    /// <summary>
    /// The short name of the format: <c>coupon epc swiss-qr tip-line rf ogm-vcs iban cmc7 ch-qrr gs1 fi-viite</c>.
    /// </summary>
    public string FormatName => FormatNames.Of(Format);

    /// <summary>How good the reading is.</summary>
    public CouponStatus Status { get; }

    /// <summary>What makes it believable.</summary>
    public CouponStrength Strength { get; }

    /// <summary>The text that was read: the input without what was stripped, re-mapped if it was.</summary>
    public string Text { get; }

    /// <summary>The fields in the order of the format.</summary>
    public IReadOnlyList<CouponField> Fields { get; }

    /// <summary>The amount; <c>null</c> when the code has none or it cannot be used.</summary>
    public Money? Amount { get; }

    /// <summary>The currency of the amount; none without an amount.</summary>
    public Currency Currency => Amount?.Currency ?? default;

    /// <summary>
    /// What to look the debt up by: the two keys as printed (<c>501*104</c>), the structured reference, the free text, the
    /// cheque number; <c>null</c> when there is none.
    /// </summary>
    public string? Reference { get; }

    /// <summary>The cheque line, for <see cref="CouponFormat.ChequeLine"/>; <c>default</c> otherwise.</summary>
    public Cmc7Line ChequeLine { get; }

    /// <summary>The checks of the format, passed or not, in its order.</summary>
    public IReadOnlyList<CouponCheck> Checks { get; }

    /// <summary>What was repaired: <c>keyboard:fr-FR</c>, <c>code39-full-ascii</c>; empty when nothing was.</summary>
    public IReadOnlyList<string> Repaired { get; }

    /// <summary>Errors, warnings and, last, the reason of the reading in plain words.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The value of a field; <c>null</c> if there is no field of this name.</summary>
    public string? Field(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var field in Fields)
        {
            if (string.Equals(field.Name, name, StringComparison.Ordinal))
            {
                return field.Value;
            }
        }

        return null;
    }

    /// <summary>The same reading, with what made it possible.</summary>
    internal CouponReading RepairedBy(string repair) => new(this, repair);

    /// <summary>Format and status: safe to log.</summary>
    public override string ToString() => $"{FormatName} {Status}";
}
