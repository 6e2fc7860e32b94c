using System.Buffers;
using System.Text.Json;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// Tells the users what an evening left for them: what is staged and what waits for a person, as one JSON message in the outbox.
/// One a day: its content is what the books hold when the day's first run gets there, and a repeat finds it written.
/// </summary>
internal sealed class EveningNotice(ILedgerStore store, TimeProvider clock)
{
    /// <summary>The channel notices leave by.</summary>
    public const string Channel = "notify";

    public async ValueTask CommitAsync(AgencyProfile agency, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var day = agency.DayOf(now);
        var content = await RenderAsync(agency, day, cancellationToken).ConfigureAwait(false);
        var id = $"{Channel}/{day:yyyy-MM-dd}";
        var commit = new LedgerCommit
        {
            CommandId = id,
            Books = agency.Books,
            DecidedAt = now,
            Outbox =
            [
                new OutboxMessage
                {
                    Id = id,
                    Channel = Channel,
                    Name = $"evening-{day:yyyy-MM-dd}.json",
                    Content = content,
                    Hash = ContentHash.Of(content.Span),
                },
            ],
        };
        var result = await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        if (result.Outcome == CommitOutcome.Conflict)
        {
            throw new InvalidOperationException(result.Reason!.ToString());
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> RenderAsync(
        AgencyProfile agency,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("day"u8, $"{day:yyyy-MM-dd}");
            json.WriteStartArray("toReview"u8);
            var staged = 0;
            var query = new ReceiptQuery { States = [ReceiptState.Received] };
            await foreach (
                var receipt in store.ReadReceiptsAsync(agency.Books, query, cancellationToken).ConfigureAwait(false)
            )
            {
                staged++;
                if (receipt.Note is not null)
                {
                    Write(json, receipt);
                }
            }

            json.WriteEndArray();
            json.WriteNumber("staged"u8, staged);
            json.WriteEndObject();
        }

        return output.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteStartObject();
        json.WriteString("receipt"u8, receipt.Id);
        json.WriteString("entity"u8, receipt.Entity);
        json.WriteString("date"u8, $"{receipt.Date:yyyy-MM-dd}");
        json.WriteString("amount"u8, receipt.Amount.ToAmountString());
        json.WriteString("currency"u8, receipt.Amount.Currency.Code);
        json.WriteString("note"u8, receipt.Note);
        json.WriteEndObject();
    }
}
