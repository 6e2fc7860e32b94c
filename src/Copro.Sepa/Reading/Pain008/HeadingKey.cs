namespace Copro.Sepa;

/// <summary>What a collection says of the heading of its group, in one run of bytes, so that equal ones are judged once.</summary>
internal sealed class HeadingKey
{
    private static readonly Field[] s_fields =
    [
        Field.PaymentType,
        Field.ServiceLevel,
        Field.ServiceLevelOther,
        Field.LocalInstrument,
        Field.LocalInstrumentOther,
        Field.Sequence,
        Field.CategoryPurpose,
        Field.CategoryPurposeOther,
        Field.CreditorScheme,
        Field.CreditorScheme + PartyField.PersonOther,
        Field.CreditorScheme + PartyField.PersonOther + PartyField.OtherCode,
        Field.CreditorScheme + PartyField.PersonOther + PartyField.OtherKind,
    ];

    private byte[] _bytes = new byte[256];
    private int _length;

    /// <summary>Whether the collection said nothing of it.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>Takes the values of a collection.</summary>
    public void Read(FieldStore collection)
    {
        _length = 0;
        if (!collection.Has(Field.PaymentType) && !collection.Has(Field.CreditorScheme))
        {
            return;
        }

        foreach (var field in s_fields)
        {
            var value = collection[field];
            var needed = _length + value.Length + 1;
            if (needed > _bytes.Length)
            {
                Array.Resize(ref _bytes, 2 * needed);
            }

            value.CopyTo(_bytes.AsSpan(_length));
            _bytes[needed - 1] = (byte)(collection.Has(field) ? 1 : 0);
            _length = needed;
        }
    }

    /// <summary>Whether both say the same.</summary>
    public bool IsSame(HeadingKey other) =>
        _bytes.AsSpan(0, _length).SequenceEqual(other._bytes.AsSpan(0, other._length));
}
