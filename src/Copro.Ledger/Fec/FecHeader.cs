namespace Copro.Ledger;

/// <summary>The names of a FEC: where each field stands.</summary>
internal sealed class FecHeader
{
    private static readonly string[] s_bySense = ["Montant", "Sens"];

    private readonly int[] _places;

    private FecHeader(char separator, int count, bool hasSense, bool endsWithSeparator, int[] places)
    {
        Separator = separator;
        Count = count;
        HasSense = hasSense;
        EndsWithSeparator = endsWithSeparator;
        _places = places;
    }

    internal char Separator { get; }

    internal int Count { get; }

    /// <summary>Whether amounts come as Montant and Sens.</summary>
    internal bool HasSense { get; }

    internal bool EndsWithSeparator { get; }

    internal string Field(string[] fields, int field) => fields[_places[field]].Trim();

    internal static FecHeader? Read(FecLine line, string fileName, DiagnosticBag findings)
    {
        var place = DiagnosticPlace.At(line.Number).In(fileName);
        var separator = line.Text.Contains('\t', StringComparison.Ordinal) ? '\t' : '|';
        if (!line.Text.Contains(separator, StringComparison.Ordinal))
        {
            findings.Add(LedgerDiagnostics.FecSeparator, place);
            return null;
        }

        var names = Array.ConvertAll(line.Text.Split(separator), name => name.Trim());
        var endsWithSeparator = names[^1].Length == 0;
        var hasSense = Array.Exists(names, n => n.Equals(s_bySense[1], StringComparison.OrdinalIgnoreCase));
        var places = Places(names, hasSense, place, findings);
        return places is null ? null : new FecHeader(separator, names.Length, hasSense, endsWithSeparator, places);
    }

    private static int[]? Places(string[] names, bool hasSense, DiagnosticPlace place, DiagnosticBag findings)
    {
        var places = new int[FecFields.Count];
        var isComplete = true;
        for (var field = 0; field < FecFields.Count; field++)
        {
            var name = NameOf(field, hasSense);
            var found = Array.FindIndex(names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
            places[field] = found;
            if (found < 0)
            {
                isComplete = false;
                findings.Add(LedgerDiagnostics.FecNameMissing, place, name);
                continue;
            }

            if (names[found] != name)
            {
                findings.Add(LedgerDiagnostics.FecNameCase, place, name, names[found]);
            }

            if (found != field)
            {
                findings.Add(LedgerDiagnostics.FecNameOrder, place, name, found + 1, field + 1);
            }
        }

        return isComplete ? places : null;
    }

    private static string NameOf(int field, bool hasSense) =>
        hasSense && (field is FecFields.Debit or FecFields.Credit)
            ? s_bySense[field - FecFields.Debit]
            : FecFields.Names[field];
}
