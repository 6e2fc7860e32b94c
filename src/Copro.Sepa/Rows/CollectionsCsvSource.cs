using Copro.Shared;

namespace Copro.Sepa;

/// <summary>
/// Collections out of a comma-separated table in UTF-8, one a row, columns by the names in the first line in any order:
/// straight from the bytes, through one buffer, without an allocation a row. <c>docs/formats/pain.008.md</c> lists the columns.
/// </summary>
/// <remarks>
/// <para>
/// It finds what is wrong with the table and with the cells that make a group (creditor, date, scheme, sequence), each at line
/// and column; what a collection says by itself is judged by whoever writes it. Spaces around a cell do not count. A row
/// whose number of fields is wrong, or that is not UTF-8, is found and passed over.
/// </para>
/// <para>
/// Findings are told once, however often the table is read. Rows with the same creditor, date, scheme and sequence share one
/// <see cref="GroupHeading"/>. Not safe for several threads at once.
/// </para>
/// </remarks>
public sealed class CollectionsCsvSource : ICollectionRowSource
{
    private readonly Stream _csv;
    private readonly long _origin;
    private readonly DiagnosticBag _findings;
    private readonly HeadingCells _headings = new();
    private readonly Utf8CsvReader _record;
    private CollectionColumns? _columns;
    private bool _isBroken;
    private bool _hasRows;
    private bool _isTold;
    private int _toldThrough;

    /// <summary>Reads a table from where the stream stands.</summary>
    /// <param name="csv">The table; it stays open. Read again from its place when it can seek.</param>
    /// <param name="findings">Gets everything that is wrong.</param>
    public CollectionsCsvSource(Stream csv, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(findings);
        _csv = csv;
        _findings = findings;
        _origin = csv.CanSeek ? csv.Position : 0;
        _record = new Utf8CsvReader(csv);
    }

    /// <summary>The columns every table has, empty cells allowed where the value may be absent.</summary>
    public static IReadOnlyList<string> RequiredColumns => CollectionColumns.Required;

    /// <summary>The columns a table may have.</summary>
    public static IReadOnlyList<string> OptionalColumns => CollectionColumns.Optional;

    /// <summary>The table's cells of the latest row, for whoever wants them with their types.</summary>
    internal CellReader Cells => new(_record, _columns!);

    /// <summary>Whether the stream can seek.</summary>
    public bool IsRewindable => _csv.CanSeek;

    /// <summary>Whether an error was found in what was read so far.</summary>
    public bool HasErrors { get; private set; }

    /// <inheritdoc />
    public void Rewind()
    {
        if (!IsRewindable)
        {
            throw new NotSupportedException("The stream cannot seek, so its table can be read only once.");
        }

        _csv.Position = _origin;
        _record.Restart();
        _columns = null;
        _isBroken = false;
        _hasRows = false;
    }

    /// <inheritdoc />
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool TryRead(ref CollectionRow row)
    {
        var isRow = false;
        while (!isRow && !_isBroken && _record.TryRead())
        {
            if (_columns is null)
            {
                ReadHeader();
            }
            else if (IsRow(_columns.Width))
            {
                Fill(ref row, _columns);
                isRow = true;
            }

            _toldThrough = Math.Max(_toldThrough, _record.Line);
        }

        if (!isRow)
        {
            End();
        }

        return isRow;
    }

    private void ReadHeader()
    {
        if (!_record.IsUtf8)
        {
            Tell(SepaDiagnostics.NotUtf8.At(DiagnosticPlace.At(_record.Line)));
            _isBroken = true;
            return;
        }

        var flaws = new DiagnosticBag();
        _columns = CollectionColumns.Read(_record, flaws);
        _isBroken = _columns is null;
        Tell(flaws.Items);
    }

    /// <summary>Whether the record is a row; a finding when it is not.</summary>
    private bool IsRow(int width)
    {
        _hasRows = true;
        if (!_record.IsUtf8)
        {
            Tell(SepaDiagnostics.NotUtf8.At(DiagnosticPlace.At(_record.Line)));
            return false;
        }

        if (_record.FieldCount != width)
        {
            Tell(SepaDiagnostics.FieldCount.At(DiagnosticPlace.At(_record.Line), _record.FieldCount, width));
            return false;
        }

        return true;
    }

    /// <summary>In place: a row is half a kilobyte of spans, too much to be copied about.</summary>
    private void Fill(ref CollectionRow row, CollectionColumns columns)
    {
        var heading = _headings.Of(_record, columns);
        Tell(heading.Flaws);
        row.Heading = heading.Heading;
        row.Line = _record.Line;
        row.IsHeadingFlawed = heading.Flaws.Count > 0;
        row.EndToEndId = columns.Cell(_record, CollectionColumn.EndToEndId);
        row.Amount = columns.Cell(_record, CollectionColumn.Amount);
        row.MandateReference = columns.Cell(_record, CollectionColumn.MandateReference);
        row.MandateSignedOn = columns.Cell(_record, CollectionColumn.MandateDate);
        row.DebtorBic = columns.Cell(_record, CollectionColumn.DebtorBic);
        row.DebtorName = columns.Cell(_record, CollectionColumn.DebtorName);
        row.DebtorIban = columns.Cell(_record, CollectionColumn.DebtorIban);
        row.PurposeCode = columns.Cell(_record, CollectionColumn.Purpose);
        row.RemittanceText = columns.Cell(_record, CollectionColumn.Remittance);
        if (columns.HasAddress)
        {
            row.DebtorAddress = new PostalAddressRow
            {
                StreetName = columns.Cell(_record, CollectionColumn.DebtorStreet),
                PostCode = columns.Cell(_record, CollectionColumn.DebtorPostcode),
                TownName = columns.Cell(_record, CollectionColumn.DebtorTown),
                Country = columns.Cell(_record, CollectionColumn.DebtorCountry),
            };
        }
    }

    private void End()
    {
        if (_record.Flaw != CsvFlaw.None)
        {
            var descriptor = _record.Flaw == CsvFlaw.Quotes ? SepaDiagnostics.QuotesWrong : SepaDiagnostics.CellTooLong;
            Tell(descriptor.At(DiagnosticPlace.At(_record.Line), CsvReader.MaxFieldLength));
        }
        else if (!_hasRows && !_isBroken && !_isTold)
        {
            HasErrors = true;
            _findings.Add(SepaDiagnostics.NoRows, default);
        }

        _isTold = true;
    }

    private void Tell(IReadOnlyList<Diagnostic> flaws)
    {
        for (var i = 0; i < flaws.Count; i++)
        {
            Tell(flaws[i].At(flaws[i].Place with { Line = _record.Line }));
        }
    }

    private void Tell(Diagnostic finding)
    {
        HasErrors |= finding.Severity == DiagnosticSeverity.Error;
        if (!_isTold && _record.Line > _toldThrough)
        {
            _findings.Add(finding);
        }
    }
}
