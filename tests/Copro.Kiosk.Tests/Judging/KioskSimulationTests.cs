using Xunit;

namespace Copro.Kiosk.Tests.Judging;

/// <summary>
/// A month of nights on a bad line: files come in any order, twice, cut, altered, with payments repeated from earlier
/// files. In the end every payment stands in the books once, with the amount the kiosk took.
/// </summary>
public sealed class KioskSimulationTests
{
    private const int Nights = 30;

    public static TheoryData<int, KioskAlarmPolicy> Seeds()
    {
        var data = new TheoryData<int, KioskAlarmPolicy>();
        for (var seed = 1; seed <= 12; seed++)
        {
            data.Add(seed, seed % 2 == 0 ? KioskAlarmPolicy.Hold : KioskAlarmPolicy.ImportWithAlarm);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Judge_AnyOrderRepeatsAndTampering_CountsEveryPaymentOnce(int seed, KioskAlarmPolicy policy)
    {
        var random = new Random(seed);
        var files = MakeNights(random, out var truth);
        var books = new Books(new KioskOptions { GapPolicy = policy });

        Deliver(files, random, books);

        // Whatever was held comes again, night after night, until nothing is missing.
        for (var round = 0; round < Nights; round++)
        {
            foreach (var file in files)
            {
                books.Take(file);
            }
        }

        Assert.Equal(truth.OrderBy(p => p.Key), books.Taken.OrderBy(p => p.Key));
        Assert.Equal(Nights, books.State.LastSequence);
        Assert.Empty(books.State.Gaps);
        Assert.Equal(files.Select(Of), books.State.Files.Select(f => f.Hash));
    }

    [Fact]
    public void Judge_ForgeryBeforeTheGenuineFile_IsShownByItsSuccessor()
    {
        var first = KioskPaymentFileWriter.Write(Sample.File(Sample.Header(), Sample.Card("T-1", 100)));
        var forged = KioskPaymentFileWriter.Write(Sample.File(Sample.Header(), Sample.Card("T-1", 10)));
        var second = KioskPaymentFileWriter.Write(Sample.File(Sample.Header(2, Of(first)), Sample.Card("T-2", 200, 2)));
        var books = new Books(new KioskOptions());

        books.Take(forged);

        Assert.Equal(KioskVerdict.Conflict, books.Take(first));
        Assert.Equal(KioskVerdict.Conflict, books.Take(second));
    }

    private static ContentHash Of(byte[] bytes) => ContentHash.Of(bytes);

    private static List<byte[]> MakeNights(Random random, out Dictionary<string, long> truth)
    {
        truth = new Dictionary<string, long>(StringComparer.Ordinal);
        var files = new List<byte[]>();
        var payments = new List<KioskPayment>();
        ContentHash previous = default;
        for (var night = 1; night <= Nights; night++)
        {
            var tonight = new List<KioskPayment>();
            for (var i = random.Next(4); i > 0; i--)
            {
                var id = $"T-{payments.Count + 1}";
                var payment =
                    random.Next(2) == 0
                        ? Sample.Cash(id, random.Next(1, 20_000), payments.Count + 1)
                        : Sample.Card(id, random.Next(1, 20_000), payments.Count + 1);
                payments.Add(payment);
                tonight.Add(payment);
                truth.Add(id, payment.Taken.MinorUnits);
            }

            if (payments.Count > tonight.Count && random.Next(3) == 0)
            {
                // The kiosk was not sure the last file arrived, and tells a payment again.
                tonight.Insert(0, payments[random.Next(payments.Count - tonight.Count)]);
            }

            var header = Sample.Header(night, previous) with { PeriodFrom = Sample.Day };
            files.Add(KioskPaymentFileWriter.Write(Sample.File(header, [.. tonight])));
            previous = Of(files[^1]);
        }

        return files;
    }

    /// <summary>
    /// Nothing but a signature tells a consistent forgery that comes before the file it imitates (its successor shows it,
    /// see below), so files are altered only once the genuine one was taken in; cut they may be at any time.
    /// </summary>
    private static void Deliver(List<byte[]> files, Random random, Books books)
    {
        var taken = new HashSet<byte[]>();
        var arrivals = files.Concat(files).Concat(files).ToArray();
        random.Shuffle(arrivals);
        foreach (var file in arrivals)
        {
            if (random.Next(4) == 0)
            {
                Assert.Equal(KioskVerdict.Refused, books.Take(file[..random.Next(file.Length - 1)]));
            }
            else if (taken.Contains(file) && random.Next(2) == 0)
            {
                Assert.NotEqual(KioskVerdict.Accepted, books.Take(Altered(file, random)));
            }
            else if (books.Take(file) is KioskVerdict.Accepted or KioskVerdict.Late)
            {
                Assert.True(taken.Add(file));
            }
        }
    }

    /// <summary>Consistently altered: a card payment of 1 franc more, in record and trailer. Only the chain or the key tells.</summary>
    private static byte[] Altered(byte[] file, Random random)
    {
        var reading = new KioskPaymentFileReader().Parse(file);
        if (reading.Payments.Count == 0 || random.Next(2) == 0)
        {
            var noise = file.ToArray();
            noise[random.Next(noise.Length)] ^= 0x01;
            return noise;
        }

        var payments = reading.Payments.ToArray();
        payments[0] = Sample.Card(payments[0].TransactionId, payments[0].Applied.MinorUnits + 1, payments[0].Counter);
        return KioskPaymentFileWriter.Write(Sample.File(reading.Header, payments));
    }

    /// <summary>A store: one transaction a file, unique keys.</summary>
    private sealed class Books(KioskOptions options)
    {
        private readonly KioskAcceptance _acceptance = new(options);
        private readonly Dictionary<SourceKey, ContentHash> _keys = [];

        public KioskState State { get; private set; } = KioskState.New("KIOSK-1");

        public Dictionary<string, long> Taken { get; } = new(StringComparer.Ordinal);

        public KioskVerdict Take(byte[] file)
        {
            var decision = _acceptance.Judge(
                Sample.Registration,
                State,
                file,
                key => _keys.TryGetValue(key, out var hash) ? hash : null
            );
            if (!decision.Imports)
            {
                return decision.Verdict;
            }

            _keys.Add(decision.FileKey, decision.FileHash);
            foreach (var payment in decision.NewPayments)
            {
                _keys.Add(payment.Key, payment.Hash);
                Taken.Add(payment.Payment.TransactionId, payment.Payment.Taken.MinorUnits);
            }

            State = KioskState.FromBytes(decision.NextState.ToBytes());
            return decision.Verdict;
        }
    }
}
