namespace Copro.BankMatch;

/// <summary>Gathers the complements (05) of one movement: in any order, repeated, of unknown qualifier, or blank.</summary>
internal sealed class CfonbComplements
{
    private readonly List<TransactionText> _texts = [];
    private readonly List<TransactionCharge> _charges = [];
    private string? _remittance;
    private string? _remittanceEnd;
    private int _remittanceAt;
    private BankParty _payer = new();
    private BankParty _payee = new();
    private BankParty _ultimatePayer = new();
    private BankParty _ultimatePayee = new();
    private BankAccountNumber _payerAccount;
    private BankAccountNumber _payeeAccount;

    public string? EndToEndId { get; private set; }

    public string? Purpose { get; private set; }

    public string? BatchReference { get; private set; }

    public string? InstructionId { get; private set; }

    public string? Mandate { get; private set; }

    public string? MandateSequence { get; private set; }

    public StructuredReference? StructuredReference { get; private set; }

    public OriginalAmount? Original { get; private set; }

    public IReadOnlyList<TransactionCharge> Charges => _charges;

    public BankParty? Payer => OrNull(_payer with { Account = _payerAccount });

    public BankParty? Payee => OrNull(_payee with { Account = _payeeAccount });

    public BankParty? UltimatePayer => OrNull(_ultimatePayer);

    public BankParty? UltimatePayee => OrNull(_ultimatePayee);

    /// <summary>The remittance lines; the two halves of <c>LCC</c> and <c>LC2</c> are one text, cut at 70 inside words.</summary>
    public IReadOnlyList<TransactionText> Texts()
    {
        var whole = _remittance + _remittanceEnd;
        if (Fillers.IsFiller(whole))
        {
            return _texts;
        }

        var texts = new List<TransactionText>(_texts);
        texts.Insert(_remittanceAt, new TransactionText(_remittance is null ? "LC2" : "LCC", whole.TrimEnd()));
        return texts;
    }

    /// <summary>The lines that the bank shows as its own label: <c>LIB</c> and those of the old layouts.</summary>
    public IEnumerable<string> LabelLines() => _texts.Where(t => t.Zone is "LIB" or "").Select(t => t.Text);

    /// <summary>Takes one record.</summary>
    /// <param name="record">A record 05.</param>
    /// <param name="amount">The amount field of the movement: the old layout of Société Générale repeats it.</param>
    /// <param name="page">How bytes beyond ASCII read.</param>
    public void Add(Cfonb120Record record, ReadOnlySpan<byte> amount, OneBytePage page)
    {
        if (record.Amount.SequenceEqual(amount))
        {
            AddText(string.Empty, page.Decode(record.OldLabel));
            return;
        }

        var qualifier = page.Decode(record.Qualifier).TrimStart();
        var first = page.Decode(record.ComplementFirst);
        var second = page.Decode(record.ComplementSecond);
        switch (qualifier)
        {
            case "NPY":
                _payer = _payer with { Name = Fillers.Drop(page.Decode(record.Complement)) };
                break;
            case "NBE":
                _payee = _payee with { Name = Fillers.Drop(page.Decode(record.Complement)) };
                break;
            case "NPO":
                _ultimatePayer = _ultimatePayer with { Name = Fillers.Drop(page.Decode(record.Complement)) };
                break;
            case "NBU":
                _ultimatePayee = _ultimatePayee with { Name = Fillers.Drop(page.Decode(record.Complement)) };
                break;
            case "IPY":
                _payer = WithIdentifier(_payer, first, second);
                break;
            case "IBE":
                _payee = WithIdentifier(_payee, first, second);
                break;
            case "IPO":
                _ultimatePayer = WithIdentifier(_ultimatePayer, first, second);
                break;
            case "IBU":
                _ultimatePayee = WithIdentifier(_ultimatePayee, first, second);
                break;
            case "LCC":
                _remittanceAt = _remittance is null && _remittanceEnd is null ? _texts.Count : _remittanceAt;
                _remittance += page.DecodeWhole(record.Complement);
                break;
            case "LC2":
                _remittanceAt = _remittance is null && _remittanceEnd is null ? _texts.Count : _remittanceAt;
                _remittanceEnd += page.DecodeWhole(record.Complement);
                break;
            case "LCS":
                StructuredReference = Fillers.IsFiller(first) ? null : new StructuredReference(first.Trim());
                break;
            case "RCN":
                EndToEndId = Fillers.DropId(first);
                Purpose = Fillers.Drop(second);
                break;
            case "REF":
                BatchReference = Fillers.DropId(first);
                InstructionId = Fillers.DropId(second);
                break;
            case "RUM":
                Mandate = Fillers.Drop(first);
                MandateSequence = Fillers.Drop(page.Decode(record.ComplementSecond[..4]));
                break;
            case "CPY":
                _payerAccount = AccountOf(first);
                break;
            case "CBE":
                _payeeAccount = AccountOf(first);
                break;
            case "MMO" when TryReadMoney(record.Complement, out var original):
                Original = new OriginalAmount(
                    original,
                    CfonbFields.ReadRate(record.Complement.Slice(18, 2), record.Complement.Slice(20, 11))
                );
                break;
            case "FEE" when TryReadMoney(record.Complement, out var fee):
                _charges.Add(new TransactionCharge(fee, IsIncluded: null));
                break;
            default:
                // LIB, blank, the bank's own qualifiers, and amounts that cannot be read: kept as they are.
                AddText(qualifier, page.Decode(record.Complement));
                break;
        }
    }

    private static BankParty? OrNull(BankParty party) => party.IsEmpty ? null : party;

    private static BankAccountNumber AccountOf(string text) =>
        Fillers.IsFiller(text) ? default : BankAccountNumber.Of(text);

    private static BankParty WithIdentifier(BankParty party, string identifier, string type) =>
        party with
        {
            Identifier = Fillers.Drop(identifier),
            IdentifierType = Fillers.Drop(type),
        };

    /// <summary>Currency 3, decimals 1, unsigned amount 14.</summary>
    private static bool TryReadMoney(ReadOnlySpan<byte> zone, out Money money)
    {
        money = default;
        Span<char> code = stackalloc char[3];
        for (var i = 0; i < code.Length; i++)
        {
            code[i] = (char)zone[i];
        }

        return Currency.TryParse(code, out var currency)
            && CfonbFields.TryReadDigits(zone.Slice(3, 1), out var decimals)
            && CfonbFields.TryReadDigits(zone.Slice(4, CfonbFields.AmountLength), out var value)
            && CfonbFields.TryScale(value, (int)decimals, currency, out money);
    }

    private void AddText(string zone, string text)
    {
        if (text.Length > 0)
        {
            _texts.Add(new TransactionText(zone, text));
        }
    }
}
