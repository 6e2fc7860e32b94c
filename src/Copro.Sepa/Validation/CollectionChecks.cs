using System.Buffers;

namespace Copro.Sepa;

/// <summary>One collection by itself: what can be said of it without looking at the others of its message.</summary>
internal sealed class CollectionChecks(ElementChecks checks, AddressChecks addresses)
{
    private const string Account = "DbtrAcct";
    private const string Agent = "DbtrAgt";
    private const string Amount = "InstdAmt";
    private const string Remittance = "RmtInf";
    private const string Purpose = "Purp/Cd";

    private static readonly SearchValues<char> s_purpose = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Checks a collection.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="creditor">Who collects.</param>
    /// <param name="collectionDate">When the debtor is debited.</param>
    /// <param name="createdOn">The date of the file.</param>
    /// <param name="rules">The rulebook of the collection date.</param>
    public void Check(
        in ElementPlace place,
        Collection collection,
        Creditor creditor,
        DateOnly collectionDate,
        DateOnly createdOn,
        SepaRulebook rules
    )
    {
        Ids(place, collection);
        AmountOf(place, collection.Amount);
        Mandate(place, collection, collectionDate, createdOn);
        DebtorOf(place, collection.Debtor, creditor, rules);
        PurposeAndRemittance(place, collection);
    }

    private void Ids(in ElementPlace place, Collection collection)
    {
        if (collection.InstructionId is not null)
        {
            checks.Identifier(place, "PmtId/InstrId", collection.InstructionId);
        }

        checks.Identifier(place, "PmtId/EndToEndId", collection.EndToEndId);
    }

    private void AmountOf(in ElementPlace place, Money amount)
    {
        if (amount.Currency != Currency.Eur)
        {
            checks.Add(SepaDiagnostics.CurrencyNotEuro, place, Amount, amount.Currency.Code);
        }
        else if (amount.MinorUnits is < MessageLimits.MinCents or > MessageLimits.MaxCents)
        {
            checks.Add(SepaDiagnostics.AmountOutOfRange, place, Amount, amount.ToAmountString());
        }
    }

    private void Mandate(in ElementPlace place, Collection collection, DateOnly collectionDate, DateOnly createdOn)
    {
        checks.Present(place, "DrctDbtTx/MndtRltdInf/MndtId", collection.Mandate.HasValue);
        var latest = collectionDate < createdOn ? collectionDate : createdOn;
        if (collection.MandateSignedOn > latest)
        {
            checks.Add(
                SepaDiagnostics.SignatureDate,
                place,
                "DrctDbtTx/MndtRltdInf/DtOfSgntr",
                collection.MandateSignedOn,
                latest
            );
        }
    }

    private void DebtorOf(in ElementPlace place, Debtor debtor, Creditor creditor, SepaRulebook rules)
    {
        checks.Text(place, "Dbtr/Nm", debtor.Name, rules.MaxNameLength, required: true);
        if (checks.Present(place, Account, debtor.Iban.HasValue))
        {
            Bank(place, debtor, creditor);
        }

        if (debtor.Address is not null)
        {
            addresses.Check(place, "Dbtr/PstlAdr", debtor.Address, rules);
        }
    }

    private void Bank(in ElementPlace place, Debtor debtor, Creditor creditor)
    {
        var country = debtor.Iban.CountryCode;
        if (!SepaCountries.IsInScheme(country))
        {
            checks.Add(SepaDiagnostics.CountryOutsideSepa, place, Account, country);
            return;
        }

        if (debtor.Iban == creditor.Iban)
        {
            checks.Add(SepaDiagnostics.SameAccount, place, Account);
        }

        if (debtor.Bic.HasValue)
        {
            BankChecks.Bic(checks, place, Agent, debtor.Bic.CountryCode, country);
        }

        if (BankOutsideEea(debtor, creditor) is not { } outside)
        {
            return;
        }

        if (!debtor.Bic.HasValue)
        {
            checks.Add(SepaDiagnostics.BicMissing, place, Agent, outside);
        }

        if (debtor.Address is null)
        {
            checks.Add(SepaDiagnostics.AddressMissing, place, "Dbtr/PstlAdr", outside);
        }
    }

    /// <summary>The country of the bank that is in SEPA but outside the European Economic Area; <c>null</c> if neither is.</summary>
    private static string? BankOutsideEea(Debtor debtor, Creditor creditor) =>
        OutsideEea(debtor.Iban, debtor.Bic) ?? OutsideEea(creditor.Iban, creditor.Bic);

    private static string? OutsideEea(Iban iban, Bic bic)
    {
        if (!iban.HasValue || !SepaCountries.IsInScheme(iban.CountryCode))
        {
            return null;
        }

        var bicCountry = bic.HasValue ? bic.CountryCode : null;
        if (SepaCountries.IsInEea(iban.CountryCode, bicCountry))
        {
            return null;
        }

        return SepaCountries.IsInEea(iban.CountryCode, bicCountry: null) ? bicCountry : iban.CountryCode;
    }

    private void PurposeAndRemittance(in ElementPlace place, Collection collection)
    {
        if (collection.PurposeCode is { } purpose && !IsPurpose(purpose))
        {
            checks.Add(SepaDiagnostics.PurposeCode, place, Purpose, purpose);
        }

        var hasText = checks.Text(place, "RmtInf/Ustrd", collection.RemittanceText, MessageLimits.Remittance);
        if (hasText && collection.RemittanceReference.HasValue)
        {
            checks.Add(SepaDiagnostics.RemittanceTwice, place, Remittance);
        }
    }

    private static bool IsPurpose(string code) =>
        code.Length is > 0 and <= MessageLimits.PurposeCode && !code.AsSpan().ContainsAnyExcept(s_purpose);
}
