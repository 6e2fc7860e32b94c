using System.Globalization;
using System.Text;
using Copro.Ledger;
using Copro.Sdk;

namespace Copro.Cli.Demo;

/// <summary>What leaves the validated books: a FEC an entity and fiscal year, and the trial balance of each entity.</summary>
internal sealed class DemoExports(ILedgerStore store, DemoFolder folder, Action<string>? reached)
{
    public async Task<IReadOnlyList<EntityBalance>> WriteAsync(
        AgencyProfile agency,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder.ExportsFolder);
        var entities = new List<Entity>();
        await foreach (var entity in store.ReadEntitiesAsync(agency.Books, cancellationToken))
        {
            entities.Add(entity);
        }

        var balances = new List<EntityBalance>();
        foreach (var entity in entities)
        {
            var entries = new List<Entry>();
            await foreach (var entry in store.ReadEntriesAsync(agency.Books, entity.Code, cancellationToken))
            {
                entries.Add(entry);
            }

            await WriteFecAsync(entity, entries);
            var balance = EntityBalance.Of(entity, entries);
            await WriteBalanceAsync(balance);
            balances.Add(balance);
        }

        return balances;
    }

    private async Task WriteFecAsync(Entity entity, List<Entry> entries)
    {
        foreach (var year in entity.FiscalYears)
        {
            using var output = new MemoryStream();
            FecWriter.Write(output, entity, year, entries.Where(entry => entry.Id.FiscalYear == year.Code));
            var path = Path.Combine(folder.ExportsFolder, FecWriter.FileName(entity, year));
            await ExportFile.ReplaceAsync(path, output.ToArray(), reached);
        }
    }

    private async Task WriteBalanceAsync(EntityBalance balance)
    {
        var text = new StringBuilder("account;debit;credit;balance\n");
        foreach (var account in balance.Trial.Accounts)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{account.Account};{account.Debit};{account.Credit};{account.Balance}\n"
            );
        }

        var path = Path.Combine(folder.ExportsFolder, $"{balance.Entity.Code}-balance.csv");
        await ExportFile.ReplaceAsync(path, Encoding.UTF8.GetBytes(text.ToString()), reached);
    }
}
