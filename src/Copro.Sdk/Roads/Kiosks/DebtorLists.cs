using Copro.Kiosk;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// Gives each kiosk the list of who owes what: balances net of what is staged or pending, so that nobody is asked twice. One list a
/// kiosk and day, in the outbox; a list that shrank too much waits for a person.
/// </summary>
internal sealed class DebtorLists(ILedgerStore store, KioskOptions options, TimeProvider clock)
{
    /// <summary>A list is good for the next day and the one after, should an evening fail.</summary>
    private const int DaysValid = 2;

    private readonly KioskPublication _publication = new(options);

    /// <summary>The findings of lists that were held back.</summary>
    public ValueTask<IReadOnlyList<Diagnostic>> PublishAsync(
        AgencyProfile agency,
        CancellationToken cancellationToken
    ) => PublishAsync(agency, confirmed: false, cancellationToken);

    /// <summary>The findings of lists that were held back; none is when a person has confirmed what shrank or grew.</summary>
    public async ValueTask<IReadOnlyList<Diagnostic>> PublishAsync(
        AgencyProfile agency,
        bool confirmed,
        CancellationToken cancellationToken
    )
    {
        var findings = new List<Diagnostic>();
        foreach (var kiosk in agency.Kiosks)
        {
            var books = await BooksSnapshot.LoadAsync(store, agency.Books, cancellationToken).ConfigureAwait(false);
            findings.AddRange(
                await PublishAsync(agency, kiosk, books, confirmed, cancellationToken).ConfigureAwait(false)
            );
        }

        return findings;
    }

    private async ValueTask<IReadOnlyList<Diagnostic>> PublishAsync(
        AgencyProfile agency,
        KioskProfile kiosk,
        BooksSnapshot books,
        bool confirmed,
        CancellationToken cancellationToken
    )
    {
        var id = kiosk.Registration.KioskId;
        var record = await store
            .FindStateAsync(agency.Books, KioskPublicationState.Scope, id, cancellationToken)
            .ConfigureAwait(false);
        var state = record is null
            ? KioskPublicationState.New(id)
            : KioskPublicationState.FromBytes(record.Payload.Span);
        var decision = _publication.Prepare(kiosk.Registration, state, RequestOf(kiosk, books, confirmed));
        switch (decision.Verdict)
        {
            case KioskPublicationVerdict.Unchanged:
                return [];
            case KioskPublicationVerdict.Publish:
                var commit = CommitOf(agency, id, decision, record?.Version ?? 0);
                var result = await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
                return result.Outcome == CommitOutcome.Conflict ? [result.Reason!] : [];
            default:
                var held = SdkDiagnostics.DebtorListHeld.At(default, id);
                return [held, .. decision.Diagnostics.Items];
        }
    }

    private KioskPublicationRequest RequestOf(KioskProfile kiosk, BooksSnapshot books, bool confirmed)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(kiosk.Registration.TimeZoneId);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone);
        var tomorrow = DateOnly.FromDateTime(now.DateTime).AddDays(1);
        var until = tomorrow.AddDays(DaysValid).ToDateTime(TimeOnly.MinValue);
        return new KioskPublicationRequest
        {
            CreatedAt = now,
            PeriodFrom = tomorrow,
            PeriodTo = tomorrow.AddDays(DaysValid - 1),
            UseUntil = new DateTimeOffset(until, zone.GetUtcOffset(until)),
            Confirmed = confirmed,
            Debtors =
            [
                .. kiosk
                    .Entities.SelectMany(served => books.AccountsOf(served.Entity))
                    .Where(account => account.CouponKey is not null)
                    .Select(account => DebtorOf(account, kiosk.Registration.Currency, books)),
            ],
        };
    }

    private static KioskDebtor DebtorOf(DebtorAccount account, Currency currency, BooksSnapshot books) =>
        new()
        {
            Key = $"{account.Entity}/{account.Code}",
            Name = account.Label,
            Balance = books.OwedBy(account, currency),
            DueOn = books
                .ItemsOf(account.Entity, account.Code)
                .Where(item => books.OpenOf(item).IsPositive)
                .Select(item => (DateOnly?)item.DueOn)
                .Min(),
            CouponKey = account.CouponKey,
        };

    private LedgerCommit CommitOf(AgencyProfile agency, string kiosk, KioskPublicationDecision decision, long version)
    {
        var now = clock.GetUtcNow();
        var command = $"debtors/{kiosk}/{agency.DayOf(now):yyyy-MM-dd}";
        return new LedgerCommit
        {
            CommandId = command,
            Books = agency.Books,
            DecidedAt = now,
            States =
            [
                new StateRecord
                {
                    Scope = KioskPublicationState.Scope,
                    Key = kiosk,
                    SchemaVersion = KioskPublicationState.SchemaVersion,
                    Payload = decision.NextState.ToBytes(),
                    Version = version,
                },
            ],
            Outbox =
            [
                new OutboxMessage
                {
                    Id = command,
                    Channel = $"kiosk/{kiosk}",
                    Name = decision.FileName,
                    Content = decision.Bytes,
                    Hash = decision.Hash,
                },
            ],
        };
    }
}
