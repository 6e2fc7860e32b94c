using Copro.Kiosk;

namespace Copro.Samples.AllFive;

/// <summary>Copro.Kiosk: a night's payments file, judged and accepted; the same file again is known.</summary>
internal static class Kiosks
{
    private static readonly TimeSpan s_winter = TimeSpan.FromHours(1);

    public static IEnumerable<string> Run()
    {
        var file = KioskPaymentFileWriter.Write(PaymentFile());
        var reading = new KioskPaymentFileReader().Read(file);
        var registration = Registration();
        var acceptance = new KioskAcceptance();

        var first = acceptance.Judge(registration, KioskState.New(registration.KioskId), reading, known: _ => null);
        yield return $"kiosk: {first.Verdict}, {reading.File?.Payments.Count} payment of {reading.File?.Payments[0].Settled}";

        var again = acceptance.Judge(registration, first.NextState, reading, known: _ => reading.Hash);
        yield return $"kiosk: the same file again, {again.Verdict}";
    }

    private static KioskRegistration Registration() =>
        new()
        {
            KioskId = "KIOSK-1",
            Custody = KioskCustody.Operator,
            Currency = Currency.Eur,
            TimeZoneId = "Europe/Paris",
            Agency = new KioskAgency("PAR", "Agence du Port"),
        };

    private static KioskPaymentFile PaymentFile()
    {
        KioskPayment[] payments = [CardPayment(new Money(12_000, Currency.Eur))];
        return new KioskPaymentFile
        {
            Header = new KioskFileHeader
            {
                KioskId = "KIOSK-1",
                Custody = KioskCustody.Operator,
                FileId = "KIOSK-1-P-1-1",
                Epoch = 1,
                Sequence = 1,
                CreatedAt = new DateTimeOffset(2026, 11, 20, 23, 0, 0, s_winter),
                PeriodFrom = new DateOnly(2026, 11, 20),
                PeriodTo = new DateOnly(2026, 11, 20),
                Currency = Currency.Eur,
            },
            Payments = payments,
            Trailer = KioskPaymentTrailer.For(payments, box: []),
        };
    }

    private static KioskPayment CardPayment(Money amount) =>
        new()
        {
            TransactionId = "T-42",
            Counter = 1,
            StartedAt = new DateTimeOffset(2026, 11, 20, 9, 0, 0, s_winter),
            EndedAt = new DateTimeOffset(2026, 11, 20, 9, 0, 40, s_winter),
            DebtorKey = "S001/450PIERREP",
            Status = KioskPaymentStatus.Completed,
            Tender = KioskTender.Card,
            Asked = amount,
            Inserted = amount,
            Applied = amount,
            Card = new KioskCard { Authorisation = "A81F", Terminal = "T1" },
        };
}
