namespace Copro.Cmc7;

/// <summary>
/// Defaults of a process for reading lines and coupons. A reader takes a copy when it is made: later changes do not reach it.
/// </summary>
public sealed class Cmc7Options
{
    /// <summary>The layout of the country; <c>null</c> (the default) lets the shape tell France, Brazil and Israel apart.</summary>
    public Cmc7Layout? Layout { get; set; }

    /// <summary>The reader's profile, to be warned when another one is plugged in; <c>null</c> (the default) for none.</summary>
    public Cmc7ReaderProfile? Profile { get; set; }

    /// <summary>
    /// Whether any run of non-digits separates zones and spaces may stand inside a zone, each with a warning; <c>false</c> by
    /// default.
    /// </summary>
    public bool Tolerant { get; set; }

    /// <summary>The established keyboard layout of a keyboard-emulating reader; when set, only this one is tried.</summary>
    public KeyboardLayout Keyboard { get; set; }

    /// <summary>How many characters the reader puts before the line, which are skipped: 0 (the default) to 64.</summary>
    public int SkipLeading { get; set; }

    /// <summary>The currency of amounts that do not name one; EUR by default.</summary>
    public Currency Currency { get; set; } = Currency.Eur;

    /// <summary>The coupon formats to recognise; all but the Finnish reference by default.</summary>
    public CouponFormats CouponFormats { get; set; } = CouponFormats.Default;

    /// <summary>How forgiving payment codes are read; <see cref="CouponMode.Usual"/> by default.</summary>
    public CouponMode CouponMode { get; set; } = CouponMode.Usual;

    /// <summary>Whether an agency coupon may have two fields, the keys without an amount; <c>false</c> by default.</summary>
    public bool AcceptIdentityOnly { get; set; }

    /// <summary>What is wrong with these options, in English; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate()
    {
        var errors = new List<string>();
        if (SkipLeading is < 0 or > MaxSkipLeading)
        {
            errors.Add($"{nameof(SkipLeading)} must be between 0 and 64.");
        }

        if (!Enum.IsDefined(Keyboard))
        {
            errors.Add($"{nameof(Keyboard)} is not a known layout.");
        }

        if (!Enum.IsDefined(CouponMode))
        {
            errors.Add($"{nameof(CouponMode)} is not a known mode.");
        }

        if ((CouponFormats & ~CouponFormats.All) != CouponFormats.None)
        {
            errors.Add($"{nameof(CouponFormats)} has a bit that is no format.");
        }

        if (Currency.IsNone)
        {
            errors.Add($"{nameof(Currency)} must be set: an amount without currency is refused everywhere.");
        }

        return errors;
    }

    /// <summary>The longest prefix a reader sends that a public setting is known for is 20 characters; room is left.</summary>
    internal const int MaxSkipLeading = 64;

    internal void ThrowIfInvalid(string parameter)
    {
        var errors = Validate();
        if (errors.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', errors), parameter);
        }
    }
}
