namespace Copro.Kiosk;

/// <summary>Puts a debtor file together from its parts.</summary>
internal sealed class KioskDebtorFileBuilder(DiagnosticBag diagnostics) : IKioskFileBuilder
{
    private readonly List<KioskDebtor> _debtors = [];
    private readonly List<DiagnosticPlace> _places = [];
    private readonly List<string> _removed = [];
    private KioskFileHeader? _header;
    private DiagnosticPlace _headerPlace;
    private KioskDebtorFileKind _kind;
    private ContentHash _appliesTo;
    private DateTimeOffset _useUntil;
    private KioskDebtorTrailer? _trailer;
    private DiagnosticPlace _trailerPlace;
    private bool _complete = true;

    public KioskGrammar Grammar => KioskGrammar.Debtors;

    /// <summary>The file; <c>null</c> while the header is not understood.</summary>
    public KioskDebtorFile? File =>
        _header is null
            ? null
            : new KioskDebtorFile
            {
                Header = _header,
                Kind = _kind,
                AppliesTo = _appliesTo,
                UseUntil = _useUntil,
                Debtors = _debtors,
                Removed = _removed,
            };

    public bool Header(KioskNode node)
    {
        _headerPlace = node.Place;
        _header = KioskHeaderMapper.Map(node, diagnostics);
        var fields = new KioskFields(node, diagnostics);
        _kind = fields.Required<KioskDebtorFileKind>("kind", KioskNames.TryKind, "snapshot or delta");
        _appliesTo =
            fields.Optional<ContentHash>(
                "appliesTo",
                KioskHeaderMapper.TryHash,
                "the 64 hexadecimal digits of a SHA-256, small letters"
            ) ?? default;
        _useUntil = fields.RequiredInstant("useUntil");
        if (fields.Failed)
        {
            _header = null;
        }

        return _header is not null;
    }

    public void Record(KioskNode node)
    {
        if (node.Name != Grammar.Record)
        {
            _removed.Add(node.Text);
        }
        else if (KioskDebtorMapper.Map(node, _header!.Currency, diagnostics) is { } debtor)
        {
            _debtors.Add(debtor);
            _places.Add(node.Place);
        }
        else
        {
            _complete = false;
        }
    }

    public void Trailer(KioskNode node)
    {
        _trailerPlace = node.Place;
        var fields = new KioskFields(node, diagnostics);
        var trailer = new KioskDebtorTrailer(
            fields.RequiredCount("count"),
            fields.RequiredCount("removedCount"),
            fields.SignedAmount("total", _header!.Currency, KioskText.TotalDigits)
        );
        _trailer = fields.Failed ? null : trailer;
    }

    public void End()
    {
        if (File is not { } file)
        {
            return;
        }

        KioskHeaderRules.Check(file.Header, _headerPlace, diagnostics);
        var rules = new KioskDebtorFileRules(file, i => _places[i], diagnostics);
        rules.CheckHeader(_headerPlace);
        rules.CheckDebtors();
        if (_trailer is { } trailer && _complete)
        {
            rules.CheckTrailer(trailer, _trailerPlace);
        }
    }
}
