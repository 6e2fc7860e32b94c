using System.Globalization;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Copro.Kiosk;

namespace Copro.Benchmarks;

/// <summary>A payments file of a thousand card payments.</summary>
public class KioskFileReading
{
    private const int Count = 1_000;

    private readonly KioskPaymentFileReader _reader = new();
    private byte[] _file = [];

    [GlobalSetup]
    public void Setup()
    {
        KioskPayment[] payments = [.. Enumerable.Range(1, Count).Select(Pay)];
        _file = KioskPaymentFileWriter.Write(
            new KioskPaymentFile
            {
                Header = new KioskFileHeader
                {
                    KioskId = "KIOSK-1",
                    Custody = KioskCustody.Operator,
                    FileId = "KIOSK-1-P-1-1",
                    Epoch = 1,
                    Sequence = 1,
                    CreatedAt = At(20, 0),
                    PeriodFrom = new DateOnly(2026, 11, 20),
                    PeriodTo = new DateOnly(2026, 11, 20),
                    Currency = Currency.Eur,
                },
                Payments = payments,
                Trailer = KioskPaymentTrailer.For(payments, box: []),
            }
        );
    }

    /// <summary>Every field, every rule of a payment, totals against the trailer, the hash of the file.</summary>
    [Benchmark(Baseline = true)]
    public int Kiosk_Read_1k()
    {
        var reading = _reader.Read(_file);
        return reading.IsValid && reading.File!.Payments.Count == Count
            ? Count
            : throw new InvalidOperationException(reading.Diagnostics.Items[0].ToString());
    }

    /// <summary>The floor: the same bytes through the framework's reader, nothing kept.</summary>
    [Benchmark]
    public int XmlReader_Read_1k()
    {
        using var xml = XmlReader.Create(
            new MemoryStream(_file),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
        );
        var nodes = 0;
        while (xml.Read())
        {
            nodes++;
        }

        return nodes;
    }

    private static DateTimeOffset At(int hour, int second) =>
        new DateTimeOffset(2026, 11, 20, hour, 0, 0, TimeSpan.FromHours(1)).AddSeconds(second);

    private static KioskPayment Pay(int number)
    {
        var amount = new Money(10_000 + (number * 37), Currency.Eur);
        return new KioskPayment
        {
            TransactionId = string.Create(CultureInfo.InvariantCulture, $"T-{number}"),
            Counter = number,
            StartedAt = At(8, number * 30),
            EndedAt = At(8, (number * 30) + 20),
            DebtorKey = string.Create(CultureInfo.InvariantCulture, $"S001/450D{number:D6}"),
            Status = KioskPaymentStatus.Completed,
            Tender = KioskTender.Card,
            Asked = amount,
            Inserted = amount,
            Applied = amount,
            Card = new KioskCard { Authorisation = "A81F", Terminal = "T1" },
        };
    }
}
