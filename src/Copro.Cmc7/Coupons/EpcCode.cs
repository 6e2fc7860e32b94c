using System.Globalization;
using Copro.Cmc7.Checks;

namespace Copro.Cmc7.Coupons;

/// <summary>EPC069-12: up to twelve lines, <c>BCD</c> first. Identifies a debt only through lines 10 and 11.</summary>
internal sealed class EpcCode : ICouponFormat
{
    private const string Standard = "EPC069-12";
    private const int MaxLines = 12;
    private const long MaxCents = 99_999_999_999;

    public CouponFormat Format => CouponFormat.Epc;

    /// <summary>It carries a name and free text.</summary>
    public bool MayRemap => false;

    public CouponReading? Read(CouponInput input)
    {
        if (!input.Text.StartsWith("BCD", StringComparison.Ordinal))
        {
            return null;
        }

        var lines = PayloadLines.Of(input.Raw);
        if (lines[1].TrimEnd() is not "BCD")
        {
            return null;
        }

        var draft = new ReadingDraft(CouponFormat.Epc, CouponStrength.Header, input.Text);
        lines.Judge(draft, input, mayHaveEmptyLines: false);
        if (lines.Lines.Length > MaxLines)
        {
            draft.Findings.Add(Cmc7Diagnostics.ElementTooMany.At(default, lines.Lines.Length, MaxLines));
        }

        var elements = new string[MaxLines + 1];
        for (var i = 1; i <= MaxLines; i++)
        {
            elements[i] = Trim(draft, input, lines[i], i);
        }

        ReadHead(draft, input, elements);
        ReadIban(draft, input, elements[7]);
        ReadAmount(draft, elements[8]);
        ReadTail(draft, input, elements);
        return draft.Finish();
    }

    private static string Trim(ReadingDraft draft, CouponInput input, string element, int number)
    {
        var trimmed = element.TrimEnd(' ');
        if (trimmed.Length != element.Length)
        {
            draft.Findings.Add(PayloadLines.Weigh(Cmc7Diagnostics.ToleratedSpaces, input, number));
        }

        return trimmed;
    }

    private static void ReadHead(ReadingDraft draft, CouponInput input, string[] elements)
    {
        Require(draft, "version", elements[2], elements[2] is "001" or "002");
        Require(draft, "characterSet", elements[3], elements[3] is [>= '1' and <= '8']);
        Require(draft, "identification", elements[4], elements[4] is "SCT");
        if (elements[5].Length > 0)
        {
            Require(draft, "bic", elements[5], Bic.TryParse(elements[5], out _));
        }
        else if (elements[2] is "001")
        {
            draft.Findings.Add(
                input.IsTolerant
                    ? Cmc7Diagnostics.ToleratedMissingBic.At(default)
                    : Cmc7Diagnostics.ElementMissing.At(DiagnosticPlace.At("bic"), "bic")
            );
        }

        Require(draft, "name", elements[6], elements[6].Length is >= 1 and <= 70);
    }

    private static void ReadIban(ReadingDraft draft, CouponInput input, string element)
    {
        var text = element.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (text.Length != element.Length)
        {
            draft.Findings.Add(PayloadLines.Weigh(Cmc7Diagnostics.ToleratedSpaces, input, "iban"));
        }

        var upper = text.ToUpperInvariant();
        if (!string.Equals(upper, text, StringComparison.Ordinal))
        {
            draft.Findings.Add(PayloadLines.Weigh(Cmc7Diagnostics.ToleratedLowerCase, input, "iban"));
        }

        if (upper.Length == 0)
        {
            draft.Add(Cmc7Diagnostics.ElementMissing, "iban", "iban");
            return;
        }

        draft.Field("iban", upper);
        draft.Check("iban", Iban.TryParse(upper, out _));
    }

    /// <summary><c>EUR</c> and 0.01 to 999999999.99, a point, at most two decimals; may be absent.</summary>
    private static void ReadAmount(ReadingDraft draft, string element)
    {
        if (element.Length == 0)
        {
            return;
        }

        var fits =
            element.StartsWith("EUR", StringComparison.Ordinal) && element.Length > 3 && IsPlain(element.AsSpan(3));
        if (!fits || !TryCents(element.AsSpan(3), out var cents) || cents is < 1 or > MaxCents)
        {
            draft.Field("amount", element);
            draft.Add(Cmc7Diagnostics.ElementInvalid, "amount", "amount", Standard);
            return;
        }

        draft.Amount = new Money(cents, Currency.Eur);
        draft.Field("amount", draft.Amount.Value.ToAmountString());
    }

    private static bool IsPlain(ReadOnlySpan<char> number)
    {
        foreach (var c in number)
        {
            if (!char.IsAsciiDigit(c) && c != '.')
            {
                return false;
            }
        }

        var point = number.IndexOf('.');
        return point < 0 || (point > 0 && number.Length - point is 2 or 3 && number[(point + 1)..].IndexOf('.') < 0);
    }

    private static bool TryCents(ReadOnlySpan<char> number, out long cents)
    {
        var point = number.IndexOf('.');
        var decimals = point < 0 ? 0 : number.Length - point - 1;
        var digits = point < 0 ? number.ToString() : string.Concat(number[..point], number[(point + 1)..]);
        return long.TryParse(
            digits
                + (
                    decimals == 0 ? "00"
                    : decimals == 1 ? "0"
                    : string.Empty
                ),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out cents
        );
    }

    private static void ReadTail(ReadingDraft draft, CouponInput input, string[] elements)
    {
        Optional(draft, "purpose", elements[9], 4);
        Optional(draft, "reference", elements[10], 35);
        Optional(draft, "text", elements[11], 140);
        Optional(draft, "information", elements[12], 70);
        var reference = elements[10];
        if (reference.Length > 0 && elements[11].Length > 0)
        {
            draft.Findings.Add(Cmc7Diagnostics.BothReferences.At(DiagnosticPlace.At("reference")));
        }

        if (reference.StartsWith("RF", StringComparison.Ordinal))
        {
            draft.Check(
                "reference",
                CheckDigits.IsCreditorReference(reference) && reference.All(char.IsAsciiLetterOrDigit)
            );
        }
        else if (reference.StartsWith("+++", StringComparison.Ordinal))
        {
            var digits = BelgianReferenceFormat.TryDigits(reference);
            draft.Check("reference", digits is not null && CheckDigits.IsBelgian(digits));
            draft.Findings.Add(
                input.IsTolerant
                    ? Cmc7Diagnostics.ToleratedBelgianReference.At(default)
                    : Cmc7Diagnostics.ElementInvalid.At(DiagnosticPlace.At("reference"), "reference", Standard)
            );
        }

        draft.Reference =
            reference.Length > 0 ? reference
            : elements[11].Length > 0 ? elements[11]
            : null;
    }

    private static void Require(ReadingDraft draft, string name, string value, bool fits)
    {
        draft.Field(name, value);
        if (value.Length == 0)
        {
            draft.Add(Cmc7Diagnostics.ElementMissing, name, name);
        }
        else if (!fits)
        {
            draft.Add(Cmc7Diagnostics.ElementInvalid, name, name, Standard);
        }
    }

    private static void Optional(ReadingDraft draft, string name, string value, int maxLength)
    {
        draft.Field(name, value);
        if (value.Length > maxLength)
        {
            draft.Add(Cmc7Diagnostics.ElementInvalid, name, name, Standard);
        }
    }
}
