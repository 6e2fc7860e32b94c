using System.Text;

namespace Copro.Sepa;

/// <summary>
/// What only shows across the whole message: ids that come twice, one-off mandates used twice, mandates whose sequence types do not
/// go together, the same debit twice. Values are known by their keyed hash only.
/// </summary>
internal sealed class DuplicateGuard(ElementChecks checks)
{
    private const string EndToEndElement = "PmtId/EndToEndId";
    private const string MandateElement = "DrctDbtTx/MndtRltdInf/MndtId";
    private const string AmountElement = "InstdAmt";

    private readonly KeyedHash _hash = KeyedHash.Draw();
    private readonly Fingerprints _endToEndIds = new();
    private readonly Fingerprints _mandates = new();

    /// <summary>Looks at the next collection.</summary>
    public void Check(in ElementPlace place, in NormalRow row, GroupContext group, RowFields told)
    {
        if (!row.EndToEndId.IsEmpty && !told.Has(RowFields.EndToEndId))
        {
            EndToEndId(place, row.EndToEndId);
        }

        if (!row.MandateReference.IsEmpty && group.CreditorNumber >= 0 && !told.Has(RowFields.MandateReference))
        {
            Mandate(place, row, group);
        }
    }

    private void EndToEndId(in ElementPlace place, ReadOnlySpan<byte> id)
    {
        if (!_endToEndIds.TryAdd(_hash.Of(id), place, note: 0, out var first))
        {
            checks.Add(
                SepaDiagnostics.EndToEndIdTwice,
                place,
                EndToEndElement,
                Encoding.UTF8.GetString(id),
                _endToEndIds.PlaceOf(first).PathOf(EndToEndElement)
            );
        }
    }

    private void Mandate(in ElementPlace place, in NormalRow row, GroupContext group)
    {
        Span<byte> key = stackalloc byte[MandateKey.MaxLength];
        var length = MandateKey.Write(row.MandateReference, group.CreditorNumber, key);
        if (length == 0)
        {
            return; // no mandate reference, which is told
        }

        var use = new MandateUse(group.Heading.Sequence, row.Cents, group.Heading.CollectionDate);
        if (_mandates.TryAdd(_hash.Of(key[..length]), place, use.Packed, out var first))
        {
            return;
        }

        var before = _mandates.NoteOf(first);
        Again(place, row, MandateUse.SequenceOf(before), use.Sequence, first);
        if (use.Sequence == SequenceType.OneOff)
        {
            return;
        }

        // The first debit of the mandate is compared by its note, every other by a value of its own.
        length += use.Write(key, length);
        if (!_mandates.TryAdd(_hash.Of(key[..length]), place, use.Packed, out var same))
        {
            Twice(SepaDiagnostics.SameCollectionTwice, place, row, same, AmountElement);
        }
        else if (use.IsSameDebitAs(before))
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
            _mandates.PlaceOf(first).PathOf(element)
        );
}
