using System.Buffers;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>
/// Why a payment was rejected, returned or reversed: an ISO 20022 code (<c>AM04</c>), a CFONB code (<c>20</c>), or a bank's
/// own text of up to 35 characters. It is held without a string, in 36 bytes.
/// </summary>
/// <remarks>
/// <para><c>default</c> is no reason (<see cref="HasValue"/> is false); its text is empty, JSON <c>null</c>.</para>
/// <para>
/// Printable ASCII, spaces at the ends do not count, nothing is changed otherwise. The shape tells the scheme, so that the
/// text alone round-trips: a bank that puts <c>AM04</c> into its own field means the ISO code.
/// </para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<ReturnReason>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct ReturnReason : ITextValue<ReturnReason>
{
    /// <summary>The length of the longest code (ISO 20022 <c>Max35Text</c>).</summary>
    public const int MaxLength = 35;

    private const int IsoLength = 4;
    private const int CfonbLength = 2;

    private static readonly SearchValues<byte> s_printable = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8
    );

    private readonly InlineAscii<InlineBytes35> _text;

    private ReturnReason(ReadOnlySpan<byte> text) => _text = new InlineAscii<InlineBytes35>(text);

    /// <summary>Whether there is a reason.</summary>
    public bool HasValue => !_text.IsEmpty;

    /// <summary>The code as it was given, without spaces at its ends; empty for no reason.</summary>
    public string Code => _text.ToString();

    /// <summary>Whose code it is.</summary>
    public ReturnReasonScheme Scheme => SchemeOf(_text.Span);

    static bool ITextValue<ReturnReason>.TryRead<TChar>(
        ReadOnlySpan<TChar> text,
        out ReturnReason value,
        out ParseFailure failure
    )
    {
        value = default;
        var trimmed = AsciiText.Trim(text, out var start);
        Span<byte> buffer = stackalloc byte[MaxLength];
        if (trimmed.IsEmpty)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.ReturnReasonEmpty);
        }
        else if (AsciiText.CopyAscii(trimmed, buffer, s_printable) is var stranger and >= 0)
        {
            failure = new ParseFailure(
                PrimitivesDiagnostics.ReturnReasonCharacter,
                start + stranger,
                FailureArgument.Character,
                FailureArgument.Position,
                "ASCII"
            );
        }
        else if (trimmed.Length > MaxLength)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.ReturnReasonLength, First: trimmed.Length);
        }
        else
        {
            failure = default;
            value = new ReturnReason(buffer[..trimmed.Length]);
            return true;
        }

        return false;
    }

    int ITextValue<ReturnReason>.Render(Span<byte> destination, ReadOnlySpan<char> format) =>
        TextValue.RenderPlain(_text.Span, destination, format);

    private static ReturnReasonScheme SchemeOf(ReadOnlySpan<byte> code) =>
        code.Length switch
        {
            0 => ReturnReasonScheme.None,
            CfonbLength when AsciiText.IndexOfOther(code, CharacterKind.Digit) < 0 => ReturnReasonScheme.Cfonb,
            IsoLength
                when AsciiText.IndexOfOther(code, CharacterKind.Alphanumeric) < 0
                    && AsciiText.IndexOfOther(code, CharacterKind.Digit) >= 0 => ReturnReasonScheme.Iso,
            _ => ReturnReasonScheme.Proprietary,
        };
}
