namespace Copro.Kiosk;

/// <summary>Puts a payments file together from its parts.</summary>
internal sealed class KioskPaymentFileBuilder(DiagnosticBag diagnostics) : IKioskFileBuilder
{
    private readonly List<KioskPayment> _payments = [];
    private readonly List<DiagnosticPlace> _places = [];
    private KioskFileHeader? _header;
    private DiagnosticPlace _headerPlace;
    private KioskPaymentTrailer? _trailer;
    private DiagnosticPlace _trailerPlace;
    private bool _complete = true;

    public KioskGrammar Grammar => KioskGrammar.Payments;

    /// <summary>The file; <c>null</c> while the header is not understood. Without trailer it has an empty one, and an error.</summary>
    public KioskPaymentFile? File =>
        _header is null
            ? null
            : new KioskPaymentFile
            {
                Header = _header,
                Payments = _payments,
                Trailer = _trailer ?? new KioskPaymentTrailer { Count = 0 },
            };

    public bool Header(KioskNode node)
    {
        _headerPlace = node.Place;
        _header = KioskHeaderMapper.Map(node, diagnostics);
        return _header is not null;
    }

    public void Record(KioskNode node)
    {
        if (KioskPaymentMapper.Map(node, _header!.Currency, diagnostics) is { } payment)
        {
            _payments.Add(payment);
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
        _trailer = KioskTrailerMapper.Map(node, _header!.Currency, diagnostics);
    }

    public void End()
    {
        if (_header is null)
        {
            return;
        }

        KioskHeaderRules.Check(_header, _headerPlace, diagnostics);
        var rules = new KioskPaymentFileRules(_header, _payments, i => _places[i], diagnostics);
        rules.CheckPayments();
        if (_trailer is not null && _complete)
        {
            // Where a record is missing, what the trailer adds up to says nothing new.
            rules.CheckTrailer(_trailer, _trailerPlace);
        }
    }
}
