using System.Globalization;
using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>Records to try a store with. The full ones say something in every member, so that a member that is lost is missed.</summary>
internal static class Samples
{
    public const string Syndicat = "S001";
    public const string Gerance = "G001";
    public const string Journal = "VIR";
    public const string OtherJournal = "CHQ";

    public static BooksId Books { get; } = new("cabinet-a");

    public static BooksId OtherBooks { get; } = new("cabinet-b");

    public static DateOnly Today { get; } = new(2026, 11, 21);

    public static DateTimeOffset Now { get; } = new(2026, 11, 21, 22, 15, 30, 125, TimeSpan.FromHours(11));

    public static FiscalYear Year2026 { get; } = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    public static FiscalYear Year2027 { get; } = new(new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31));

    public static ChainKey Key { get; } = new("a key of the conformance cases"u8);

    private static Iban OneIban { get; } = Iban.Parse("FR7630006000011234567890189", CultureInfo.InvariantCulture);

    private static Iban AnotherIban { get; } = Iban.Parse("DE89370400440532013000", CultureInfo.InvariantCulture);

    public static Money Euros(long cents) => new(cents, Currency.Eur);

    public static LedgerCommit Commit(string command) =>
        new()
        {
            CommandId = command,
            Books = Books,
            DecidedAt = Now,
        };

    public static SourceKey KeyOf(string name) => new("conformance", name);

    public static SourceDocument Source(string name, string content = "content") =>
        new(KeyOf(name), ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(content)), $"{name}.xml", Now);

    public static Entity Entity(string code = Syndicat) =>
        new()
        {
            Code = code,
            Name = "Résidence Les Cèdres",
            Kind = EntityKind.CoOwnership,
            Currency = Currency.Eur,
            Siren = "732829320",
            FiscalYears = [Year2026 with { ClosedThrough = new DateOnly(2026, 3, 31) }, Year2027],
            BankAccounts =
            [
                new BankAccount
                {
                    Code = "BNP",
                    Label = "BNP courant",
                    Iban = OneIban,
                    Account = "5121",
                    TransitAccounts = new Dictionary<TransitKind, string>
                    {
                        [TransitKind.Cheque] = "5127",
                        [TransitKind.DirectDebit] = "5126",
                    },
                },
            ],
            Journals = [new Journal(Journal, "Virements reçus"), new Journal(OtherJournal, "Chèques", true)],
            JournalAssignments =
            [
                new JournalAssignment(ReceiptSource.Statement, PaymentMeans.Transfer, Journal, ReceiptKind.Payment),
            ],
        };

    public static DebtorAccount DebtorAccount(string code = "450PIERREP", string entity = Syndicat) =>
        new()
        {
            Entity = entity,
            Code = code,
            Label = "Pierre PÉRON",
            GeneralAccount = "450",
            CouponKey = "501/104",
            Reference = CreditorReference.Create("539007547034"),
            KnownIbans = [OneIban, AnotherIban],
        };

    public static OpenItem OpenItem(string id = "item-1", string entity = Syndicat) =>
        new()
        {
            Id = id,
            Entity = entity,
            Account = "450PIERREP",
            Label = "Appel de fonds T4 2026",
            Kind = "charges",
            Amount = Euros(381_783),
            Settled = Euros(1_783),
            DueOn = new DateOnly(2026, 10, 1),
            Period = "2026-10",
            Reference = "AF-2026-4",
            Rank = 1,
        };

    /// <summary>A receipt as it is staged.</summary>
    public static Receipt Receipt(string name = "1", string entity = Syndicat)
    {
        var key = KeyOf($"receipt/{name}");
        return new Receipt
        {
            Id = Copro.Ledger.Receipt.IdOf(key),
            Key = key,
            Document = KeyOf("file"),
            Entity = entity,
            Kind = ReceiptKind.Payment,
            Source = ReceiptSource.Statement,
            Means = PaymentMeans.Transfer,
            Date = Today,
            Label = "Règlement PIERRE PÉRON",
            Amount = Euros(12_345),
        };
    }

    /// <summary>A receipt that says something in every member.</summary>
    public static Receipt FullReceipt(string name = "full") =>
        Receipt(name) with
        {
            Kind = ReceiptKind.Return,
            Source = ReceiptSource.Kiosk,
            Means = PaymentMeans.Cash,
            Custody = Custody.Operator,
            Account = "450PIERREP",
            AccountLabel = "Pierre PÉRON",
            MovementReference = "44522/785281/",
            CashRounding = Euros(2),
            Fee = Euros(35),
            BankAccount = "BNP",
            SettlementId = "settlement-1",
            ReversalOf = "receipt-0",
            ReturnReason = Copro.ReturnReason.Parse("AM04", CultureInfo.InvariantCulture),
            Allocations = [new ItemAllocation("item-1", Euros(-12_345))],
            Journal = Journal,
            Voucher = "P-17",
            Owner = "claire",
            State = ReceiptState.Posted,
            Note = "à vérifier",
            CollectionFile = "pain008-1.xml",
            Prepared = Draft(),
            Entry = new EntryId(Syndicat, Journal, Year2026.Code, 7),
            Returned = Euros(5),
            LastChange = new ReceiptChange("command-0", "claire", Now),
        };

    public static Settlement Settlement(string id = "settlement-1") =>
        new()
        {
            Id = id,
            Entity = Syndicat,
            Kind = TransitKind.Card,
            BankAccount = "BNP",
            Gross = Euros(50_000),
            ExpectedOn = new DateOnly(2026, 11, 23),
            References = ["REM 0012", "contrat é42"],
            Counterparty = "KIOSQUES DU CAILLOU",
            MaxFeeBasisPoints = 150,
            Received = Euros(49_300),
            Fee = Euros(700),
            State = SettlementState.Settled,
        };

    public static StateRecord State(string key = "key-1", string scope = "conformance.state") =>
        new()
        {
            Scope = scope,
            Key = key,
            SchemaVersion = 3,
            Payload = new byte[] { 0, 1, 127, 128, 255 },
        };

    public static OutboxMessage Message(string id = "message-1", string content = "<file/>")
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        return new OutboxMessage
        {
            Id = id,
            Channel = "kiosk/K-NOUMEA",
            Name = $"{id}.xml",
            Content = bytes,
            Hash = ContentHash.Of(bytes),
        };
    }

    /// <summary>An entry of two lines that says something in every member.</summary>
    public static EntryDraft Draft(string journal = Journal, string entity = Syndicat, DateOnly? date = null) =>
        new()
        {
            Entity = entity,
            Journal = journal,
            Date = date ?? Today,
            VoucherReference = "P-17",
            VoucherDate = Today.AddDays(-1),
            Label = "Règlement PIERRE PÉRON",
            Currency = Currency.Eur,
            Lines =
            [
                new EntryLine
                {
                    Account = "5121",
                    AccountLabel = "Banque",
                    Label = "VIR PERON",
                    Debit = 12_345,
                },
                new EntryLine
                {
                    Account = "450",
                    AccountLabel = "Copropriétaires",
                    Auxiliary = "450PIERREP",
                    AuxiliaryLabel = "Pierre PÉRON",
                    Label = "Règlement",
                    Credit = 12_345,
                },
            ],
            Rule = "coownership-transfer/1",
            Origin = KeyOf("receipt/full"),
        };

    public static JournalHead Start(string journal = Journal, string entity = Syndicat, FiscalYear? year = null) =>
        EntryChain.Start(entity, journal, (year ?? Year2026).Code);

    /// <summary>Entries that continue a head, one after another.</summary>
    public static IReadOnlyList<Entry> Entries(JournalHead head, int count, Func<int, EntryDraft>? draft = null)
    {
        var entries = new List<Entry>(count);
        for (var i = 0; i < count; i++)
        {
            entries.Add(Append(head, draft is null ? Draft(head.Journal, head.Entity) : draft(i)));
            head = EntryChain.HeadAfter(entries[i]);
        }

        return entries;
    }

    public static Entry Append(JournalHead head, EntryDraft? draft = null) =>
        EntryChain.Append(head, draft ?? Draft(head.Journal, head.Entity), Today, Key);

    /// <summary>The entry with its hash computed anew, as somebody would who wants to slip it in.</summary>
    public static Entry Rehash(Entry entry) => entry with { Hash = EntryHasher.HashOf(entry) };
}
