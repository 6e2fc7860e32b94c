using System.Text.Json;
using Copro.Ledger;

namespace Copro.Sdk.Tests.Worlds;

/// <summary>
/// Everything that books and folders hold, as lines that can be compared: two worlds with equal prints are the same. The
/// instants at which messages were delivered are left out: after a crash they are later, and nobody counts on them.
/// </summary>
internal static class BooksPrint
{
    private static readonly string[] s_scopes =
    [
        "sdk.agency",
        "bank.closing",
        "kiosk.payment",
        Kiosk.KioskState.Scope,
        Kiosk.KioskPublicationState.Scope,
        Sepa.SepaMandateState.Scope,
        Sepa.SepaMandateState.ReferenceScope,
    ];

    public static async Task<List<string>> OfBooksAsync(EveningWorld world)
    {
        var lines = new List<string>();
        foreach (var entry in await world.EntriesAsync())
        {
            lines.Add($"entry {entry.Id} {entry.Hash} {entry.PreviousHash}");
        }

        lines.AddRange((await world.ReceiptsAsync()).Select(receipt => $"receipt {Json(receipt)}"));
        lines.AddRange((await world.SettlementsAsync()).Select(settlement => $"settlement {Json(settlement)}"));
        lines.AddRange((await world.ItemsAsync()).Select(item => $"item {Json(item)}"));
        foreach (var scope in s_scopes)
        {
            lines.AddRange((await world.StatesAsync(scope)).Select(state => $"state {Json(state)}"));
        }

        lines.AddRange((await world.OutboxAsync()).Select(Message));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>What left, what was kept and what was set aside, each file with the hash of its bytes.</summary>
    public static List<string> OfFolders(EveningWorld world) =>
        [
            .. new[] { world.OutboxFolder, world.ArchiveFolder, world.QuarantineFolder }
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                .Select(path => $"{Path.GetRelativePath(world.Folder, path)} {ContentHash.Of(File.ReadAllBytes(path))}")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What still waits in an inbox.</summary>
    public static List<string> OfInboxes(EveningWorld world) =>
        [
            .. Sample
                .Roads.SelectMany(road => Directory.EnumerateFiles(world.Inbox(road)))
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    private static string Message(OutboxMessage message) =>
        $"message {message.Id} {message.Channel}/{message.Name} {message.Hash} {message.PublishedAt is not null}";

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
