namespace Copro.Ledger;

/// <summary>Records of one kind in the in-memory store, each replaced only over the version that was read.</summary>
internal sealed class VersionedTable<TKey, T>(
    string kind,
    Func<T, TKey> key,
    Func<T, string> name,
    Func<T, long, T> withVersion
)
    where TKey : notnull
    where T : class, IVersioned
{
    private readonly Dictionary<TKey, T> _records = [];

    internal IEnumerable<T> Values => _records.Values;

    internal T? Find(TKey id) => _records.GetValueOrDefault(id);

    internal Diagnostic? FirstConflict(IReadOnlyList<T> records)
    {
        foreach (var record in records)
        {
            var present = _records.TryGetValue(key(record), out var stored) ? stored.Version : 0;
            if (present != record.Version)
            {
                return LedgerDiagnostics.VersionConflict.At(default, kind, name(record), record.Version, present);
            }
        }

        return null;
    }

    internal void Store(IReadOnlyList<T> records)
    {
        foreach (var record in records)
        {
            _records[key(record)] = withVersion(record, record.Version + 1);
        }
    }
}
