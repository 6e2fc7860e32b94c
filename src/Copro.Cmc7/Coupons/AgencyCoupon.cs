using System.Globalization;

namespace Copro.Cmc7.Coupons;

/// <summary>
/// <c>*501*104*3817,83*</c>: two opaque keys and an amount. There is no check digit: the closing asterisk is all that shows
/// that nothing was cut off.
/// </summary>
internal sealed class AgencyCoupon : ICouponFormat
{
    /// <summary>Two keys and an amount with their asterisks take some 40 characters; the rest is room for zeros.</summary>
    private const int MaxLength = 128;

    private const int Keys = 2;
    private const int FieldsWithAmount = 3;

    public CouponFormat Format => CouponFormat.Agency;

    public bool MayRemap => true;

    public CouponReading? Read(CouponInput input)
    {
        var text = input.Text;
        var isUnconverted = IsUnconvertedFullAscii(text);
        if (isUnconverted)
        {
            text = text.Replace("/J", "*", StringComparison.Ordinal).Replace("/L", ",", StringComparison.Ordinal);
        }

        if (!LooksLikeOne(text))
        {
            return null;
        }

        var draft = new ReadingDraft(CouponFormat.Agency, CouponStrength.Shape, text);
        if (isUnconverted)
        {
            draft.Repaired.Add("code39-full-ascii");
            draft.Findings.Add(Cmc7Diagnostics.FullAsciiOff.At(default));
            draft.MakePartial();
        }

        ReadFields(draft, input, text);
        return draft.Finish();
    }

    /// <summary>Code 39 codes the asterisk as /J and the comma as /L; a reader without full ASCII sends the pairs.</summary>
    private static bool IsUnconvertedFullAscii(string text) =>
        text.Contains("/J", StringComparison.Ordinal)
        && !text.Contains('*', StringComparison.Ordinal)
        && !text.Contains(',', StringComparison.Ordinal);

    /// <summary>Only characters of a coupon, or of its known misreads (the letter O, digits of another script), and an asterisk.</summary>
    private static bool LooksLikeOne(string text)
    {
        var asterisks = 0;
        var digits = 0;
        foreach (var c in text)
        {
            asterisks += c == '*' ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            if (!char.IsDigit(c) && c is not ('*' or ',' or '.' or 'O' or 'o') && !AmountText.IsSpace(c))
            {
                return false;
            }
        }

        return text.Length <= MaxLength && asterisks > 0 && digits > 0;
    }

    private static void ReadFields(ReadingDraft draft, CouponInput input, string text)
    {
        var opens = text.StartsWith('*');
        var closes = text.Length > 1 && text.EndsWith('*');
        var inner = text[(opens ? 1 : 0)..(closes ? ^1 : ^0)];
        var fields = inner.Split('*');
        for (var i = 0; i < Math.Min(fields.Length, FieldsWithAmount); i++)
        {
            if (fields[i].Length == 0)
            {
                draft.Findings.Add(Cmc7Diagnostics.EmptyField.At(default, i + 1));
            }
        }

        var identityOnly = fields.Length == Keys && input.AcceptIdentityOnly;
        if (fields.Length != FieldsWithAmount && !identityOnly)
        {
            draft.Findings.Add(Cmc7Diagnostics.FieldCount.At(default, fields.Length, FieldsWithAmount));
        }

        var firstFits = ReadKey(draft, fields, 0, "a");
        var keysFit = ReadKey(draft, fields, 1, "b") && firstFits;
        var amountFits = identityOnly || (fields.Length == FieldsWithAmount && ReadAmount(draft, input, fields[2]));
        if (keysFit)
        {
            draft.Reference = $"{fields[0]}*{fields[1]}";
        }

        JudgeEnds(draft, opens, closes, keysFit && fields.Length is Keys or FieldsWithAmount, amountFits, fields[^1]);
    }

    /// <summary>
    /// What the outer asterisks say about a cut, before anything else that is wrong. A cut amount without decimals cannot be
    /// told from a whole one.
    /// </summary>
    private static void JudgeEnds(
        ReadingDraft draft,
        bool opens,
        bool closes,
        bool keysFit,
        bool amountFits,
        string last
    )
    {
        if (opens && closes)
        {
            return;
        }

        var endIsOpen = opens || (!closes && draft.Amount is { Currency.Exponent: > 0 } && !HasDecimals(last));
        if (!opens && !closes)
        {
            draft.Findings.Add(Cmc7Diagnostics.NotProtected.At(default));
        }

        if (endIsOpen)
        {
            draft.Findings.Insert(0, Cmc7Diagnostics.PossiblyTruncated.At(default));
        }
        else if (closes)
        {
            draft.Findings.Insert(0, Cmc7Diagnostics.StartPossiblyTruncated.At(default));
        }

        var isOneEnded = opens != closes;
        if (keysFit && (isOneEnded || (endIsOpen && amountFits)))
        {
            draft.MakePartial();
        }
    }

    private static bool HasDecimals(string amount) => amount.AsSpan().IndexOfAny(',', '.') >= 0;

    private static bool ReadKey(ReadingDraft draft, string[] fields, int index, string name)
    {
        if (index >= fields.Length || fields[index].Length == 0)
        {
            return false;
        }

        var key = fields[index];
        draft.Field(name, key);
        foreach (var c in key)
        {
            if (char.IsAsciiDigit(c))
            {
                continue;
            }

            draft.Findings.Add(
                c is 'O' or 'o'
                    ? Cmc7Diagnostics.CouponKeyLetterO.At(DiagnosticPlace.At(name))
                    : Cmc7Diagnostics.CouponKeyCharacter.At(
                        DiagnosticPlace.At(name),
                        string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}")
                    )
            );
            return false;
        }

        return true;
    }

    private static bool ReadAmount(ReadingDraft draft, CouponInput input, string field)
    {
        if (field.Length == 0)
        {
            return false;
        }

        if (!AmountText.TryParse(field, input.Currency, out var amount, out var error))
        {
            draft.Field("amount", field);
            draft.Findings.Add(error!.At(DiagnosticPlace.At("amount")));
            return false;
        }

        draft.Field("amount", amount.ToAmountString());
        if (amount.IsZero)
        {
            draft.Add(Cmc7Diagnostics.AmountNotPositive, "amount");
            return false;
        }

        draft.Amount = amount;
        return true;
    }
}
