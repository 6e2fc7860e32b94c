using System.Text.Json;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// Says that a message of the outbox is not to leave any more, by whom and why: a state record beside the message, which itself never
/// changes. The publisher passes over it.
/// </summary>
internal sealed record OutboxWithdrawal
{
    public const string Scope = "sdk.outbox.withdrawn";

    private const int SchemaVersion = 1;

    public required string Command { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Reason { get; init; }

    public static StateRecord Of(string messageId, DaybookAct act, string reason) =>
        new()
        {
            Scope = Scope,
            Key = messageId,
            SchemaVersion = SchemaVersion,
            Payload = JsonSerializer.SerializeToUtf8Bytes(
                new OutboxWithdrawal
                {
                    Command = act.Command.Id,
                    By = act.Command.By,
                    At = act.At,
                    Reason = reason,
                },
                OutboxWithdrawalContext.Default.OutboxWithdrawal
            ),
        };
}
