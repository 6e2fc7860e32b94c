using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Copro.Sepa;

/// <summary>
/// Room of a <see cref="Utf8Output"/> that was reserved for several values, filled from its start: each step gives what is left.
/// Passed on by value, so that it stays in registers, where an output would count in memory what each tag has used.
/// </summary>
/// <param name="rest">What is left.</param>
internal readonly ref struct ReservedRoom(Span<byte> rest)
{
    private readonly Span<byte> _rest = rest;

    /// <summary>How many bytes are left.</summary>
    public int Left => _rest.Length;

    /// <summary>Bytes as they are: tags, and values that were brought into their form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReservedRoom Put(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_rest);
        return new ReservedRoom(_rest[bytes.Length..]);
    }

    /// <summary>An element around a value, left out when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReservedRoom Optional(
        scoped ReadOnlySpan<byte> open,
        scoped ReadOnlySpan<byte> value,
        scoped ReadOnlySpan<byte> close
    ) => value.IsEmpty ? this : Put(open).Put(value).Put(close);

    /// <summary>A whole number.</summary>
    public ReservedRoom Number(long value)
    {
        var fits = Utf8Formatter.TryFormat(value, _rest, out var bytes);
        Debug.Assert(fits, "a number is shorter than what was reserved");
        return new ReservedRoom(_rest[bytes..]);
    }

    /// <summary>Cents as an amount with two decimals.</summary>
    /// <param name="cents">Not negative: no message has such an amount.</param>
    public ReservedRoom Cents(long cents)
    {
        const int CentsPerEuro = 100;
        return Number(cents / CentsPerEuro).Put("."u8).TwoDigits((uint)(cents % CentsPerEuro));
    }

    /// <summary>A date, <c>2026-12-31</c>.</summary>
    public ReservedRoom Date(DateOnly date)
    {
        const int Century = 100;
        var (year, month, day) = date;
        return TwoDigits((uint)(year / Century))
            .TwoDigits((uint)(year % Century))
            .Put("-"u8)
            .TwoDigits((uint)month)
            .Put("-"u8)
            .TwoDigits((uint)day);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReservedRoom TwoDigits(uint value)
    {
        _rest[0] = (byte)('0' + (value / 10));
        _rest[1] = (byte)('0' + (value % 10));
        return new ReservedRoom(_rest[2..]);
    }
}
