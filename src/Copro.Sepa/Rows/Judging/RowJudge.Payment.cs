using System.Buffers;
using System.Text;

namespace Copro.Sepa;

/// <content>Ids, amount, mandate, purpose and remittance.</content>
internal sealed partial class RowJudge
{
    private const string MandateElement = "DrctDbtTx/MndtRltdInf/MndtId";
    private const string SignatureElement = "DrctDbtTx/MndtRltdInf/DtOfSgntr";
    private const string AmountElement = "InstdAmt";
    private const string PurposeElement = "Purp/Cd";
    private const string ReferenceElement = "RmtInf/Strd/CdtrRefInf/Ref";
    private const string IssuerElement = "RmtInf/Strd/CdtrRefInf/Tp/Issr";

    // Of a wrong code or currency no more is shown than this.
    private const int LongestQuote = 8;

    private static readonly SearchValues<byte> s_code = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8);

    private static bool IsCode(ReadOnlySpan<byte> code) =>
        code.Length is > 0 and <= MessageLimits.PurposeCode && !code.ContainsAnyExcept(s_code);

    private static string Quote(ReadOnlySpan<byte> text) =>
        Encoding.UTF8.GetString(text[..Math.Min(text.Length, LongestQuote)]);

    private static string Euros(long cents) => new Money(cents, Currency.Eur).ToAmountString();

    private void Payment(
        in ElementPlace place,
        in CollectionRow row,
        in NormalRow normal,
        SepaRulebook rules,
        RowFields told
    )
    {
        if (!normal.InstructionId.IsEmpty && !told.Has(RowFields.InstructionId))
        {
            _checks.Identifier(place, "PmtId/InstrId", normal.InstructionId);
        }

        if (!told.Has(RowFields.EndToEndId))
        {
            _checks.Identifier(place, "PmtId/EndToEndId", normal.EndToEndId);
        }

        if (!told.Has(RowFields.Amount))
        {
            Amount(place, row, normal.Cents, rules);
        }
    }

    private void Amount(in ElementPlace place, in CollectionRow row, long cents, SepaRulebook rules)
    {
        if (!row.Currency.IsEmpty && !row.Currency.SequenceEqual("EUR"u8))
        {
            _checks.Add(SepaDiagnostics.CurrencyNotEuro, place, AmountElement, Quote(row.Currency));
        }
        else if (cents == NormalRow.UnreadableCents)
        {
            UnreadableAmount(place, row.Amount);
        }
        else if (cents < rules.MinAmountCents || cents > rules.MaxAmountCents)
        {
            _checks.Add(
                SepaDiagnostics.AmountOutOfRange,
                place,
                AmountElement,
                Encoding.UTF8.GetString(row.Amount),
                Euros(rules.MinAmountCents),
                Euros(rules.MaxAmountCents)
            );
        }
    }

    private void UnreadableAmount(in ElementPlace place, ReadOnlySpan<byte> amount)
    {
        if (
            _checks.Present(place, AmountElement, !amount.IsEmpty)
            && !Money.TryParseAmount(amount, Currency.Eur, out _, out var error)
        )
        {
            _checks.Add(error, place, AmountElement);
        }
    }

    private void Mandate(
        in ElementPlace place,
        in CollectionRow row,
        in NormalRow normal,
        GroupContext group,
        RowFields told
    )
    {
        if (!told.Has(RowFields.MandateReference))
        {
            _checks.Identifier(place, MandateElement, normal.MandateReference);
        }

        if (!told.Has(RowFields.MandateSignedOn))
        {
            Signature(place, row.MandateSignedOn, normal.MandateSignedOn, group.LatestSignature);
        }

        if (normal.Amendment is not null && !told.Has(RowFields.Amendment))
        {
            _amendments.Check(place, normal, group);
        }
    }

    private void Signature(in ElementPlace place, ReadOnlySpan<byte> given, DateOnly signedOn, DateOnly latest)
    {
        if (signedOn == default)
        {
            if (_checks.Present(place, SignatureElement, !given.IsEmpty))
            {
                _checks.Add(SepaDiagnostics.DateUnreadable, place, SignatureElement, "DtOfSgntr");
            }
        }
        else if (signedOn > latest)
        {
            _checks.Add(SepaDiagnostics.SignatureDate, place, SignatureElement, signedOn, latest);
        }
    }

    private void PurposeAndRemittance(
        in ElementPlace place,
        in CollectionRow row,
        in NormalRow normal,
        SepaRulebook rules,
        RowFields told
    )
    {
        if (!normal.PurposeCode.IsEmpty && !told.Has(RowFields.Purpose) && !IsCode(normal.PurposeCode))
        {
            _checks.Add(SepaDiagnostics.PurposeCode, place, PurposeElement, Quote(normal.PurposeCode));
        }

        if (!told.Has(RowFields.Remittance))
        {
            Remittance(place, row, normal, rules.MaxRemittanceLength);
        }
    }

    private void Remittance(in ElementPlace place, in CollectionRow row, in NormalRow normal, int limit)
    {
        const string Element = "RmtInf/Ustrd";
        var hasText = _checks.Text(place, Element, row.RemittanceText, normal.RemittanceText, limit);
        if (!normal.RemittanceReference.IsEmpty)
        {
            Reference(place, normal);
            if (hasText)
            {
                _checks.Add(SepaDiagnostics.RemittanceTwice, place, "RmtInf");
            }
        }
        else if (!normal.ReferenceIssuer.IsEmpty)
        {
            _checks.Present(place, ReferenceElement, hasValue: false);
        }
    }

    /// <summary>
    /// A reference that starts with RF, or that ISO has issued, has its check digits (ISO 11649); of any other the banks know nothing
    /// but its length.
    /// </summary>
    private void Reference(in ElementPlace place, in NormalRow normal)
    {
        var reference = normal.RemittanceReference;
        var issuer = normal.ReferenceIssuer;
        if (issuer.IsEmpty ? reference.StartsWith("RF"u8) : issuer.SequenceEqual("ISO"u8))
        {
            if (!CreditorReference.TryParse(reference, out _, out var error))
            {
                _checks.Add(error, place, ReferenceElement);
            }
        }
        else
        {
            _checks.Identifier(place, ReferenceElement, reference);
        }

        if (!issuer.IsEmpty)
        {
            _checks.Identifier(place, IssuerElement, issuer);
        }

        // EPC130-08: the tags and the data within Strd.
        var length = MessageLimits.StructuredTags + reference.Length;
        length += issuer.IsEmpty ? 0 : MessageLimits.IssuerTags + issuer.Length;
        if (length > MessageLimits.Remittance)
        {
            _checks.Add(SepaDiagnostics.StructuredTooLong, place, "RmtInf/Strd", length, MessageLimits.Remittance);
        }
    }
}
