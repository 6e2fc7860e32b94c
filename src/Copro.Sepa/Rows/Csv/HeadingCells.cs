namespace Copro.Sepa;

/// <summary>
/// Turns the cells that many rows share (creditor, date, scheme, sequence) into headings, one object for all rows that say the
/// same: a table of a million rows has a few hundred of them.
/// </summary>
internal sealed class HeadingCells
{
    private static readonly CollectionColumn[] s_columns =
    [
        CollectionColumn.CreditorName,
        CollectionColumn.CreditorIcs,
        CollectionColumn.CreditorIban,
        CollectionColumn.CreditorBic,
        CollectionColumn.CollectionDate,
        CollectionColumn.Scheme,
        CollectionColumn.Sequence,
    ];

    private readonly Dictionary<int, Entry> _entries = [];
    private readonly Dictionary<GroupHeading, GroupHeading> _headings = [];
    private readonly Dictionary<Creditor, Creditor> _creditors = [];
    private byte[] _key = new byte[512];
    private Entry? _latest;

    /// <summary>The heading of a record, and what is wrong with it, which is told of every row.</summary>
    public Entry Of(Utf8CsvReader record, CollectionColumns columns)
    {
        if (_latest is not null && Says(record, columns, _latest.Key))
        {
            return _latest;
        }

        var key = KeyOf(record, columns);
        var hash = new HashCode();
        hash.AddBytes(key);
        var code = hash.ToHashCode();
        var first = _entries.GetValueOrDefault(code);
        var entry = first;
        while (entry is not null && !key.SequenceEqual(entry.Key))
        {
            entry = entry.Next;
        }

        if (entry is null)
        {
            entry = Read(record, columns, key.ToArray(), first);
            _entries[code] = entry;
        }

        return _latest = entry;
    }

    /// <summary>Whether the cells of a record are those of a key.</summary>
    private static bool Says(Utf8CsvReader record, CollectionColumns columns, ReadOnlySpan<byte> key)
    {
        foreach (var column in s_columns)
        {
            var cell = columns.Cell(record, column);
            var length = BitConverter.ToInt32(key);
            key = key[sizeof(int)..];
            if (length != cell.Length || !cell.SequenceEqual(key[..length]))
            {
                return false;
            }

            key = key[length..];
        }

        return true;
    }

    /// <summary>The cells one after the other, each behind its length.</summary>
    private ReadOnlySpan<byte> KeyOf(Utf8CsvReader record, CollectionColumns columns)
    {
        var used = 0;
        foreach (var column in s_columns)
        {
            var cell = columns.Cell(record, column);
            if (_key.Length - used < cell.Length + sizeof(int))
            {
                Array.Resize(ref _key, (_key.Length * 2) + cell.Length);
            }

            BitConverter.TryWriteBytes(_key.AsSpan(used), cell.Length);
            cell.CopyTo(_key.AsSpan(used + sizeof(int)));
            used += sizeof(int) + cell.Length;
        }

        return _key.AsSpan(0, used);
    }

    private Entry Read(Utf8CsvReader record, CollectionColumns columns, byte[] key, Entry? next)
    {
        var cells = new CellReader(record, columns);
        var creditor = new Creditor
        {
            Name = cells.Required(CollectionColumn.CreditorName),
            Identifier = cells.Value<CreditorIdentifier>(CollectionColumn.CreditorIcs, CreditorIdentifier.TryParse),
            Iban = cells.Value<Iban>(CollectionColumn.CreditorIban, Iban.TryParse),
            Bic = cells.Value<Bic>(CollectionColumn.CreditorBic, Bic.TryParse, isRequired: false),
        };
        var heading = new GroupHeading
        {
            Creditor = Same(_creditors, creditor),
            Scheme = cells.Code(
                CollectionColumn.Scheme,
                isRequired: false,
                ("CORE", DirectDebitScheme.Core),
                ("B2B", DirectDebitScheme.B2B)
            ),
            Sequence = cells.Code(
                CollectionColumn.Sequence,
                isRequired: true,
                ("OOFF", SequenceType.OneOff),
                ("FRST", SequenceType.First),
                ("RCUR", SequenceType.Recurrent),
                ("FNAL", SequenceType.Final)
            ),
            CollectionDate = cells.Date(CollectionColumn.CollectionDate),
        };
        return new Entry(key, Same(_headings, heading), cells.Flaws, next);
    }

    private static T Same<T>(Dictionary<T, T> known, T value)
        where T : class
    {
        if (known.TryGetValue(value, out var same))
        {
            return same;
        }

        known.Add(value, value);
        return value;
    }

    /// <summary>A heading with the cells it was read from.</summary>
    /// <param name="Key">The cells.</param>
    /// <param name="Heading">What they say; values that are wrong are <c>default</c>.</param>
    /// <param name="Flaws">What is wrong, each at its column.</param>
    /// <param name="Next">Another heading whose cells have the same hash code.</param>
    public sealed record Entry(byte[] Key, GroupHeading Heading, IReadOnlyList<Diagnostic> Flaws, Entry? Next);
}
