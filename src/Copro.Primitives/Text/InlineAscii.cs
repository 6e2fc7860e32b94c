using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Copro;

/// <summary>
/// A short ASCII text held in the value itself, so that an identifier costs no object. <typeparamref name="TBytes"/> is
/// one of the inline arrays and gives the room; what lies after the text is zero.
/// </summary>
internal readonly struct InlineAscii<TBytes> : IEquatable<InlineAscii<TBytes>>
    where TBytes : struct
{
    private readonly TBytes _bytes;
    private readonly byte _length;

    /// <summary>Copies a text that was checked before: it fits and is ASCII.</summary>
    public InlineAscii(ReadOnlySpan<byte> text)
    {
        Debug.Assert(text.Length <= Unsafe.SizeOf<TBytes>(), "the reader refuses longer texts");
        Debug.Assert(Ascii.IsValid(text), "the reader refuses other characters");
        _bytes = default;
        text.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<TBytes, byte>(ref _bytes), Unsafe.SizeOf<TBytes>()));
        _length = (byte)text.Length;
    }

    /// <summary>The characters, one byte each; empty for <c>default</c>.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Span =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TBytes, byte>(ref Unsafe.AsRef(in _bytes)), _length);

    public bool IsEmpty => _length == 0;

    public bool Equals(InlineAscii<TBytes> other) => Span.SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is InlineAscii<TBytes> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    public override string ToString() => Encoding.ASCII.GetString(Span);

    /// <summary>A part of the text as a string.</summary>
    public string Part(Range range) => Encoding.ASCII.GetString(Span[range]);
}
