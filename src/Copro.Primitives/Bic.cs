using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>
/// A business identifier code (ISO 9362:2022): four letters or digits, a country code, two letters or digits, and for a
/// branch three more. It is held without a string, in 12 bytes.
/// </summary>
/// <remarks>
/// <para><c>default</c> is no BIC (<see cref="HasValue"/> is false); its text is empty, JSON <c>null</c>.</para>
/// <para>
/// Only the shape is checked, not whether the directory has it. Spaces do not count, small letters are raised.
/// <c>NOTPROVIDED</c>, which has the shape of a Romanian BIC, is refused: it stands for a missing one. A BIC of 8
/// characters and the same with <c>XXX</c> name the same place and are unequal here; compare them with
/// <see cref="SamePlace"/>.
/// </para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Bic>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct Bic : ITextValue<Bic>
{
    /// <summary>The length with a branch code.</summary>
    public const int MaxLength = 11;

    private const int ShortLength = 8;
    private const int PartyLength = 4;
    private const int CountryEnd = 6;

    private readonly InlineAscii<InlineBytes11> _text;

    private Bic(ReadOnlySpan<byte> text) => _text = new InlineAscii<InlineBytes11>(text);

    /// <summary>Whether there is a BIC.</summary>
    public bool HasValue => !_text.IsEmpty;

    /// <summary>The country, characters 5 and 6, such as <c>FR</c> or <c>NC</c>; empty for no BIC.</summary>
    public string CountryCode => HasValue ? _text.Part(PartyLength..CountryEnd) : string.Empty;

    /// <summary>The branch, characters 9 to 11; empty for a BIC of 8 characters (the head office) and for none.</summary>
    public string BranchCode => _text.Span.Length == MaxLength ? _text.Part(ShortLength..) : string.Empty;

    /// <summary>Whether both name the same place: <c>BNPAFRPP</c> and <c>BNPAFRPPXXX</c> do. No BIC names none.</summary>
    public bool SamePlace(Bic other) => HasValue && HeadOffice(_text.Span).SequenceEqual(HeadOffice(other._text.Span));

    static bool ITextValue<Bic>.TryRead<TChar>(ReadOnlySpan<TChar> text, out Bic value, out ParseFailure failure)
    {
        value = default;
        Span<byte> buffer = stackalloc byte[MaxLength];
        var stranger = AsciiText.Compact(text, buffer, [], out var length);
        if (stranger >= 0)
        {
            failure = Misfit(stranger, CharacterKind.Alphanumeric);
        }
        else if (length == 0)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.BicEmpty);
        }
        else if (length is not (ShortLength or MaxLength))
        {
            failure = new ParseFailure(PrimitivesDiagnostics.BicLength, First: length);
        }
        else if (buffer.SequenceEqual("NOTPROVIDED"u8))
        {
            failure = new ParseFailure(PrimitivesDiagnostics.BicNotProvided);
        }
        else if (AsciiText.IndexOfOther(buffer[PartyLength..CountryEnd], CharacterKind.Letter) is var misfit and >= 0)
        {
            failure = Misfit(AsciiText.PositionOf(text, PartyLength + misfit), CharacterKind.Letter);
        }
        else
        {
            failure = default;
            value = new Bic(buffer[..length]);
            return true;
        }

        return false;
    }

    int ITextValue<Bic>.Render(Span<byte> destination, ReadOnlySpan<char> format) =>
        TextValue.RenderPlain(_text.Span, destination, format);

    private static ReadOnlySpan<byte> HeadOffice(ReadOnlySpan<byte> text) =>
        text.EndsWith("XXX"u8) && text.Length == MaxLength ? text[..ShortLength] : text;

    private static ParseFailure Misfit(int position, CharacterKind expected) =>
        new(
            PrimitivesDiagnostics.BicCharacter,
            position,
            FailureArgument.Character,
            FailureArgument.Position,
            AsciiText.NameOf(expected)
        );
}
