using System.Buffers;
using Copro.Sepa;

namespace Copro.Samples.AllFive;

/// <summary>Copro.Sepa: a one-off collection to a pain.008 file for the bank.</summary>
internal static class Requests
{
    public static IEnumerable<string> Run()
    {
        var file = new ArrayBufferWriter<byte>();
        var message = Message();
        new Pain008Writer().Write(message, file);
        yield return $"sepa: {message.FileName()}, {message.Count()} collection of {message.Total()}, {file.WrittenCount} bytes";
    }

    private static DirectDebitMessage Message() =>
        new()
        {
            MessageId = "AGENCE-20261122-1",
            CreatedAt = new DateTimeOffset(2026, 11, 22, 18, 30, 0, TimeSpan.FromHours(1)),
            InitiatingParty = new InitiatingParty { Name = "Agence du Port" },
            Groups = [Group()],
        };

    private static CollectionGroup Group() =>
        new()
        {
            Id = "AGENCE-20261122-1-1",
            Sequence = SequenceType.OneOff,
            CollectionDate = new DateOnly(2026, 11, 26),
            Creditor = new Creditor
            {
                Name = "Syndicat Les Tilleuls",
                Identifier = CreditorIdentifier.Parse("FR72ZZZ123456"),
                Iban = Iban.Parse("FR1420041010050500013M02606"),
                Bic = Bic.Parse("PSSTFRPPPAR"),
            },
            Collections = [Charges()],
        };

    private static Collection Charges() =>
        new()
        {
            EndToEndId = "450PIERREP-2026T4",
            Amount = new Money(381_783, Currency.Eur),
            Mandate = MandateReference.Parse("S001-450PIERREP-0001"),
            MandateSignedOn = new DateOnly(2026, 11, 20),
            Debtor = new Debtor { Name = "Pierre P.", Iban = Iban.Parse("FR7630006000011234567890189") },
            RemittanceText = "Charges 2026 T4",
        };
}
