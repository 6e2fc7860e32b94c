using System.Buffers;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>
/// A unique mandate reference (in France RUM; <c>MndtId</c>, AT-01): 1 to 35 characters of the SEPA set, unique together
/// with the creditor identifier. It is held without a string, in 36 bytes.
/// </summary>
/// <remarks>
/// <para><c>default</c> is no reference (<see cref="HasValue"/> is false); its text is empty, JSON <c>null</c>.</para>
/// <para>
/// Allowed are <c>A-Z a-z 0-9 / - ? : ( ) . , ' +</c> and the space, which does not count at the ends; no slash may stand
/// first, last or beside another (EPC130-08). Nothing is changed otherwise: case counts, and mandates taken over from the
/// old national direct debit start with <c>++</c>. What is refused is never transliterated.
/// </para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<MandateReference>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct MandateReference : ITextValue<MandateReference>
{
    /// <summary>The length of the longest reference.</summary>
    public const int MaxLength = 35;

    private const string AllowedNames = "A-Z a-z 0-9 / - ? : ( ) . , ' +";

    private static readonly SearchValues<byte> s_allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-?:().,'+ "u8
    );

    private readonly InlineAscii<InlineBytes35> _text;

    private MandateReference(ReadOnlySpan<byte> text) => _text = new InlineAscii<InlineBytes35>(text);

    /// <summary>Whether there is a reference.</summary>
    public bool HasValue => !_text.IsEmpty;

    static bool ITextValue<MandateReference>.TryRead<TChar>(
        ReadOnlySpan<TChar> text,
        out MandateReference value,
        out ParseFailure failure
    )
    {
        value = default;
        var trimmed = AsciiText.Trim(text, out var start);
        Span<byte> buffer = stackalloc byte[MaxLength];
        if (trimmed.IsEmpty)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.MandateReferenceEmpty);
        }
        else if (AsciiText.CopyAscii(trimmed, buffer, s_allowed) is var stranger and >= 0)
        {
            failure = new ParseFailure(
                PrimitivesDiagnostics.MandateReferenceCharacter,
                start + stranger,
                FailureArgument.Character,
                FailureArgument.Position,
                AllowedNames
            );
        }
        else if (trimmed.Length > MaxLength)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.MandateReferenceLength, First: trimmed.Length);
        }
        else if (IndexOfBadSlash(buffer[..trimmed.Length]) is var slash and >= 0)
        {
            failure = new ParseFailure(
                PrimitivesDiagnostics.MandateReferenceSlash,
                start + slash,
                FailureArgument.Position
            );
        }
        else
        {
            failure = default;
            value = new MandateReference(buffer[..trimmed.Length]);
            return true;
        }

        return false;
    }

    int ITextValue<MandateReference>.Render(Span<byte> destination, ReadOnlySpan<char> format) =>
        TextValue.RenderPlain(_text.Span, destination, format);

    private static int IndexOfBadSlash(ReadOnlySpan<byte> text)
    {
        if (text[0] == '/')
        {
            return 0;
        }

        var doubled = text.IndexOf("//"u8);
        if (doubled >= 0)
        {
            return doubled + 1;
        }

        return text[^1] == '/' ? text.Length - 1 : -1;
    }
}
