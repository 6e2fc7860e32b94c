using Xunit;

namespace Copro.Kiosk.Tests;

/// <summary>What the README shows, run.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Readme_TakingAPaymentsFile_Runs()
    {
        var fileFromTheKiosk = Sample.Bytes(Sample.Cash("T-000981", 45_002));
        var known = new Dictionary<SourceKey, ContentHash>();
        var lines = new List<string>();

        #region KioskAccept
        var kiosk = new KioskRegistration
        {
            KioskId = "KIOSK-1",
            Custody = KioskCustody.Agency,
            Currency = Currency.Xpf,
            TimeZoneId = "Pacific/Noumea",
            Agency = new KioskAgency("NOU", "Agence de Nouméa"),
        };
        var state = KioskState.New("KIOSK-1"); // or KioskState.FromBytes(what the store holds)

        var decision = new KioskAcceptance().Judge(
            kiosk,
            state,
            fileFromTheKiosk,
            key => known.TryGetValue(key, out var hash) ? hash : null
        );

        if (decision.Imports)
        {
            // In one transaction: the payments, the file's key, and decision.NextState.ToBytes().
            foreach (var (payment, key, _, _) in decision.NewPayments)
            {
                lines.Add($"{payment.BusinessDate:O} {payment.DebtorKey} {payment.Settled} {key}");
            }
        }
        #endregion

        Assert.Equal(["2026-03-02 S001/450PIERREP 45002 XPF kiosk-payment:KIOSK-1/T-000981"], lines);
    }

    [Fact]
    public void Readme_GivingTheDebtors_Runs()
    {
        var kiosk = Sample.Registration;
        var createdAt = Sample.Created;

        #region KioskPublish
        var tomorrow = new DateOnly(2026, 3, 3);
        var decision = new KioskPublication().Prepare(
            kiosk,
            KioskPublicationState.New("KIOSK-1"), // or FromBytes(what the store holds)
            new KioskPublicationRequest
            {
                CreatedAt = createdAt,
                PeriodFrom = tomorrow,
                PeriodTo = tomorrow,
                UseUntil = createdAt.AddHours(36),
                Debtors =
                [
                    new KioskDebtor
                    {
                        Key = "S001/450PIERREP",
                        Name = "PIERRE Paul",
                        Balance = new Money(45_002, Currency.Xpf),
                        CouponKey = "501*104",
                    },
                ],
            }
        );
        // Publish: commit decision.NextState, then write decision.Bytes under decision.FileName.
        #endregion

        Assert.Equal(KioskPublicationVerdict.Publish, decision.Verdict);
        Assert.Equal("KIOSK-1.debtors.1.000001.xml", decision.FileName);
    }
}
