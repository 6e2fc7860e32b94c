using System.Runtime.CompilerServices;

namespace Copro.Sepa;

/// <summary>
/// Values of a <see cref="CanonicalForm"/> one after the other into room that is reserved: a collection asks for room once, not with
/// each of its dozen values.
/// </summary>
internal ref struct FormWriter(Span<byte> room)
{
    /// <summary>The longest a number gets, seven bits of it in each byte.</summary>
    public const int MaxNumberBytes = 10;

    private const int NumberBits = 7;
    private const ulong MoreFollows = 0x80;

    private Span<byte> _room = room;

    /// <summary>How many bytes are left.</summary>
    public readonly int Room => _room.Length;

    /// <summary>A text or identifier; empty when it is absent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Value(scoped ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        value.CopyTo(_room);
        _room = _room[value.Length..];
    }

    /// <summary>A text or identifier, nothing when it is absent.</summary>
    public void Optional(scoped ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
        {
            Value(value);
        }
    }

    /// <summary>A number, small ones in a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(long value)
    {
        var rest = unchecked((ulong)value);
        for (; rest >= MoreFollows; rest >>= NumberBits)
        {
            _room[0] = (byte)((rest & (MoreFollows - 1)) | MoreFollows);
            _room = _room[1..];
        }

        _room[0] = (byte)rest;
        _room = _room[1..];
    }
}
