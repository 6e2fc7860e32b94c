using Copro.Ledger;

namespace Copro.Cli.Demo;

/// <summary>The trial balance of one entity, and the names its entries give to the accounts.</summary>
internal sealed record EntityBalance(Entity Entity, TrialBalance Trial, IReadOnlyDictionary<string, string> Labels)
{
    public static EntityBalance Of(Entity entity, IReadOnlyCollection<Entry> entries)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in entries.SelectMany(entry => entry.Content.Lines))
        {
            labels[line.Account] = line.AccountLabel;
        }

        return new EntityBalance(entity, TrialBalance.Of(entries), labels);
    }
}
