using Xunit;

namespace Copro.Sepa.Tests;

/// <summary>A valid little world of our own; tests break one thing of it.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset CreatedAt = new(2026, 11, 20, 18, 30, 0, TimeSpan.FromHours(1));

    public static readonly DateOnly CollectionDate = new(2026, 12, 1);

    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static readonly Iban CreditorIban = Iban.Parse("FR1420041010050500013M02606");

    public static readonly Iban DebtorIban = Iban.Parse("FR7630006000011234567890189");

    public static readonly Iban MonacoIban = Iban.Parse("MC5811222000010123456789030");

    public static readonly Iban SwissIban = Iban.Parse("CH9300762011623852957");

    public static readonly Iban GermanIban = Iban.Parse("DE89370400440532013000");

    public static readonly Iban TurkishIban = Iban.Parse("TR330006100519786457841326");

    public static Money Euros(string amount)
    {
        Assert.True(Money.TryParseAmount(amount, Currency.Eur, out var money, out _));
        return money;
    }

    public static Creditor Creditor() =>
        new()
        {
            Name = "SDC Les Tilleuls",
            Identifier = CreditorIdentifier.Parse("FR72ZZZ123456"),
            Iban = CreditorIban,
            Bic = Bic.Parse("PSSTFRPPPAR"),
        };

    public static PostalAddress Address() =>
        new()
        {
            StreetName = "Rue des Lilas",
            BuildingNumber = "12",
            PostCode = "75020",
            TownName = "Paris",
            Country = "FR",
        };

    public static Debtor Debtor() => new() { Name = "Marie Riton", Iban = DebtorIban };

    public static Collection Collection(string id = "E2E-1") =>
        new()
        {
            EndToEndId = id,
            Amount = Euros("65.63"),
            Mandate = MandateReference.Parse("RUM-" + id),
            MandateSignedOn = new DateOnly(2026, 11, 16),
            Debtor = Debtor(),
            RemittanceText = "S001 450PIERREP",
        };

    public static CollectionGroup Group(params Collection[] collections) =>
        new()
        {
            Id = "MSG-1-1",
            Creditor = Creditor(),
            Sequence = SequenceType.OneOff,
            CollectionDate = CollectionDate,
            Collections = collections,
        };

    public static DirectDebitMessage Message(params CollectionGroup[] groups) =>
        new()
        {
            MessageId = "MSG-1",
            CreatedAt = CreatedAt,
            InitiatingParty = new InitiatingParty { Name = "Cabinet Durand" },
            Groups = groups,
        };

    public static DirectDebitMessage Message() => Message(Group(Collection()));

    public static CollectionOrder Order(string id = "E2E-1") =>
        new()
        {
            Creditor = Creditor(),
            Sequence = SequenceType.OneOff,
            CollectionDate = CollectionDate,
            Collection = Collection(id),
        };

    public static CollectionTerms Terms() => new() { TimeZone = Paris };

    public static OneOffCreditor OneOffCreditor() =>
        new()
        {
            Entity = "S001",
            Creditor = Creditor(),
            MandatePrefix = "0000S1",
            Terms = Terms(),
        };

    /// <summary>A message with one collection that was changed.</summary>
    public static DirectDebitMessage With(Func<Collection, Collection> change) => Message(Group(change(Collection())));

    /// <summary>A message with one group that was changed.</summary>
    public static DirectDebitMessage WithGroup(Func<CollectionGroup, CollectionGroup> change) =>
        Message(change(Group(Collection())));
}
