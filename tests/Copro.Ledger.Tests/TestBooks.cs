namespace Copro.Ledger.Tests;

/// <summary>A small agency: a syndicat with two bank accounts, a gérance, and receipts for them.</summary>
internal static class TestBooks
{
    internal static readonly BooksId Id = new("CABINET");
    internal static readonly DateTimeOffset Now = new(2026, 11, 20, 18, 0, 0, TimeSpan.Zero);
    internal static readonly DateOnly Today = new(2026, 11, 20);
    internal static readonly ChainKey Key = new("0123456789abcdef0123456789abcdef"u8);
    internal static readonly SourceKey Document = new("file", "evening-1");

    internal static readonly Iban IbanOne = Iban.Parse("FR1420041010050500013M02606");
    internal static readonly Iban IbanTwo = Iban.Parse("FR7630006000011234567890189");

    internal static Money Euro(long cents) => new(cents, Currency.Eur);

    internal static Entity Syndicat(DateOnly? closedThrough = null) =>
        new()
        {
            Code = "S001",
            Name = "Résidence Les Lilas",
            Kind = EntityKind.CoOwnership,
            Currency = Currency.Eur,
            Siren = "123456789",
            FiscalYears =
            [
                new FiscalYear(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), closedThrough),
                new FiscalYear(new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31)),
            ],
            BankAccounts =
            [
                new BankAccount
                {
                    Code = "BNP",
                    Label = "BNP courant",
                    Iban = IbanOne,
                    Account = "5121",
                },
            ],
            Journals =
            [
                new Journal("VIR", "Virements reçus"),
                new Journal("CHQ", "Chèques reçus", VoucherRequired: true),
                new Journal("TPE", "Paiements en ligne"),
                new Journal("AUT", "Autres"),
                new Journal("BNQ", "Banque"),
            ],
            JournalAssignments =
            [
                new JournalAssignment(ReceiptSource.Statement, PaymentMeans.Transfer, "VIR"),
                new JournalAssignment(ReceiptSource.Statement, PaymentMeans.Transfer, "BNQ", ReceiptKind.Settlement),
                new JournalAssignment(ReceiptSource.Statement, PaymentMeans.Transfer, "BNQ", ReceiptKind.BankFee),
                new JournalAssignment(ReceiptSource.Statement, PaymentMeans.DirectDebit, "BNQ"),
                new JournalAssignment(ReceiptSource.ChequeReader, PaymentMeans.Cheque, "CHQ"),
                new JournalAssignment(ReceiptSource.Portal, PaymentMeans.DirectDebit, "TPE"),
                new JournalAssignment(ReceiptSource.Kiosk, PaymentMeans.Cash, "AUT"),
                new JournalAssignment(ReceiptSource.Kiosk, PaymentMeans.Card, "AUT"),
            ],
        };

    internal static Entity Gerance(Currency? currency = null) =>
        Syndicat() with
        {
            Code = "G001",
            Name = "Gérance",
            Kind = EntityKind.RentalManagement,
            Currency = currency ?? Currency.Eur,
            Siren = "987654321",
            BankAccounts =
            [
                new BankAccount
                {
                    Code = "BNP",
                    Label = "BNP mandants",
                    Iban = IbanTwo,
                    Account = "5121",
                },
            ],
        };

    internal static DebtorAccount Pierre { get; } =
        new()
        {
            Entity = "S001",
            Code = "450PIERREP",
            Label = "PIERRE Paul",
            GeneralAccount = "450",
        };

    internal static DebtorAccount Mariton { get; } =
        new()
        {
            Entity = "G001",
            Code = "81MARITON",
            Label = "MARITON Anne",
            GeneralAccount = "411",
        };

    internal static OpenItem Item(
        string id,
        long cents,
        DateOnly due,
        string account = "450PIERREP",
        string entity = "S001"
    ) =>
        new()
        {
            Id = id,
            Entity = entity,
            Account = account,
            Label = "Appel de fonds",
            Kind = "charges",
            Amount = Euro(cents),
            DueOn = due,
        };

    internal static Receipt Payment(
        string key,
        long cents,
        ReceiptSource source = ReceiptSource.Statement,
        PaymentMeans means = PaymentMeans.Transfer
    )
    {
        var sourceKey = new SourceKey("test", key);
        return new Receipt
        {
            Id = Receipt.IdOf(sourceKey),
            Key = sourceKey,
            Document = Document,
            Entity = "S001",
            Kind = ReceiptKind.Payment,
            Source = source,
            Means = means,
            Account = "450PIERREP",
            AccountLabel = "PIERRE Paul",
            Date = Today,
            Label = "Règlement PIERRE",
            Amount = Euro(cents),
            BankAccount = means == PaymentMeans.Cash ? null : "BNP",
        };
    }

    internal static EntryDraft Draft(long cents, string journal = "VIR", string label = "Règlement PIERRE") =>
        new()
        {
            Entity = "S001",
            Journal = journal,
            Date = Today,
            VoucherReference = "V1",
            VoucherDate = Today,
            Label = label,
            Currency = Currency.Eur,
            Lines =
            [
                new EntryLine
                {
                    Account = "5121",
                    AccountLabel = "BNP courant",
                    Label = label,
                    Debit = cents,
                },
                new EntryLine
                {
                    Account = "450",
                    AccountLabel = "Copropriétaires",
                    Auxiliary = "450PIERREP",
                    AuxiliaryLabel = "PIERRE Paul",
                    Label = label,
                    Credit = cents,
                },
            ],
        };

    internal static LedgerCommit Commit(string command) =>
        new()
        {
            CommandId = command,
            Books = Id,
            DecidedAt = Now,
        };
}
