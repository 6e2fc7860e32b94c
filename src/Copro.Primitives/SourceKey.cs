using System.Buffers;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>
/// Where something came from, so that it is taken in once: a kind and a value of that kind, such as
/// <c>kiosk:KIOSK-1/1/42</c>. It is held without a string, in 96 bytes.
/// </summary>
/// <remarks>
/// <para><c>default</c> is no key (<see cref="HasValue"/> is false); its text is empty, JSON <c>null</c>.</para>
/// <para>
/// The kind is small letters, digits and hyphens, starting with a letter; the value is printable ASCII without space at its
/// ends; with the colon between them 3 to 95 characters. Nothing is trimmed or changed. Keys go into logs and hash chains:
/// put no name and no account number into one.
/// </para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<SourceKey>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct SourceKey : ITextValue<SourceKey>
{
    /// <summary>The longest key: with its length it fills 96 bytes, and a kind with a SHA-256 in hexadecimal fits.</summary>
    public const int MaxLength = 95;

    private const byte Colon = (byte)':';

    private static readonly SearchValues<byte> s_kind = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-"u8);

    private static readonly SearchValues<byte> s_printable = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8
    );

    private readonly InlineAscii<InlineBytes95> _text;

    /// <summary>A key from its two parts.</summary>
    /// <param name="kind">Small letters, digits and hyphens, starting with a letter.</param>
    /// <param name="value">Printable ASCII, without space at its ends.</param>
    /// <exception cref="ArgumentException">A part has other characters or is empty, or together they are too long.</exception>
    public SourceKey(string kind, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (kind.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("The kind of a source key has no colon.", nameof(kind));
        }

        if (!TryParse($"{kind}:{value}", out this, out var error))
        {
            throw new ArgumentException(error.Message(), nameof(value));
        }
    }

    private SourceKey(ReadOnlySpan<byte> text) => _text = new InlineAscii<InlineBytes95>(text);

    /// <summary>Whether there is a key.</summary>
    public bool HasValue => !_text.IsEmpty;

    /// <summary>What stands before the first colon, such as <c>kiosk</c>; empty for no key.</summary>
    public string Kind => HasValue ? _text.Part(.._text.Span.IndexOf(Colon)) : string.Empty;

    /// <summary>What follows the first colon; empty for no key.</summary>
    public string Value => HasValue ? _text.Part((_text.Span.IndexOf(Colon) + 1)..) : string.Empty;

    static bool ITextValue<SourceKey>.TryRead<TChar>(
        ReadOnlySpan<TChar> text,
        out SourceKey value,
        out ParseFailure failure
    )
    {
        value = default;
        Span<byte> buffer = stackalloc byte[MaxLength];
        if (text.IsEmpty)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.SourceKeyEmpty);
        }
        else if (AsciiText.CopyAscii(text, buffer, s_printable) is var stranger and >= 0)
        {
            failure = Misfit(stranger, "ASCII");
        }
        else if (text.Length > MaxLength)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.SourceKeyLength, First: text.Length);
        }
        else if (Check(buffer[..text.Length], out failure))
        {
            value = new SourceKey(buffer[..text.Length]);
            return true;
        }

        return false;
    }

    int ITextValue<SourceKey>.Render(Span<byte> destination, ReadOnlySpan<char> format) =>
        TextValue.RenderPlain(_text.Span, destination, format);

    private static bool Check(ReadOnlySpan<byte> key, out ParseFailure failure)
    {
        var colon = key.IndexOf(Colon);
        if (colon <= 0 || colon == key.Length - 1)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.SourceKeyShape);
            return false;
        }

        var misfit = key[..colon].IndexOfAnyExcept(s_kind);
        if (misfit >= 0 || !char.IsAsciiLetterLower((char)key[0]))
        {
            failure = Misfit(Math.Max(misfit, 0), misfit > 0 ? "a-z 0-9 -" : "a-z");
            return false;
        }

        if (key[colon + 1] == ' ' || key[^1] == ' ')
        {
            failure = Misfit(key[colon + 1] == ' ' ? colon + 1 : key.Length - 1, "U+0021-U+007E");
            return false;
        }

        failure = default;
        return true;
    }

    private static ParseFailure Misfit(int position, string expected) =>
        new(
            PrimitivesDiagnostics.SourceKeyCharacter,
            position,
            FailureArgument.Character,
            FailureArgument.Position,
            expected
        );
}
