using System.Text;

namespace Copro.Sepa;

/// <summary>
/// The values of one group header, one group or one collection: UTF-8 in one buffer that is used again for the next, each with the
/// place of its element. Of an element that stands twice the first is kept and the others are counted.
/// </summary>
internal sealed class FieldStore
{
    private const int InitialBytes = 2048;

    private readonly Value[] _values = new Value[(int)Field.End];
    private readonly List<int> _touched = new((int)Field.End);
    private byte[] _bytes = new byte[InitialBytes];
    private int _length;
    private int _attributeStart;
    private int _attributeLength;

    private record struct Value(int Offset, int Length, int Line, int Column, int Count, bool IsRefused);

    /// <summary>Whether the element stood there.</summary>
    public bool Has(Field field) => _values[(int)field].Count > 0;

    /// <summary>How often the element stood there.</summary>
    public int CountOf(Field field) => _values[(int)field].Count;

    /// <summary>Whether the element was there with a value its simple type refuses, which was told.</summary>
    public bool IsRefused(Field field) => _values[(int)field].IsRefused;

    /// <summary>Where the element began; zeros when it was not there.</summary>
    public (int Line, int Column) PlaceOf(Field field) => (_values[(int)field].Line, _values[(int)field].Column);

    /// <summary>Its value; empty when it was not there. Holds until <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> this[Field field]
    {
        get
        {
            ref var value = ref _values[(int)field];
            return _bytes.AsSpan(value.Offset, value.Length);
        }
    }

    /// <summary>The value as a string; <c>null</c> when it is absent or empty.</summary>
    public string? Text(Field field) => this[field] is { IsEmpty: false } value ? Encoding.UTF8.GetString(value) : null;

    /// <summary>Notes that an element began.</summary>
    /// <returns>How often it has stood there by now.</returns>
    public int Begin(Field field, int line, int column)
    {
        ref var value = ref _values[(int)field];
        if (value.Count == 0)
        {
            value.Line = line;
            value.Column = column;
            _touched.Add((int)field);
        }

        return ++value.Count;
    }

    /// <summary>Takes the text of the element that ends.</summary>
    public void Take(Field field, ReadOnlySpan<byte> text, bool isValid)
    {
        ref var value = ref _values[(int)field];
        value.IsRefused |= !isValid;
        if (value.Count == 1)
        {
            value.Offset = _length;
            value.Length = Append(text);
        }
    }

    /// <summary>The attribute of the amount.</summary>
    public ReadOnlySpan<byte> Attribute => Slice(_attributeStart, _attributeLength);

    /// <summary>Takes the attribute of the amount.</summary>
    public void TakeAttribute(ReadOnlySpan<byte> text) => _attributeLength = Keep(text, out _attributeStart);

    /// <summary>Puts a text behind the others, without a field.</summary>
    /// <returns>How many bytes it takes.</returns>
    public int Keep(ReadOnlySpan<byte> text, out int start)
    {
        start = _length;
        return Append(text);
    }

    /// <summary>Bytes that were kept.</summary>
    public ReadOnlySpan<byte> Slice(int start, int length) => _bytes.AsSpan(start, length);

    /// <summary>Forgets all values.</summary>
    public void Clear()
    {
        foreach (var index in _touched)
        {
            _values[index] = default;
        }

        _touched.Clear();
        _length = 0;
        _attributeLength = 0;
    }

    private int Append(ReadOnlySpan<byte> text)
    {
        var needed = _length + text.Length;
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, 2 * _bytes.Length));
        }

        text.CopyTo(_bytes.AsSpan(_length));
        _length = needed;
        return text.Length;
    }
}
