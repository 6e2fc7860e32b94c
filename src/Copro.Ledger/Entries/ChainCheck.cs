namespace Copro.Ledger;

/// <summary>One verification on its way.</summary>
internal sealed class ChainCheck(ChainKey? key)
{
    private readonly Dictionary<(string Entity, string Journal, string FiscalYear), JournalHead> _heads = [];
    private long _entries;
    private long _erased;
    private Diagnostic? _firstBad;

    internal bool Take(Entry entry)
    {
        _entries++;
        _erased += entry.HasTexts ? 0 : 1;
        var id = entry.Id;
        var place = (id.Entity, id.Journal, id.FiscalYear);
        var head = _heads.TryGetValue(place, out var before)
            ? before
            : EntryChain.Start(id.Entity, id.Journal, id.FiscalYear);
        _firstBad = Check(entry, head);
        if (_firstBad is null)
        {
            _heads[place] = EntryChain.HeadAfter(entry);
        }

        return _firstBad is null;
    }

    internal ChainReport Report(IReadOnlyList<JournalHead> expectedHeads)
    {
        if (_firstBad is null)
        {
            _firstBad = expectedHeads.Select(CheckHead).FirstOrDefault(d => d is not null);
        }

        var heads = _heads
            .Values.OrderBy(h => h.Entity, StringComparer.Ordinal)
            .ThenBy(h => h.FiscalYear, StringComparer.Ordinal)
            .ThenBy(h => h.Journal, StringComparer.Ordinal);
        return new ChainReport(_entries, _erased, _firstBad, [.. heads]);
    }

    private Diagnostic? Check(Entry entry, JournalHead head)
    {
        var name = Name(entry.Id.Entity, entry.Id.Journal, entry.Id.FiscalYear, entry.Id.Number);
        if (entry.Id.Number != head.LastNumber + 1)
        {
            return LedgerDiagnostics.ChainGap.At(default, name, head.LastNumber);
        }

        if (entry.PreviousHash != head.LastHash)
        {
            return LedgerDiagnostics.ChainBroken.At(default, name);
        }

        var hash = EntryHasher.HashOf(entry);
        if (hash != entry.Hash)
        {
            return LedgerDiagnostics.HashWrong.At(default, name, entry.Hash.ToString(), hash.ToString());
        }

        var textsAreWrong =
            key is not null && entry.HasTexts && EntryHasher.TextDigest(entry.Content, key) != entry.TextDigest;
        if (textsAreWrong)
        {
            return LedgerDiagnostics.TextsWrong.At(default, name);
        }

        return entry.Content.IsBalanced() ? null : LedgerDiagnostics.EntryUnbalanced.At(default, name);
    }

    private Diagnostic? CheckHead(JournalHead expected)
    {
        var found = _heads.GetValueOrDefault((expected.Entity, expected.Journal, expected.FiscalYear));
        var isThere = expected.LastNumber == 0 ? found is null : found == expected;
        return isThere
            ? null
            : LedgerDiagnostics.ChainGap.At(
                default,
                Name(expected.Entity, expected.Journal, expected.FiscalYear, expected.LastNumber),
                found?.LastNumber ?? 0
            );
    }

    private static string Name(string entity, string journal, string fiscalYear, long number) =>
        $"{entity}/{journal}/{fiscalYear}/{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
