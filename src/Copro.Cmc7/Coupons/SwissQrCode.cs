using System.Globalization;
using Copro.Cmc7.Checks;

namespace Copro.Cmc7.Coupons;

/// <summary>The Swiss QR bill: at least 31 lines, <c>SPC</c> first and <c>EPD</c> in line 31.</summary>
internal sealed class SwissQrCode : ICouponFormat
{
    private const string Standard = "Swiss QR";
    private const int TrailerLine = 31;
    private const int MaxLines = 34;

    public CouponFormat Format => CouponFormat.SwissQr;

    /// <summary>It carries names and free text.</summary>
    public bool MayRemap => false;

    public CouponReading? Read(CouponInput input)
    {
        if (!input.Text.StartsWith("SPC", StringComparison.Ordinal))
        {
            return null;
        }

        var lines = PayloadLines.Of(input.Raw);
        if (lines[1] is not "SPC")
        {
            return null;
        }

        var draft = new ReadingDraft(CouponFormat.SwissQr, CouponStrength.Header, input.Text);
        lines.Judge(draft, input, mayHaveEmptyLines: lines.Lines.Length + lines.DroppedLines < MaxLines);
        if (lines.Lines.Length > MaxLines)
        {
            draft.Findings.Add(Cmc7Diagnostics.ElementTooMany.At(default, lines.Lines.Length, MaxLines));
        }

        Require(draft, "version", lines[2], lines[2] is "0200");
        Require(draft, "coding", lines[3], lines[3] is "1");
        Require(draft, "trailer", lines[TrailerLine], lines[TrailerLine] is "EPD");
        ReadAccount(draft, lines[4]);
        Require(draft, "creditorAddressType", lines[5], lines[5] is "S" or "K");
        Require(draft, "creditorName", lines[6], lines[6].Length <= 70);
        Require(draft, "creditorCountry", lines[11], lines[11] is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']);
        ReadUltimateCreditor(draft, lines);
        ReadAmount(draft, lines[19], lines[20]);
        draft.Field("debtorName", lines[22]);
        ReadReference(draft, lines);
        draft.Field("message", lines[30]);
        draft.Field("billInformation", lines[32]);
        return draft.Finish();
    }

    private static void ReadAccount(ReadingDraft draft, string element)
    {
        var iban = element.Replace(" ", string.Empty, StringComparison.Ordinal);
        draft.Field("iban", iban);
        var isSwiss =
            iban.StartsWith("CH", StringComparison.Ordinal) || iban.StartsWith("LI", StringComparison.Ordinal);
        draft.Check("iban", isSwiss && Iban.TryParse(iban, out _));
    }

    /// <summary>Seven lines kept for later use: empty today.</summary>
    private static void ReadUltimateCreditor(ReadingDraft draft, PayloadLines lines)
    {
        for (var line = 12; line <= 18; line++)
        {
            if (lines[line].Length > 0)
            {
                draft.Add(Cmc7Diagnostics.ElementInvalid, "ultimateCreditor", "ultimateCreditor", Standard);
                return;
            }
        }
    }

    private static void ReadAmount(ReadingDraft draft, string amount, string currency)
    {
        Require(draft, "currency", currency, currency is "CHF" or "EUR");
        if (amount.Length == 0 || currency is not ("CHF" or "EUR"))
        {
            return;
        }

        var isPlain =
            amount.Length >= 4
            && amount[^3] == '.'
            && CheckDigits.AreDigits(amount.AsSpan(0, amount.Length - 3))
            && CheckDigits.AreDigits(amount.AsSpan(amount.Length - 2));
        if (!isPlain || !AmountText.TryParse(amount, Currency.Parse(currency), out var value) || value.IsZero)
        {
            draft.Field("amount", amount);
            draft.Add(Cmc7Diagnostics.ElementInvalid, "amount", "amount", Standard);
            return;
        }

        draft.Amount = value;
        draft.Field("amount", value.ToAmountString());
    }

    private static void ReadReference(ReadingDraft draft, PayloadLines lines)
    {
        var (type, reference) = (lines[28], lines[29]);
        Require(draft, "referenceType", type, type is "QRR" or "SCOR" or "NON");
        draft.Field("reference", reference);
        switch (type)
        {
            case "QRR":
                draft.Check(
                    "reference",
                    reference.Length == 27 && CheckDigits.AreDigits(reference) && CheckDigits.IsSwiss(reference)
                );
                if (!IsQrIban(lines[4]))
                {
                    // Not confirmed by a source: said, not refused.
                    draft.Findings.Add(
                        Cmc7Diagnostics
                            .ElementInvalid.At(DiagnosticPlace.At("iban"), "iban", "QRR")
                            .As(DiagnosticSeverity.Warning)
                    );
                }

                break;
            case "SCOR":
                draft.Check(
                    "reference",
                    reference.StartsWith("RF", StringComparison.Ordinal)
                        && reference.All(char.IsAsciiLetterOrDigit)
                        && CheckDigits.IsCreditorReference(reference)
                );
                break;
            case "NON" when reference.Length > 0:
                draft.Add(Cmc7Diagnostics.ElementInvalid, "reference", "reference", Standard);
                break;
            default:
                break;
        }

        draft.Reference =
            reference.Length > 0 ? reference
            : lines[30].Length > 0 ? lines[30]
            : null;
    }

    /// <summary>A QR-IBAN has an institution number from 30000 to 31999.</summary>
    private static bool IsQrIban(string iban)
    {
        var text = iban.Replace(" ", string.Empty, StringComparison.Ordinal);
        return text.Length >= 9
            && int.TryParse(text.AsSpan(4, 5), NumberStyles.None, CultureInfo.InvariantCulture, out var institution)
            && institution is >= 30000 and <= 31999;
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
}
