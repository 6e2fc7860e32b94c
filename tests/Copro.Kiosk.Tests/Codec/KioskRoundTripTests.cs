using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Kiosk.Tests.Codec;

/// <summary>Whatever the model can say, the writer writes as the schema wants it, and the reader reads it back.</summary>
public sealed class KioskRoundTripTests
{
    private const string Characters = "aZ09 é€<>&'\"Ω語😀./-_*;,";

    [Fact]
    public void PaymentFile_WrittenAndRead_IsTheSame() =>
        Property.ForAll(
            Gen.Choose(0, int.MaxValue).Select(RandomPayments),
            file =>
            {
                var bytes = KioskPaymentFileWriter.Write(file);
                var reading = new KioskPaymentFileReader().Read(bytes);
                Schema.Accepts(bytes);
                Assert.True(reading.IsValid, string.Join('\n', reading.Diagnostics.Items));
                Assert.Equal(file.Header, reading.File!.Header, HeaderEquality.Instance);
                Assert.Equal(
                    file.Payments.Select(p => p.ToCanonicalHash()),
                    reading.File.Payments.Select(p => p.ToCanonicalHash())
                );
                Assert.Equal(file.Trailer.Totals, reading.File.Trailer.Totals);
                Assert.Equal(file.Trailer.Box, reading.File.Trailer.Box);
                Assert.Equal(bytes, KioskPaymentFileWriter.Write(reading.File));
            }
        );

    [Fact]
    public void DebtorFile_WrittenAndRead_IsTheSame() =>
        Property.ForAll(
            Gen.Choose(0, int.MaxValue).Select(RandomDebtors),
            file =>
            {
                var bytes = KioskDebtorFileWriter.Write(file);
                var reading = new KioskDebtorFileReader().Read(bytes);
                Schema.Accepts(bytes);
                Assert.True(reading.IsValid, string.Join('\n', reading.Diagnostics.Items));
                Assert.Equal(file.Debtors, reading.File!.Debtors, DebtorEquality.Instance);
                Assert.Equal(file.Removed, reading.File.Removed);
                Assert.Equal(
                    (file.Kind, file.AppliesTo, file.UseUntil, file.Total),
                    (reading.File.Kind, reading.File.AppliesTo, reading.File.UseUntil, reading.File.Total)
                );
                Assert.Equal(bytes, KioskDebtorFileWriter.Write(reading.File));
            }
        );

    [Fact]
    public void CanonicalHash_OneFieldOther_IsOther()
    {
        var payment = Sample.Cash("T-1", 1_002);
        KioskPayment[] others =
        [
            payment with
            {
                TransactionId = "T-2",
            },
            payment with
            {
                Counter = 2,
            },
            payment with
            {
                StartedAt = payment.StartedAt.AddTicks(1),
            },
            payment with
            {
                EndedAt = payment.EndedAt.ToOffset(TimeSpan.Zero),
            },
            payment with
            {
                DebtorKey = null,
            },
            payment with
            {
                Coupon = "1",
            },
            payment with
            {
                Status = KioskPaymentStatus.Partial,
            },
            payment with
            {
                Reverses = "T-0",
            },
            payment with
            {
                Tender = KioskTender.Card,
            },
            payment with
            {
                Asked = Sample.Xpf(1),
            },
            payment with
            {
                Inserted = Sample.Xpf(1),
            },
            payment with
            {
                Applied = Sample.Xpf(1),
            },
            payment with
            {
                ChangeGiven = Sample.Xpf(1),
            },
            payment with
            {
                ChangeOwed = Sample.Xpf(1),
            },
            payment with
            {
                Retained = Sample.Xpf(1),
            },
            payment with
            {
                Rounding = Sample.Xpf(1),
            },
            payment with
            {
                Cash = null,
            },
            payment with
            {
                Cash = payment.Cash! with { Accuracy = CashAccuracy.Unknown },
            },
            payment with
            {
                Cash = payment.Cash! with { Out = payment.Cash.In },
            },
            payment with
            {
                Card = new KioskCard() { Terminal = "1" },
            },
            payment with
            {
                Cheque = new KioskCheque { Amount = Sample.Xpf(1) },
            },
            payment with
            {
                Operator = "O",
            },
        ];

        var hashes = others.Append(payment).Select(p => p.ToCanonicalHash()).ToArray();

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.Equal(
            payment.ToCanonicalHash(),
            (payment with { Extensions = [new KioskExtension("a", "b", "<c/>")] }).ToCanonicalHash()
        );
    }

