using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>The SHA-256 (FIPS 180-4) of some content. Held without an object, in 32 bytes.</summary>
/// <remarks>
/// <c>default</c> is no hash (<see cref="HasValue"/> is false): all bytes zero, which no known content has; its text is
/// empty, JSON <c>null</c>. The text is 64 hexadecimal digits, written small, read in either case;
/// 64 zeros read as <c>default</c>.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<ContentHash>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct ContentHash : ITextValue<ContentHash>
{
    /// <summary>The bytes of a hash.</summary>
    public const int SizeInBytes = SHA256.HashSizeInBytes;

    private const int DigitsPerByte = 2;
    private const int CaseBit = 0x20;
    private const int TextLength = SizeInBytes * DigitsPerByte;

    private readonly InlineBytes32 _bytes;

    /// <summary>A hash that was computed elsewhere.</summary>
    /// <param name="bytes">32 bytes.</param>
    /// <exception cref="ArgumentException">They are not 32.</exception>
    public ContentHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != SizeInBytes)
        {
            throw new ArgumentException($"A SHA-256 has 32 bytes, not {bytes.Length}.", nameof(bytes));
        }

        _bytes = MemoryMarshal.Read<InlineBytes32>(bytes);
    }

    /// <summary>Whether there is a hash.</summary>
    public bool HasValue => ((ReadOnlySpan<byte>)_bytes).ContainsAnyExcept((byte)0);

    /// <summary>The hash of some bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SizeInBytes];
        SHA256.HashData(content, hash);
        return new ContentHash(hash);
    }

    /// <summary>The hash of a stream from where it stands to its end.</summary>
    public static ContentHash Of(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Span<byte> hash = stackalloc byte[SizeInBytes];
        SHA256.HashData(content, hash);
        return new ContentHash(hash);
    }

    /// <summary>Copies the bytes.</summary>
    /// <exception cref="ArgumentException">The destination has room for fewer than 32.</exception>
    public void CopyTo(Span<byte> destination) => ((ReadOnlySpan<byte>)_bytes).CopyTo(destination);

    /// <summary>The bytes in a new array.</summary>
    public byte[] ToByteArray() => ((ReadOnlySpan<byte>)_bytes).ToArray();

    /// <inheritdoc />
    public bool Equals(ContentHash other) => ((ReadOnlySpan<byte>)_bytes).SequenceEqual(other._bytes);

    /// <inheritdoc />
    public override int GetHashCode() => BitConverter.ToInt32(_bytes);

    static bool ITextValue<ContentHash>.TryRead<TChar>(
        ReadOnlySpan<TChar> text,
        out ContentHash value,
        out ParseFailure failure
    )
    {
        value = default;
        failure = Judge(text);
        if (!failure.IsNone)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[SizeInBytes];
        for (var i = 0; i < bytes.Length; i++)
        {
            var high = HexValue(AsciiText.CodeOf(text[i * DigitsPerByte]));
            bytes[i] = (byte)((high << 4) | HexValue(AsciiText.CodeOf(text[(i * DigitsPerByte) + 1])));
        }

        value = new ContentHash(bytes);
        return true;
    }

    int ITextValue<ContentHash>.Render(Span<byte> destination, ReadOnlySpan<char> format)
    {
        if (TextValue.FormatOf(format) != 'G')
        {
            throw TextValue.NoSuchFormat(format);
        }

        if (!HasValue)
        {
            return 0;
        }

        var digits = "0123456789abcdef"u8;
        var length = 0;
        foreach (var value in (ReadOnlySpan<byte>)_bytes)
        {
            destination[length++] = digits[value >> 4];
            destination[length++] = digits[value & 0xF];
        }

        return length;
    }

    private static ParseFailure Judge<TChar>(ReadOnlySpan<TChar> text)
        where TChar : unmanaged
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiHexDigit((char)AsciiText.CodeOf(text[i])))
            {
                return new ParseFailure(
                    PrimitivesDiagnostics.ContentHashCharacter,
                    i,
                    FailureArgument.Character,
                    FailureArgument.Position,
                    "0-9 a-f"
                );
            }
        }

        return text.Length == TextLength
            ? default
            : new ParseFailure(PrimitivesDiagnostics.ContentHashLength, First: text.Length);
    }

    private static int HexValue(int digit) =>
        char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | CaseBit) - 'a' + 10;
}
