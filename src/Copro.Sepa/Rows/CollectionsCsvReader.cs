namespace Copro.Sepa;

/// <summary>
/// Reads collections as objects from a comma-separated table in UTF-8: <see cref="CollectionsCsvSource"/> for people. What is
/// wrong is found with line and column, all of it. <c>docs/formats/pain.008.md</c> lists the columns.
/// </summary>
public static class CollectionsCsvReader
{
    private static readonly PostalAddress s_noAddress = new() { TownName = string.Empty, Country = string.Empty };

    /// <summary>The columns every table has, empty cells allowed where the value may be absent.</summary>
    public static IReadOnlyList<string> RequiredColumns => CollectionColumns.Required;

    /// <summary>The columns a table may have.</summary>
    public static IReadOnlyList<string> OptionalColumns => CollectionColumns.Optional;

    /// <summary>Reads a table.</summary>
    /// <param name="csv">The table, read to its end and not closed.</param>
    /// <param name="findings">Gets everything that is wrong.</param>
    /// <returns>The collections, in the order of the table; <c>null</c> when there is an error.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static IReadOnlyList<CollectionOrder>? Read(Stream csv, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var before = findings.ErrorCount;
        var source = new CollectionsCsvSource(csv, findings);
        var orders = new List<CollectionOrder>();
        for (var row = default(CollectionRow); source.TryRead(ref row); row = default)
        {
            var cells = source.Cells;
            orders.Add(Order(row.Heading!, cells));
            foreach (var flaw in cells.Flaws)
            {
                findings.Add(flaw.At(flaw.Place with { Line = row.Line }));
            }
        }

        return findings.ErrorCount == before ? orders : null;
    }

    private static CollectionOrder Order(GroupHeading heading, CellReader cells) =>
        new()
        {
            Creditor = heading.Creditor,
            Scheme = heading.Scheme,
            Sequence = heading.Sequence,
            CollectionDate = heading.CollectionDate,
            Collection = new Collection
            {
                EndToEndId = cells.Required(CollectionColumn.EndToEndId),
                Amount = cells.Value<Money>(CollectionColumn.Amount, TryParseEuros),
                Mandate = cells.Value<MandateReference>(CollectionColumn.MandateReference, MandateReference.TryParse),
                MandateSignedOn = cells.Date(CollectionColumn.MandateDate),
                Debtor = DebtorOf(cells),
                RemittanceText = cells.Text(CollectionColumn.Remittance),
                PurposeCode = cells.Text(CollectionColumn.Purpose),
            },
        };

    private static Debtor DebtorOf(CellReader cells) =>
        new()
        {
            Name = cells.Required(CollectionColumn.DebtorName),
            Iban = cells.Value<Iban>(CollectionColumn.DebtorIban, Iban.TryParse),
            Bic = cells.Value<Bic>(CollectionColumn.DebtorBic, Bic.TryParse, isRequired: false),
            Address = AddressOf(cells),
        };

    private static PostalAddress? AddressOf(CellReader cells)
    {
        var address = new PostalAddress
        {
            StreetName = cells.Text(CollectionColumn.DebtorStreet),
            PostCode = cells.Text(CollectionColumn.DebtorPostcode),
            TownName = cells.Text(CollectionColumn.DebtorTown) ?? string.Empty,
            Country = cells.Text(CollectionColumn.DebtorCountry) ?? string.Empty,
        };
        return address == s_noAddress ? null : address;
    }

    private static bool TryParseEuros(ReadOnlySpan<char> text, out Money value, out Diagnostic? error) =>
        Money.TryParseAmount(text, Currency.Eur, out value, out error);
}
