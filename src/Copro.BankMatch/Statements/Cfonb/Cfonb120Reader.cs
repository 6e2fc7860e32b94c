using System.Text.Unicode;

namespace Copro.BankMatch;

/// <summary>
/// Reads a CFONB 120 file: 01 previous balance, 04 movement, 05 complement of the movement before it, 07 new balance. Records are
/// tied by their order and account number; each that cannot be used is a finding, and the reading goes on.
/// </summary>
internal sealed class Cfonb120Reader
{
    private readonly DocumentContext _context;
    private readonly OneBytePage _page;
    private readonly OffsetMap? _offsets;
    private readonly int _start;
    private Cfonb120Statement? _open;
    private Cfonb120Movement? _movement;
    private DiagnosticPlace _place;
    private long _offset;

    private Cfonb120Reader(DocumentContext context, OneBytePage page, OffsetMap? offsets, int start)
    {
        _context = context;
        _page = page;
        _offsets = offsets;
        _start = start;
    }

    /// <summary>Reads a whole file.</summary>
    /// <param name="content">The bytes after a byte-order mark.</param>
    /// <param name="start">How many bytes of the document lie before them.</param>
    /// <param name="context">Takes statements and findings.</param>
    public static void Read(ReadOnlySpan<byte> content, int start, DocumentContext context)
    {
        // ASCII needs no decision; a valid multi-byte sequence is UTF-8, since in a one-byte page it would be two odd signs.
        if (!content.ContainsAnyExceptInRange((byte)0, (byte)127) || !Utf8.IsValid(content))
        {
            new Cfonb120Reader(context, OneBytePage.Windows1252, offsets: null, start).ReadRecords(content);
            return;
        }

        var page = OneBytePage.FromUtf8(content, out var oneByte, out var offsets, out var replaced);
        if (replaced)
        {
            context.Report(BankMatchDiagnostics.CharactersReplaced, default, OneBytePage.Room);
        }

        new Cfonb120Reader(context, page, offsets, start).ReadRecords(oneByte);
    }

    private void ReadRecords(ReadOnlySpan<byte> content)
    {
        Span<byte> padded = stackalloc byte[Cfonb120Record.Length];
        var cutter = new CfonbRecordCutter(content, padded);
        while (cutter.MoveNext(out var badLine))
        {
            _offset = _start + (_offsets?.ToByte(cutter.Offset) ?? cutter.Offset);
            _place = new DiagnosticPlace { Line = cutter.Line, Offset = _offset };
            if (badLine > 0)
            {
                EndMovement();
                _context.Report(BankMatchDiagnostics.LineNotRecords, _place, badLine);
                continue;
            }

            ReadRecord(new Cfonb120Record(cutter.Record), cutter.Length, cutter.Line);
        }

        EndMovement();
        EndStatement();
    }

    private void ReadRecord(Cfonb120Record record, int length, int line)
    {
        var code = record.Code;
        if (code.SequenceEqual("05"u8))
        {
            ReadComplement(record);
            return;
        }

        EndMovement();
        var isOpening = code.SequenceEqual("01"u8);
        var isMovement = code.SequenceEqual("04"u8);
        var isClosing = code.SequenceEqual("07"u8);
        if (!isOpening && !isMovement && !isClosing)
        {
            _context.Report(BankMatchDiagnostics.RecordCodeUnknown, _place, _page.Decode(code));
            return;
        }

        if (length < Cfonb120Record.AmountEnd)
        {
            _context.Report(BankMatchDiagnostics.RecordCutShort, _place, _page.Decode(code), length);
            // The statement begins all the same: its movements belong to it, its balance is not comparable.
            if (isOpening)
            {
                Open(record);
            }

            return;
        }

        if (isOpening)
        {
            Open(record);
            _open!.Opening = ReadBalance(record, "01");
        }
        else if (isMovement)
        {
            ReadMovement(record, line);
        }
        else
        {
            Close(record);
        }
    }

    private void Open(Cfonb120Record record)
    {
        EndStatement();
        _open = new Cfonb120Statement(_context.NewStatement(_place), AccountOf(record), Key(record), BankOf(record));
    }

    private void ReadMovement(Cfonb120Record record, int line)
    {
        var key = Key(record);
        if (_open is null)
        {
            _context.Report(BankMatchDiagnostics.MovementOutsideStatement, _place);
            OpenWithoutBalances(record, key);
        }
        else if (!string.Equals(_open.Key, key, StringComparison.Ordinal))
        {
            _context.Report(BankMatchDiagnostics.AccountDiffers, _place);
            EndStatement(reportMissing: false);
            OpenWithoutBalances(record, key);
        }

        CheckBank(record, "04");
        if (!CfonbFields.TryReadAmount(record.Amount, out var value))
        {
            _context.Report(BankMatchDiagnostics.AmountInvalid, _place, _page.Decode(record.Amount), "04");
            return;
        }

        if (!TryReadCurrency(record, out var currency) || !TryScale(record, value, currency, out var amount))
        {
            return;
        }

        _open!.MovementCurrency ??= currency;
        _movement = new Cfonb120Movement(
            MovementOf(record, amount, line),
            _page.Decode(record.Label),
            record.Amount.ToArray()
        );
    }

    private void OpenWithoutBalances(Cfonb120Record record, string key) =>
        _open = new Cfonb120Statement(_context.NewStatement(_place), AccountOf(record), key, BankOf(record))
        {
            IsOrphan = true,
        };

