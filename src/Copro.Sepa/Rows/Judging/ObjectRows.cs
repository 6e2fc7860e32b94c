namespace Copro.Sepa;

/// <summary>Shows objects as rows, one after the other: no string is made, the values lie in a scratch that is reused.</summary>
internal sealed class ObjectRows
{
    // ISO 4217: no currency.
    private const string NoCurrency = "XXX";

    private readonly Scratch _scratch = new();

    /// <summary>What the collections of a group share.</summary>
    public static GroupHeading HeadingOf(CollectionGroup group) =>
        new()
        {
            Creditor = group.Creditor,
            UltimateCreditor = group.UltimateCreditor,
            Scheme = group.Scheme,
            Sequence = group.Sequence,
            CategoryPurpose = group.CategoryPurpose,
            CollectionDate = group.CollectionDate,
            BatchBooking = group.BatchBooking,
        };

    /// <summary>A collection as a row, which holds until the next.</summary>
    public CollectionRow RowOf(GroupHeading heading, Collection collection)
    {
        _scratch.Clear();
        var debtor = collection.Debtor;
        var currency = collection.Amount.Currency;
        return new CollectionRow
        {
            Heading = heading,
            InstructionId = _scratch.Encode(collection.InstructionId),
            EndToEndId = _scratch.Encode(collection.EndToEndId),
            Amount = _scratch.Format(collection.Amount, "A"),
            Currency = currency == Currency.Eur ? default : CurrencyOf(currency),
            MandateReference = _scratch.Format(collection.Mandate),
            MandateSignedOn =
                collection.MandateSignedOn == default ? default : _scratch.Format(collection.MandateSignedOn, "O"),
            Amendment = collection.Amendment,
            UltimateCreditor = collection.UltimateCreditor,
            DebtorBic = _scratch.Format(debtor.Bic),
            DebtorName = _scratch.Encode(debtor.Name),
            DebtorAddress = _scratch.Encode(debtor.Address),
            DebtorIdentification = debtor.Identification,
            DebtorIban = _scratch.Format(debtor.Iban, "E"),
            UltimateDebtor = collection.UltimateDebtor,
            PurposeCode = _scratch.Encode(collection.PurposeCode),
            RemittanceText = _scratch.Encode(collection.RemittanceText),
            RemittanceReference = collection.RemittanceReference.HasValue
                ? _scratch.Format(collection.RemittanceReference)
                : _scratch.Encode(collection.OtherReference),
            ReferenceIssuer = _scratch.Encode(collection.ReferenceIssuer),
        };
    }

    private ReadOnlySpan<byte> CurrencyOf(Currency currency) =>
        _scratch.Encode(string.IsNullOrEmpty(currency.Code) ? NoCurrency : currency.Code);
}
