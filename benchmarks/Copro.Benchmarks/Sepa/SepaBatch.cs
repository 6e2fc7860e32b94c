using System.Globalization;
using System.Text;
using Copro.Sepa;

namespace Copro.Benchmarks;

/// <summary>
/// The same collections in every form that the contestants take: objects, rows of UTF-8, a table. Several creditors at one bank,
/// contiguous; every fourth name has accents; all of it valid.
/// </summary>
internal sealed class SepaBatch
{
    private const int Creditors = 4;

    private static readonly string[] s_names = ["Pierre Martin", "MOREAU ANDRE", "SCI DU PARC", "Hélène Propriétaire"];

    public SepaBatch(int count)
    {
        Settings = new DirectDebitBatchSettings
        {
            CreatedAt = new DateTimeOffset(2026, 11, 22, 18, 30, 0, TimeSpan.FromHours(1)),
            InitiatingParty = new InitiatingParty { Name = "Agence du Port" },
        };
        Orders = [.. Enumerable.Range(0, count).Select(i => OrderOf(i, count))];
        Message = new DirectDebitBatchBuilder().Build(Orders, Settings).Single();
        Rows = new PreparedRows(Orders);
        Table = Encoding.UTF8.GetBytes(TableOf(Orders));
    }

    public DirectDebitBatchSettings Settings { get; }

    public IReadOnlyList<CollectionOrder> Orders { get; }

    public DirectDebitMessage Message { get; }

    public PreparedRows Rows { get; }

    public byte[] Table { get; }

    private static CollectionOrder OrderOf(int index, int count)
    {
        var creditor = (long)index * Creditors / count;
        return new CollectionOrder
        {
            Creditor = new Creditor
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"Syndicat Les Tilleuls {creditor}"),
                Identifier = CreditorIdentifier.Parse("FR72ZZZ123456"),
                Iban = AccountOf("20041", "01005", creditor),
                Bic = Bic.Parse("PSSTFRPPPAR"),
            },
            Sequence = SequenceType.OneOff,
            CollectionDate = new DateOnly(2026, 11, 26),
            Collection = new Collection
            {
                EndToEndId = string.Create(CultureInfo.InvariantCulture, $"450D{index:D6}-2026T4"),
                Amount = new Money((index * 37L) + 10_000, Currency.Eur),
                Mandate = MandateReference.Parse(string.Create(CultureInfo.InvariantCulture, $"S001-450D{index:D6}")),
                MandateSignedOn = new DateOnly(2026, 11, 20),
                Debtor = new Debtor
                {
                    Name = s_names[index % s_names.Length],
                    Iban = AccountOf("30006", "00001", index),
                },
                RemittanceText = "Charges 2026 T4",
            },
        };
    }

    /// <summary>A French account with the key it must have.</summary>
    private static Iban AccountOf(string bank, string branch, long account)
    {
        const int Modulus = 97;
        var (bankNumber, branchNumber) = (
            long.Parse(bank, CultureInfo.InvariantCulture),
            long.Parse(branch, CultureInfo.InvariantCulture)
        );
        var key = Modulus - (((89 * bankNumber) + (15 * branchNumber) + (3 * account)) % Modulus);
        var bban = string.Create(CultureInfo.InvariantCulture, $"{bank}{branch}{account:D11}{key:D2}");
        return Iban.TryCreate("FR", bban, out var iban) ? iban : throw new InvalidOperationException(bban);
    }

    private static string TableOf(IEnumerable<CollectionOrder> orders)
    {
        var table = new StringBuilder(string.Join(',', CollectionsCsvSource.RequiredColumns)).Append('\n');
        foreach (var order in orders)
        {
            var (creditor, collection) = (order.Creditor, order.Collection);
            table.Append(
                CultureInfo.InvariantCulture,
                $"{creditor.Name},{creditor.Identifier},{creditor.Iban.ToElectronicString()},{creditor.Bic},"
            );
            table.Append(
                CultureInfo.InvariantCulture,
                $"{collection.EndToEndId},{collection.Amount.ToAmountString()},{order.CollectionDate:O},CORE,OOFF,"
            );
            table.Append(
                CultureInfo.InvariantCulture,
                $"{collection.Mandate},{collection.MandateSignedOn:O},{collection.Debtor.Name},"
            );
            table.Append(
                CultureInfo.InvariantCulture,
                $"{collection.Debtor.Iban.ToElectronicString()},,{collection.RemittanceText},\n"
            );
        }

        return table.ToString();
    }
}
