namespace Copro.Cmc7.Coupons;

/// <summary>An IBAN alone: it says where to pay, not what.</summary>
internal sealed class IbanFormat : ICouponFormat
{
    private const int MinLength = 15;

    public CouponFormat Format => CouponFormat.Iban;

    public bool MayRemap => true;

    public CouponReading? Read(CouponInput input)
    {
        var text = input.Text.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (!LooksLikeOne(text))
        {
            return null;
        }

        var draft = new ReadingDraft(CouponFormat.Iban, CouponStrength.Mod97, input.Text);
        if (Iban.TryParse(text, out var iban, out var error))
        {
            draft.Checks.Add(new CouponCheck("iban", true));
            draft.Field("iban", iban.ToElectronicString());
        }
        else
        {
            draft.Checks.Add(new CouponCheck("iban", false));
            draft.Findings.Add(error.At(DiagnosticPlace.At("iban")));
        }

        return draft.Finish();
    }

    private static bool LooksLikeOne(string text) =>
        text.Length is >= MinLength and <= Iban.MaxLength
        && char.IsAsciiLetter(text[0])
        && char.IsAsciiLetter(text[1])
        && char.IsAsciiDigit(text[2])
        && char.IsAsciiDigit(text[3])
        && !text.StartsWith("RF", StringComparison.OrdinalIgnoreCase)
        && text.All(char.IsAsciiLetterOrDigit);
}
