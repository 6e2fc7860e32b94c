namespace Copro.Kiosk.Tests;

/// <summary>Files as a kiosk and an agency would make them: XPF in Nouméa, EUR in Paris.</summary>
internal static class Sample
{
    public static readonly TimeSpan Noumea = TimeSpan.FromHours(11);

    public static readonly DateTimeOffset Created = new(2026, 3, 2, 19, 5, 0, Noumea);

    public static readonly DateOnly Day = new(2026, 3, 2);

    public static KioskRegistration Registration { get; } =
        new()
        {
            KioskId = "KIOSK-1",
            Custody = KioskCustody.Agency,
            Currency = Currency.Xpf,
            TimeZoneId = "Pacific/Noumea",
            Agency = new KioskAgency("NOU", "Agence de Nouméa"),
        };

    public static KioskFileHeader Header(
        long sequence = 1,
        ContentHash previous = default,
        int epoch = 1,
        Currency? currency = null
    ) =>
        new()
        {
            KioskId = "KIOSK-1",
            Custody = KioskCustody.Agency,
            FileId = $"KIOSK-1-P-{epoch}-{sequence}",
            Epoch = epoch,
            Sequence = sequence,
            Previous =
                sequence == 1
                    ? null
                    : new KioskPreviousFile(sequence - 1, previous.HasValue ? previous : ContentHash.Of("?"u8)),
            CreatedAt = Created.AddDays(sequence - 1),
            PeriodFrom = Day.AddDays((int)sequence - 1),
            PeriodTo = Day.AddDays((int)sequence - 1),
            Currency = currency ?? Currency.Xpf,
        };

    public static Money Xpf(long francs) => new(francs, Currency.Xpf);

    /// <summary>A cash payment of a debt, settled in full with one note of the rounded amount and no change.</summary>
    public static KioskPayment Cash(string id, long debt, long counter = 1, string debtor = "S001/450PIERREP")
    {
        var rounded = (debt + 2) / 5 * 5;
        return new KioskPayment
        {
            TransactionId = id,
            Counter = counter,
            StartedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, Noumea).AddMinutes(counter),
            EndedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 30, Noumea).AddMinutes(counter),
            DebtorKey = debtor,
            Status = KioskPaymentStatus.Completed,
            Tender = KioskTender.Cash,
            Asked = Xpf(rounded),
            Inserted = Xpf(rounded),
            Applied = Xpf(debt),
            Rounding = Xpf(rounded - debt),
            Cash = new KioskCash { In = [new CashPieces(new CashDenomination(Xpf(5), "2021"), rounded / 5)] },
        };
    }

    public static KioskPayment Card(string id, long amount, long counter = 1) =>
        new()
        {
            TransactionId = id,
            Counter = counter,
            StartedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, Noumea).AddMinutes(counter),
            EndedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 30, Noumea).AddMinutes(counter),
            Coupon = "*501*104*3817,83*",
            Status = KioskPaymentStatus.Completed,
            Tender = KioskTender.Card,
            Asked = Xpf(amount),
            Inserted = Xpf(amount),
            Applied = Xpf(amount),
            Card = new KioskCard
            {
                MaskedNumber = "************1234",
                Authorisation = "A81F",
                Terminal = "T1",
                Contract = "0012345",
            },
        };

    public static KioskPayment Cheque(string id, long amount, long counter = 1) =>
        new()
        {
            TransactionId = id,
            Counter = counter,
            StartedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, Noumea).AddMinutes(counter),
            EndedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 30, Noumea).AddMinutes(counter),
            DebtorKey = "G001/81MARITON",
            Status = KioskPaymentStatus.Completed,
            Tender = KioskTender.Cheque,
            Asked = Xpf(amount),
            Inserted = Xpf(amount),
            Applied = Xpf(amount),
            Cheque = new KioskCheque
            {
                Line = "A0000123A B012345678901B C123456789012C",
                ReaderProfile = "epson",
                Z4 = "0000123",
                Z3 = "012345678901",
                Z2 = "123456789012",
                Amount = Xpf(amount),
                Image = "cheque-123.png",
            },
        };

    /// <summary>A box with just the coins of <see cref="Cash"/>.</summary>
    public static KioskBoxLine[] BoxOf(IEnumerable<KioskPayment> payments, long opening = 0)
    {
        long inserted = 0;
        long paidOut = 0;
        foreach (var cash in payments.Select(p => p.Cash).OfType<KioskCash>())
        {
            inserted += cash.In.Sum(p => p.Count);
            paidOut += cash.Out.Sum(p => p.Count);
        }

        return inserted + paidOut + opening == 0
            ? []
            :
            [
                new KioskBoxLine
                {
                    Denomination = new CashDenomination(Xpf(5), "2021"),
                    Opening = opening,
                    Inserted = inserted,
                    PaidOut = paidOut,
                    Closing = opening + inserted - paidOut,
                },
            ];
    }

    public static KioskPaymentFile File(KioskFileHeader header, params KioskPayment[] payments) =>
        new()
        {
            Header = header,
            Payments = payments,
            Trailer = KioskPaymentTrailer.For(payments, BoxOf(payments)),
        };

    public static KioskPaymentFile File(params KioskPayment[] payments) => File(Header(), payments);

    public static byte[] Bytes(params KioskPayment[] payments) => KioskPaymentFileWriter.Write(File(payments));

    public static KioskDebtor Debtor(string key, long balance) =>
        new()
        {
            Key = key,
            Name = $"Éloïse <{key}>",
            Balance = Xpf(balance),
            DueOn = new DateOnly(2026, 4, 1),
            CouponKey = $"501*{key}",
        };

    public static KioskDebtorFile DebtorFile(params KioskDebtor[] debtors) =>
        new()
        {
            Header = Header(),
            UseUntil = Created.AddDays(2),
            Debtors = debtors,
        };

    public static KioskPublicationRequest Request(params KioskDebtor[] debtors) =>
        new()
        {
            CreatedAt = Created,
            PeriodFrom = Day.AddDays(1),
            PeriodTo = Day.AddDays(1),
            UseUntil = Created.AddDays(2),
            Debtors = debtors,
        };

    public static string[] Errors(DiagnosticBag diagnostics) =>
        [.. diagnostics.Items.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code)];
}