    private BankTransaction MovementOf(Cfonb120Record record, Money amount, int line)
    {
        var code = _page.Decode(record.Operation);
        var known = CfonbOperationCode.Find(code);
        CheckDirection(known, amount);
        var reject = Fillers.Drop(_page.Decode(record.RejectCode));
        return new BankTransaction
        {
            Document = _context.DocumentId,
            Statement = _open!.Builder.Ordinal,
            Ordinal = _context.NextOrdinal(),
            Offset = _offset,
            Line = line,
            Account = _open.Builder.Account,
            Amount = amount,
            BookedOn = ReadDate(record.Date, "35-40"),
            ValueOn = ReadDate(record.ValueDate, "43-48"),
            OperationCode = new OperationCode(code.Length == 0 ? null : code, known?.Role ?? OperationRole.Other)
            {
                Internal = Fillers.Drop(_page.Decode(record.InternalCode)),
            },
            ReturnReason = reject is not null && ReturnReason.TryParse(reject, out var reason) ? reason : default,
            EntryNumber = Fillers.Drop(_page.Decode(record.EntryNumber)),
            EntryReference = Fillers.Drop(_page.Decode(record.Reference)),
            IsUnavailable = record.IsUnavailable,
        };
    }

    private void CheckDirection(CfonbOperationCode? code, Money amount)
    {
        var disagrees =
            (code?.Direction == OperationDirection.Credit && amount.MinorUnits < 0)
            || (code?.Direction == OperationDirection.Debit && amount.MinorUnits > 0);
        if (disagrees)
        {
            _context.Report(BankMatchDiagnostics.DirectionDiffers, _place, amount.ToString(), code!.Code, code.Label);
        }
    }

    private void ReadComplement(Cfonb120Record record)
    {
        if (_movement is null)
        {
            _context.Report(BankMatchDiagnostics.ComplementWithoutMovement, _place, _page.Decode(record.Qualifier));
            return;
        }

        _movement.Complements.Add(record, _movement.AmountField, _page);
    }

    private void Close(Cfonb120Record record)
    {
        if (_open is null || !string.Equals(_open.Key, Key(record), StringComparison.Ordinal))
        {
            // The statement that stands open still waits for its own closing.
            _context.Report(BankMatchDiagnostics.ClosingWithoutOpening, _place);
            return;
        }

        CheckBank(record, "07");
        if (_open.IsOrphan)
        {
            _context.Report(BankMatchDiagnostics.ClosingWithoutOpening, _place);
        }

        _open.Closing = ReadBalance(record, "07");
        _open.IsClosed = true;
        EndStatement();
    }

    private PendingBalance? ReadBalance(Cfonb120Record record, string code)
    {
        if (!CfonbFields.TryReadAmount(record.Amount, out var value))
        {
            _context.Report(BankMatchDiagnostics.AmountInvalid, _place, _page.Decode(record.Amount), code);
            return null;
        }

        var decimals = record.Decimals is >= (byte)'0' and <= (byte)'9' ? record.Decimals - '0' : -1;
        var currency = _page.Decode(record.CurrencyCode).Trim();
        return new PendingBalance(code, value, currency, decimals, ReadDate(record.Date, "35-40"), _place);
    }

    private void EndMovement()
    {
        if (_movement is not null)
        {
            _open!.Builder.Transactions.Add(_movement.Build());
            _movement = null;
        }
    }

    private void EndStatement(bool reportMissing = true)
    {
        if (_open is null)
        {
            return;
        }

        if (!_open.IsClosed && !_open.IsOrphan && reportMissing)
        {
            _context.Report(BankMatchDiagnostics.ClosingMissing, _open.Builder.Place);
        }

        _open.Finish(_context);
        _open = null;
    }

    private DateOnly? ReadDate(ReadOnlySpan<byte> field, string positions)
    {
        if (!CfonbFields.TryReadDate(field, out var date))
        {
            _context.Report(BankMatchDiagnostics.DateInvalid, _place, _page.Decode(field), positions);
        }

        return date;
    }

    private bool TryReadCurrency(Cfonb120Record record, out Currency currency)
    {
        var code = _page.Decode(record.CurrencyCode).Trim();
        if (code.Length == 0)
        {
            currency = _open!.MovementCurrency ?? Currency.Eur;
            return true;
        }

        if (Currency.TryParse(code, out currency))
        {
            return true;
        }

        _context.Report(BankMatchDiagnostics.CurrencyUnknown, _place, code, "04");
        return false;
    }

    private bool TryScale(Cfonb120Record record, long value, Currency currency, out Money amount)
    {
        var decimals = record.Decimals is >= (byte)'0' and <= (byte)'9' ? record.Decimals - '0' : currency.Exponent;
        if (CfonbFields.TryScale(value, decimals, currency, out amount))
        {
            return true;
        }

        _context.Report(BankMatchDiagnostics.TooManyDecimals, _place, _page.Decode(record.Amount), currency.Code, "04");
        return false;
    }

    private void CheckBank(Cfonb120Record record, string code)
    {
        var bank = BankOf(record);
        if (!string.Equals(bank, _open!.Bank, StringComparison.Ordinal))
        {
            _context.Report(BankMatchDiagnostics.BankCodeDiffers, _place, code, bank, _open.Bank);
        }
    }

    private string BankOf(Cfonb120Record record) => _page.Decode(record.Bank);

    private string Key(Cfonb120Record record) => _page.Decode(record.Account).Trim();

    private BankAccountNumber AccountOf(Cfonb120Record record) =>
        BankAccountNumber.OfRib(_page.Decode(record.Bank), _page.Decode(record.Branch), _page.Decode(record.Account));
}