    private static KioskPaymentFile RandomPayments(int seed)
    {
        var random = new Random(seed);
        var payments = Enumerable.Range(1, random.Next(6)).Select(i => RandomPayment(random, i)).ToArray();
        var header = Sample.Header(random.Next(1, 99), ContentHash.Of(BitConverter.GetBytes(seed))) with
        {
            Custody = (KioskCustody)random.Next(2),
            CreatedAt = Sample.Created.AddTicks(random.NextInt64(TimeSpan.TicksPerDay)),
        };
        return Sample.File(header, payments);
    }

    private static KioskPayment RandomPayment(Random random, int number)
    {
        var amount = random.Next(1, 1_000_000);
        var payment = random.Next(3) switch
        {
            0 => Sample.Cash($"T-{number}", amount, number),
            1 => Sample.Card($"T-{number}", amount, number),
            _ => Sample.Cheque($"T-{number}", amount, number),
        };
        return payment with
        {
            Coupon = random.Next(2) == 0 ? null : Text(random, 60),
            DebtorKey = random.Next(2) == 0 ? null : $"S{number:D3}/<&'\">",
            Operator = random.Next(2) == 0 ? null : Text(random, 20),
            EndedAt = payment.EndedAt.AddTicks(random.Next(10_000_000)),
        };
    }

    private static KioskDebtorFile RandomDebtors(int seed)
    {
        var random = new Random(seed);
        var delta = random.Next(2) == 0;
        return new KioskDebtorFile
        {
            Header = Sample.Header(),
            Kind = delta ? KioskDebtorFileKind.Delta : KioskDebtorFileKind.Snapshot,
            AppliesTo = delta ? ContentHash.Of(BitConverter.GetBytes(seed)) : default,
            UseUntil = Sample.Created.AddTicks(1 + random.NextInt64(TimeSpan.TicksPerDay)),
            Debtors = [.. Enumerable.Range(1, random.Next(6)).Select(i => RandomDebtor(random, i))],
            Removed = delta ? ["gone/1", "gone/2"] : [],
        };
    }

    private static KioskDebtor RandomDebtor(Random random, int number)
    {
        var minimum = random.Next(2) == 0 ? (Money?)null : Sample.Xpf(random.Next(1, 100));
        return new KioskDebtor
        {
            Key = $"S001/{number}",
            Name = Text(random, 60),
            Balance = Sample.Xpf(random.Next(-1_000_000, 1_000_000)),
            DueOn = random.Next(2) == 0 ? null : Sample.Day.AddDays(random.Next(400)),
            CouponKey = random.Next(2) == 0 ? null : $"{number}*{Text(random, 20)}",
            Tenders = (KioskTenders)random.Next(8),
            Minimum = minimum,
            Maximum = random.Next(2) == 0 ? null : Sample.Xpf(random.Next(100, 1_000)),
        };
    }

    private static string Text(Random random, int longest)
    {
        var runes = Characters.EnumerateRunes().ToArray();
        return string.Concat(
            Enumerable.Range(0, random.Next(1, longest)).Select(_ => runes[random.Next(runes.Length)].ToString())
        );
    }

    /// <summary>Lists are compared by what they hold.</summary>
    private sealed class HeaderEquality : IEqualityComparer<KioskFileHeader>
    {
        public static HeaderEquality Instance { get; } = new();

        public bool Equals(KioskFileHeader? x, KioskFileHeader? y) =>
            x! with { Extensions = y!.Extensions } == y && x.Extensions.SequenceEqual(y.Extensions);

        public int GetHashCode(KioskFileHeader obj) => obj.FileId.GetHashCode(StringComparison.Ordinal);
    }

    private sealed class DebtorEquality : IEqualityComparer<KioskDebtor>
    {
        public static DebtorEquality Instance { get; } = new();

        public bool Equals(KioskDebtor? x, KioskDebtor? y) => x! with { Extensions = y!.Extensions } == y;

        public int GetHashCode(KioskDebtor obj) => obj.Key.GetHashCode(StringComparison.Ordinal);
    }
}
