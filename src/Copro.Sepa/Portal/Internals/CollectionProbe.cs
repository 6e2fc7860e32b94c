namespace Copro.Sepa;

/// <summary>
/// Asks the writer what it would say of one collection: what would have a whole file refused is found here, alone, while the debtor
/// still sits before the form.
/// </summary>
internal sealed class CollectionProbe(SepaOptions options)
{
    private const string InGroup = "PmtInf[0]/";
    private const string InCollection = "PmtInf[0]/DrctDbtTxInf[0]/";

    // Whatever stands in for what is not asked about is right, so that nothing is found there.
    private static readonly Collection s_collection = new()
    {
        EndToEndId = "0",
        Amount = Money.Zero(Currency.Eur),
        Mandate = MandateReference.Parse("0"),
        MandateSignedOn = new DateOnly(2016, 11, 21),
        Debtor = new Debtor { Name = "0", Iban = default },
    };

    private readonly Pain008Writer _writer = new(options);

    /// <summary>What is wrong with a debtor, an amount or a remittance text; paths start at the collection.</summary>
    public IEnumerable<Diagnostic> OfCollection(Creditor creditor, Collection collection, DateOnly date) =>
        Validate(creditor, collection, date)
            .Where(finding => PathOf(finding).StartsWith(InCollection, StringComparison.Ordinal))
            .Select(finding => finding.At(DiagnosticPlace.At(PathOf(finding)[InCollection.Length..])));

    /// <summary>The same of a debtor and an amount alone.</summary>
    public IEnumerable<Diagnostic> OfDebtor(
        Creditor creditor,
        Debtor debtor,
        Money amount,
        string? remittance,
        DateOnly date
    ) =>
        OfCollection(
            creditor,
            s_collection with
            {
                Debtor = debtor,
                Amount = amount,
                RemittanceText = remittance,
            },
            date
        );

    /// <summary>What is wrong with a creditor; paths start at its group.</summary>
    public IEnumerable<Diagnostic> OfCreditor(Creditor creditor, DateOnly date) =>
        Validate(creditor, s_collection, date)
            .Where(finding => PathOf(finding).StartsWith(InGroup + "Cdtr", StringComparison.Ordinal))
            .Select(finding => finding.At(DiagnosticPlace.At(PathOf(finding)[InGroup.Length..])));

    private IReadOnlyList<Diagnostic> Validate(Creditor creditor, Collection collection, DateOnly date)
    {
        var findings = new DiagnosticBag();
        _ = _writer.Validate(
            new DirectDebitMessage
            {
                MessageId = "0",
                CreatedAt = new DateTimeOffset(FarDates.AddDays(date, -1), TimeOnly.MinValue, TimeSpan.Zero),
                InitiatingParty = new InitiatingParty { Name = "0" },
                Groups =
                [
                    new CollectionGroup
                    {
                        Id = "0",
                        Creditor = creditor,
                        Sequence = SequenceType.OneOff,
                        CollectionDate = date,
                        Collections = [collection],
                    },
                ],
            },
            findings
        );
        return findings.Items;
    }

    private static string PathOf(Diagnostic finding) => finding.Place.Path ?? string.Empty;
}
