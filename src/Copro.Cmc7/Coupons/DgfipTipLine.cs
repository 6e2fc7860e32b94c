using System.Globalization;
using Copro.Cmc7.Checks;

namespace Copro.Cmc7.Coupons;

/// <summary>
/// The two optical lines of a French public-sector payment slip, profile DGFiP (a single source): upper 12 digits, lower 54
/// characters, five keys of which each protects something of its own.
/// </summary>
internal sealed class DgfipTipLine : ICouponFormat
{
    private const int UpperLength = 12;
    private const int LowerLength = 54;

    /// <summary>Where the blanks and digits of the amount start in the lower line.</summary>
    private const int AmountStart = 46;

    private const int AmountLength = 8;

    public CouponFormat Format => CouponFormat.DgfipTip;

    public bool MayRemap => true;

    public CouponReading? Read(CouponInput input)
    {
        if (!TrySplit(input.Text, out var upper, out var lower))
        {
            return null;
        }

        var isPadded = TryPad(lower, out var padded);
        if (!isPadded || !LooksLikeOne(padded) || (upper.Length > 0 && !CheckDigits.AreDigits(upper)))
        {
            return null;
        }

        var draft = new ReadingDraft(CouponFormat.DgfipTip, CouponStrength.Header, input.Text);
        if (!string.Equals(padded, lower, StringComparison.Ordinal))
        {
            draft.Findings.Add(PayloadLines.Weigh(Cmc7Diagnostics.TipBlanksLost, input));
        }

        ReadUpper(draft, upper);
        ReadLower(draft, upper, padded);
        return draft.Finish();
    }

    /// <summary>Upper and lower with a bar or a line end between, both run together as in the Data Matrix, or the lower one alone.</summary>
    private static bool TrySplit(string text, out string upper, out string lower)
    {
        var cut = text.AsSpan().IndexOfAny('|', '\r', '\n');
        var runTogether = cut < 0 && text.Length > LowerLength && text.Length <= UpperLength + LowerLength;
        upper =
            cut >= 0 ? text[..cut].Trim()
            : runTogether ? text[..UpperLength]
            : string.Empty;
        lower =
            cut >= 0 ? text[(cut + 1)..].Trim('\r', '\n', ' ', '|')
            : runTogether ? text[UpperLength..].TrimStart(' ')
            : text;
        return upper.Length is 0 or UpperLength && lower.Length is > AmountStart - 1 and <= LowerLength;
    }

    /// <summary>Puts lost blanks back: the amount is what follows the fixed part, right-aligned in eight places.</summary>
    private static bool TryPad(string lower, out string padded)
    {
        padded = lower;
        if (lower.Length == LowerLength)
        {
            return true;
        }

        var amount = lower.AsSpan(AmountStart - 1).TrimStart(' ');
        if (amount.Length is 0 or > AmountLength)
        {
            return false;
        }

        padded = string.Concat(lower.AsSpan(0, AmountStart - 1), " ", amount.ToString().PadLeft(AmountLength));
        return true;
    }

    private static bool LooksLikeOne(string lower) =>
        CheckDigits.AreDigits(lower.AsSpan(0, 12))
        && lower[12] == ' '
        && CheckDigits.AreDigits(lower.AsSpan(13, 32))
        && lower[45] == ' '
        && CheckDigits.AreDigits(lower.AsSpan(AmountStart).TrimStart(' '))
        && lower[38] == '4'
        && lower[39] == '9'
        && lower[42] == '8'
        && lower.AsSpan(43, 2) is "06";

    private static void ReadUpper(ReadingDraft draft, string upper)
    {
        if (upper.Length == 0)
        {
            return;
        }

        draft.Field("revenueEstablishment", upper.AsSpan(0, 3));
        draft.Field("period", upper.AsSpan(3, 1));
        draft.Field("product", upper.AsSpan(4, 3));
        draft.Field("year", upper.AsSpan(9, 2));
        var expected = (11 - CheckDigits.Remainder(upper.AsSpan(0, 11), 11)) % 10;
        draft.Check("key5", upper[11] - '0' == expected);
    }

    private static void ReadLower(ReadingDraft draft, string upper, string lower)
    {
        draft.Field("issuer", lower.AsSpan(0, 6));
        draft.Field("establishment", lower.AsSpan(6, 4));
        draft.Field("reference", lower.AsSpan(15, 24));
        draft.Field("debt", lower.AsSpan(17, 15));
        draft.Field("post", lower.AsSpan(32, 6));
        draft.Reference = lower.Substring(15, 24);
        draft.Check("key3", Number(lower, 10) == CheckDigits.WeightedByRank(lower.AsSpan(0, 10)));
        draft.Check("key2", Number(lower, 13) == CheckDigits.WeightedByRank(lower.AsSpan(15, 25)));
        if (upper.Length > 0)
        {
            draft.Check("key23", FitsKey23(upper, lower));
        }

        var amountFits = draft.Check(
            "key1",
            Number(lower, 40)
                == CheckDigits.WeightedByRank(string.Concat(lower.AsSpan(42, 3), lower.AsSpan(AmountStart)))
        );
        var cents = long.Parse(
            lower.AsSpan(AmountStart).TrimStart(' '),
            NumberStyles.None,
            CultureInfo.InvariantCulture
        );
        var amount = new Money(cents, Currency.Eur);
        draft.Field("amount", amount.ToAmountString());
        if (cents == 0)
        {
            draft.Add(Cmc7Diagnostics.AmountNotPositive, "amount");
        }
        else if (amountFits)
        {
            draft.Amount = amount;
        }
    }

    /// <summary>
    /// Year, month, 00 and thirteen digits of the debt modulo 23, plus 1. The upper line keeps only the first digit of the
    /// month: a 1 may be January, October, November or December.
    /// </summary>
    private static bool FitsKey23(string upper, string lower)
    {
        var year = upper.AsSpan(9, 2);
        var debt = lower.AsSpan(19, 13);
        foreach (var month in upper[3] == '1' ? ["1", "10", "11", "12"] : new[] { upper.Substring(3, 1) })
        {
            if (CheckDigits.Remainder($"{year}{month}00{debt}", 23) + 1 == Number(lower, 15))
            {
                return true;
            }
        }

        return false;
    }

    private static int Number(string text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';
}
