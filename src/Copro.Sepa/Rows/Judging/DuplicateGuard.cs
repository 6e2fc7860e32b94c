using System.Text;

namespace Copro.Sepa;

/// <summary>
/// What only shows across the whole message: ids that come twice, one-off mandates used twice, mandates whose sequence types do not
/// go together, the same debit twice. Values are known by their keyed hash only.
/// </summary>
/// <param name="checks">Gets the findings.</param>
/// <param name="tellsLines">
/// Whether a first occurrence is named by the line of its source: the rows of one table go to several messages, whose paths are alike.
/// </param>
internal sealed class DuplicateGuard(ElementChecks checks, bool tellsLines) : IDisposable
{
    private const string EndToEndElement = "PmtId/EndToEndId";
    private const string MandateElement = "DrctDbtTx/MndtRltdInf/MndtId";
    private const string AmountElement = "InstdAmt";

    private readonly KeyedHash _hash = KeyedHash.Draw();
    private readonly ChunkedList<SeenRow> _rows = new();
    private readonly Fingerprints _endToEndIds = new();
    private readonly HighestValue _highestId = new();
    private readonly Fingerprints _mandates = new();
    private readonly HighestValue _highestMandate = new();

    // Debits of mandates that came before, and which row each was; few collections share their mandate.
    private readonly Fingerprints _debits = new();
    private readonly List<int> _debitRows = [];

    /// <summary>Looks at the next collection.</summary>
    public void Check(in ElementPlace place, in NormalRow row, GroupContext group, RowFields told)
    {
        var use = new MandateUse(group.Heading.Sequence, row.Cents, group.Heading.CollectionDate);
        if (row.EndToEndId.IsEmpty || told.Has(RowFields.EndToEndId))
        {
            _endToEndIds.Skip();
        }
        else
        {
            EndToEndId(place, row.EndToEndId);
        }

        if (!MandateKey.IsKey(row.MandateReference, group.CreditorNumber) || told.Has(RowFields.MandateReference))
        {
            _mandates.Skip();
        }
        else
        {
            Mandate(place, row, group, use);
        }

        _rows.Add(new SeenRow(place, use.Packed, tellsLines));
    }

    public void Dispose()
    {
        _rows.Dispose();
        _endToEndIds.Dispose();
        _mandates.Dispose();
        _debits.Dispose();
    }

    private void EndToEndId(in ElementPlace place, ReadOnlySpan<byte> id)
    {
        var first = _endToEndIds.Add(_hash.Of(id), _highestId.IsExceededBy(id));
        if (first != Fingerprints.None)
        {
            checks.Add(
                SepaDiagnostics.EndToEndIdTwice,
                place,
                EndToEndElement,
                Encoding.UTF8.GetString(id),
                _rows[first].WhereIs(EndToEndElement)
            );
        }
    }

    private void Mandate(in ElementPlace place, in NormalRow row, GroupContext group, in MandateUse use)
    {
        var reference = row.MandateReference;
        var isCapital = MandateKey.IsCapital(reference);
        var mandate = isCapital
            ? _hash.Of(reference, group.CreditorNumber)
            : MandateKey.HashOfCapitals(reference, group.CreditorNumber, _hash);
        var isHighest = isCapital && _highestMandate.IsExceededBy(reference, group.CreditorNumber);
        var first = _mandates.Add(mandate, isHighest);
        if (first == Fingerprints.None)
        {
            return;
        }

        var before = _rows[first].Use;
        Again(place, row, MandateUse.SequenceOf(before), use.Sequence, first);
        if (use.Sequence != SequenceType.OneOff)
        {
            SameDebit(place, row, first, use.IsSameDebitAs(before), _debits.Add(use.HashOf(mandate, _hash)));
        }
    }

    /// <summary>The first debit of a mandate is compared by its use, every other by a fingerprint of its own.</summary>
    private void SameDebit(in ElementPlace place, in NormalRow row, int first, bool isFirstAgain, int debit)
    {
        _debitRows.Add(_rows.Count);
        if (debit != Fingerprints.None)
        {
            Twice(SepaDiagnostics.SameCollectionTwice, place, row, _debitRows[debit], AmountElement);
        }
        else if (isFirstAgain)
        {
            Twice(SepaDiagnostics.SameCollectionTwice, place, row, first, AmountElement);
        }
    }

    /// <summary>Two uses of one mandate: what their sequence types say.</summary>
    private void Again(in ElementPlace place, in NormalRow row, SequenceType before, SequenceType now, int first)
    {
        var descriptor = (before, now) switch
        {
            (SequenceType.OneOff, SequenceType.OneOff) => SepaDiagnostics.OneOffMandateTwice,
            (SequenceType.OneOff, _) or (_, SequenceType.OneOff) => SepaDiagnostics.OneOffAndRecurrent,
            (SequenceType.First, SequenceType.First) => SepaDiagnostics.FirstTwice,
            (SequenceType.Final, _) or (_, SequenceType.Final) => SepaDiagnostics.BesideFinal,
            _ => null,
        };
        if (descriptor is not null)
        {
            Twice(descriptor, place, row, first, MandateElement);
        }
    }

    private void Twice(
        DiagnosticDescriptor descriptor,
        in ElementPlace place,
        in NormalRow row,
        int first,
        string element
    ) =>
        checks.Add(
            descriptor,
            place,
            element,
            Encoding.UTF8.GetString(row.MandateReference),
            _rows[first].WhereIs(element)
        );
}
