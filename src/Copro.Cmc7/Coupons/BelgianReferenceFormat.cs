using Copro.Cmc7.Checks;

namespace Copro.Cmc7.Coupons;

/// <summary><c>+++ddd/dddd/ddddd+++</c>, also with asterisks, or the twelve digits alone.</summary>
internal sealed class BelgianReferenceFormat : ICouponFormat
{
    private const int Digits = 12;

    public CouponFormat Format => CouponFormat.BelgianReference;

    public bool MayRemap => true;

    public CouponReading? Read(CouponInput input)
    {
        if (TryDigits(input.Text) is not { } digits)
        {
            return null;
        }

        var draft = new ReadingDraft(CouponFormat.BelgianReference, CouponStrength.Mod97, input.Text);
        draft.Field("reference", digits);
        draft.Reference = digits;
        draft.Check("mod97", CheckDigits.IsBelgian(digits));
        return draft.Finish();
    }

    /// <summary>The twelve digits of a structured communication in any of its spellings; <c>null</c> when it is none.</summary>
    public static string? TryDigits(string text)
    {
        foreach (var fence in (ReadOnlySpan<string>)["+++", "***"])
        {
            if (
                text.Length > 2 * fence.Length
                && text.StartsWith(fence, StringComparison.Ordinal)
                && text.EndsWith(fence, StringComparison.Ordinal)
            )
            {
                return Body(text.AsSpan(fence.Length, text.Length - (2 * fence.Length)));
            }
        }

        return Body(text);
    }

    private static string? Body(ReadOnlySpan<char> body)
    {
        if (body.Length == Digits + 2 && body[3] == '/' && body[8] == '/')
        {
            body = string.Concat(body[..3], body[4..8], body[9..]);
        }

        return body.Length == Digits && CheckDigits.AreDigits(body) ? body.ToString() : null;
    }
}
