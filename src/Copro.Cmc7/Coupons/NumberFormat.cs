using Copro.Cmc7.Checks;

namespace Copro.Cmc7.Coupons;

/// <summary>
/// References that are digits only, with one check digit: the Swiss QR reference and the Finnish <i>viite</i>. Spaces may group
/// the digits.
/// </summary>
internal sealed class NumberFormat : ICouponFormat
{
    private readonly int _min;
    private readonly int _max;
    private readonly Func<string, bool> _check;

    private NumberFormat(CouponFormat format, int min, int max, Func<string, bool> check)
    {
        Format = format;
        _min = min;
        _max = max;
        _check = check;
    }

    public static NumberFormat Swiss { get; } =
        new(CouponFormat.SwissReference, 27, 27, static digits => CheckDigits.IsSwiss(digits));

    public static NumberFormat Finnish { get; } =
        new(CouponFormat.FinnishReference, 4, 20, static digits => CheckDigits.IsFinnish(digits));

    public CouponFormat Format { get; }

    public bool MayRemap => true;

    public CouponReading? Read(CouponInput input)
    {
        var digits = input.Text.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (digits.Length < _min || digits.Length > _max || !CheckDigits.AreDigits(digits))
        {
            return null;
        }

        var draft = new ReadingDraft(Format, CouponStrength.Mod10, input.Text);
        draft.Field("reference", digits);
        draft.Reference = digits;
        draft.Check("mod10", _check(digits));
        return draft.Finish();
    }
}
