namespace Copro.Sepa;

/// <summary>
/// The highest of the values that came so far. References that a program counts up come in their order: then each is new, and
/// nobody needs to look for it among the others.
/// </summary>
internal sealed class HighestValue
{
    private readonly byte[] _value = new byte[SepaText.MaxIdentifierLength];
    private int _length;
    private int _number;

    /// <summary>Whether a value is higher than all before; it is then the highest.</summary>
    /// <param name="value">The value; one that is longer than an identifier is never the highest.</param>
    /// <param name="number">A number that counts more than the value.</param>
    public bool IsExceededBy(ReadOnlySpan<byte> value, int number = 0)
    {
        var isHigher =
            number > _number || (number == _number && value.SequenceCompareTo(_value.AsSpan(0, _length)) > 0);
        if (!isHigher || value.Length > _value.Length)
        {
            return false;
        }

        value.CopyTo(_value);
        _length = value.Length;
        _number = number;
        return true;
    }
}
