using System.Text;
using Copro.Cmc7.Checks;

namespace Copro.Cmc7.Coupons;

/// <summary>ISO 11649: <c>RF</c>, two check digits, 1 to 21 letters or digits; groups of four by spaces are usual.</summary>
internal sealed class CreditorReferenceFormat : ICouponFormat
{
    private const int MaxTextLength = 64;
    private const string Punctuation = "-.,/:";

    public CouponFormat Format => CouponFormat.CreditorReference;

    public bool MayRemap => true;

    public CouponReading? Read(CouponInput input)
    {
        var text = input.Text;
        if (text.Length is < 4 or > MaxTextLength || !text.StartsWith("RF", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var reference = new StringBuilder();
        var hasPunctuation = false;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                reference.Append(char.ToUpperInvariant(c));
            }
            else if (Punctuation.Contains(c, StringComparison.Ordinal))
            {
                hasPunctuation = true;
            }
            else if (c != ' ')
            {
                return null;
            }
        }

        var value = reference.ToString();
        if (value.Length < 4 || !CheckDigits.AreDigits(value.AsSpan(2, 2)))
        {
            return null;
        }

        return Judge(input, value, hasPunctuation);
    }

    private static CouponReading Judge(CouponInput input, string value, bool hasPunctuation)
    {
        var draft = new ReadingDraft(CouponFormat.CreditorReference, CouponStrength.Mod97, input.Text);
        draft.Field("reference", value);
        draft.Field("body", value.AsSpan(4));
        draft.Reference = value;
        if (hasPunctuation)
        {
            draft.Findings.Add(
                input.IsTolerant
                    ? Cmc7Diagnostics.ToleratedPunctuation.At(default)
                    : Cmc7Diagnostics.ElementInvalid.At(DiagnosticPlace.At("reference"), "reference", "ISO 11649")
            );
        }

        if (value.Length is < 5 or > 25)
        {
            draft.Add(Cmc7Diagnostics.ElementInvalid, "reference", "reference", "ISO 11649");
        }
        else
        {
            draft.Check("mod97", CheckDigits.IsCreditorReference(value));
        }

        return draft.Finish();
    }
}
