using FsCheck;
using FsCheck.Fluent;

namespace Copro.Sepa.Tests.Writing;

/// <summary>Valid messages of every shape, from a seed.</summary>
internal static class RandomMessages
{
    /// <summary>Messages that .08 carries: every feature there is.</summary>
    public static Gen<DirectDebitMessage> Generator { get; } = Gen.Choose(0, int.MaxValue).Select(Of);

    /// <summary>Messages that .02 carries too: no LEI, old BICs, banks inside the EEA.</summary>
    public static Gen<DirectDebitMessage> ForBothVersions { get; } =
        Gen.Choose(0, int.MaxValue).Select(seed => Message(new RandomParts(new Random(seed), isOld: true)));

    public static Gen<List<CollectionOrder>> Orders { get; } =
        Gen.Choose(0, int.MaxValue).Select(seed => OrdersOf(new RandomParts(new Random(seed), isOld: false)));

    private static DirectDebitMessage Of(int seed) => Message(new RandomParts(new Random(seed), isOld: false));

    private static DirectDebitMessage Message(RandomParts parts)
    {
        var scheme = parts.OneIn(3) ? DirectDebitScheme.B2B : DirectDebitScheme.Core;
        var orders = OrdersOf(parts).ConvertAll(order => order with { Scheme = scheme });
        var settings = new DirectDebitBatchSettings
        {
            CreatedAt = Samples.CreatedAt,
            Split = MessageSplit.None,
            InitiatingParty = parts.Initiator(),
            Resubmission = parts.Random.Next(100),
        };
        return new DirectDebitBatchBuilder().Build(orders, settings)[0];
    }

    private static List<CollectionOrder> OrdersOf(RandomParts parts)
    {
        var creditors = Enumerable.Range(0, 1 + parts.Random.Next(4)).Select(_ => parts.Creditor()).ToList();
        return
        [
            .. Enumerable
                .Range(0, 1 + parts.Random.Next(12))
                .Select(i => OrderOf(parts, creditors[parts.Random.Next(creditors.Count)], i)),
        ];
    }

    private static CollectionOrder OrderOf(RandomParts parts, Creditor creditor, int index)
    {
        var ofGroup = parts.OneIn(4);
        return new CollectionOrder
        {
            Creditor = creditor,
            Scheme = parts.OneIn(5) ? DirectDebitScheme.B2B : DirectDebitScheme.Core,
            Sequence = (SequenceType)parts.Random.Next(4),
            CategoryPurpose = parts.OneIn(4) ? "SUPP" : null,
            UltimateCreditor = ofGroup ? parts.UltimateParty() : null,
            CollectionDate = TargetCalendar.AddDays(Samples.CollectionDate, parts.Random.Next(3)),
            BatchBooking = parts.Random.Next(3) switch
            {
                0 => null,
                1 => false,
                _ => true,
            },
            Collection = parts.Collection(index, withUltimateCreditor: !ofGroup && parts.OneIn(4)),
        };
    }
}
