using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>
/// A SEPA creditor identifier (in France ICS; EPC262-08, AT-02): country, two check digits, a business code of three
/// letters or digits the creditor is free in, and 1 to 28 characters of a national identifier. It is held without a string, in
/// 36 bytes.
/// </summary>
/// <remarks>
/// <para><c>default</c> is no identifier (<see cref="HasValue"/> is false); its text is empty, JSON <c>null</c>.</para>
/// <para>
/// Spaces do not count, small letters are raised. The check digits leave out the business code and punctuation. A French
/// identifier (Banque de France; Monaco uses it too) has 13 letters and digits: <c>FR72ZZZ123456</c>. Two identifiers are
/// equal when all their characters are; <see cref="SameCreditor"/> leaves out the business code, as the scheme does.
/// </para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<CreditorIdentifier>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct CreditorIdentifier : ITextValue<CreditorIdentifier>
{
    /// <summary>The length of the longest identifier.</summary>
    public const int MaxLength = 35;

    private const int CountryLength = 2;
    private const int CheckEnd = 4;
    private const int BusinessEnd = 7;
    private const int FrenchLength = 13;

    private readonly InlineAscii<InlineBytes35> _text;

    private CreditorIdentifier(ReadOnlySpan<byte> text) => _text = new InlineAscii<InlineBytes35>(text);

    /// <summary>Whether there is an identifier.</summary>
    public bool HasValue => !_text.IsEmpty;

    /// <summary>The two letters it starts with, such as <c>FR</c>; empty for no identifier.</summary>
    public string CountryCode => HasValue ? _text.Part(..CountryLength) : string.Empty;

    /// <summary>Characters 5 to 7, <c>ZZZ</c> unless the creditor uses them; empty for no identifier.</summary>
    public string BusinessCode => HasValue ? _text.Part(CheckEnd..BusinessEnd) : string.Empty;

    /// <summary>What follows the business code; empty for no identifier.</summary>
    public string NationalIdentifier => HasValue ? _text.Part(BusinessEnd..) : string.Empty;

    // The punctuation of the SEPA set.
    private static ReadOnlySpan<byte> Marks => "+?/-:().,'"u8;

    /// <summary>Whether both name one creditor: all but the business code is equal. No identifier is nobody's.</summary>
    public bool SameCreditor(CreditorIdentifier other) =>
        HasValue
        && other.HasValue
        && _text.Span[..CheckEnd].SequenceEqual(other._text.Span[..CheckEnd])
        && _text.Span[BusinessEnd..].SequenceEqual(other._text.Span[BusinessEnd..]);

    static bool ITextValue<CreditorIdentifier>.TryRead<TChar>(
        ReadOnlySpan<TChar> text,
        out CreditorIdentifier value,
        out ParseFailure failure
    )
    {
        value = default;
        Span<byte> buffer = stackalloc byte[MaxLength];
        var stranger = AsciiText.Compact(text, buffer, Marks, out var length);
        if (stranger >= 0)
        {
            failure = Misfit(stranger, "A-Z 0-9 + ? / - : ( ) . , '");
        }
        else if (length == 0)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.CreditorIdentifierEmpty);
        }
        else if (length is <= BusinessEnd or > MaxLength)
        {
            failure = Size(length, "8-35");
        }
        else if (Check(text, buffer[..length], out failure))
        {
            value = new CreditorIdentifier(buffer[..length]);
            return true;
        }

        return false;
    }

    int ITextValue<CreditorIdentifier>.Render(Span<byte> destination, ReadOnlySpan<char> format) =>
        TextValue.FormatOf(format) == 'E'
            ? TextValue.RenderPlain(_text.Span, destination, default)
            : TextValue.RenderPlain(_text.Span, destination, format);

    private static bool Check<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<byte> identifier, out ParseFailure failure)
        where TChar : unmanaged
    {
        var country = identifier[..CountryLength];
        if (
            Misfits(text, identifier, 0, CountryLength, CharacterKind.Letter, out failure)
            || Misfits(text, identifier, CountryLength, CheckEnd, CharacterKind.Digit, out failure)
            || Misfits(text, identifier, CheckEnd, BusinessEnd, CharacterKind.Alphanumeric, out failure)
        )
        {
            return false;
        }

        if (country.SequenceEqual("FR"u8))
        {
            if (identifier.Length != FrenchLength)
            {
                failure = Size(identifier.Length, "13 (FR)");
                return false;
            }

            if (Misfits(text, identifier, BusinessEnd, FrenchLength, CharacterKind.Alphanumeric, out failure))
            {
                return false;
            }
        }

        var found = Modulo97.TwoDigits(identifier[CountryLength..]);
        var asked = Modulo97.CheckDigits(identifier[BusinessEnd..], country);
        failure =
            found == asked
                ? default
                : new ParseFailure(
                    PrimitivesDiagnostics.CreditorIdentifierCheckDigits,
                    AsciiText.PositionOf(text, CountryLength),
                    FailureArgument.TwoDigits(found),
                    FailureArgument.TwoDigits(asked)
                );
        return found == asked;
    }

    private static bool Misfits<TChar>(
        ReadOnlySpan<TChar> text,
        ReadOnlySpan<byte> identifier,
        int start,
        int end,
        CharacterKind kind,
        out ParseFailure failure
    )
        where TChar : unmanaged
    {
        var misfit = AsciiText.IndexOfOther(identifier[start..end], kind);
        failure = misfit < 0 ? default : Misfit(AsciiText.PositionOf(text, start + misfit), AsciiText.NameOf(kind));
        return misfit >= 0;
    }

    private static ParseFailure Size(int length, string expected) =>
        new(PrimitivesDiagnostics.CreditorIdentifierLength, First: length, Second: expected);

    private static ParseFailure Misfit(int position, string expected) =>
        new(
            PrimitivesDiagnostics.CreditorIdentifierCharacter,
            position,
            FailureArgument.Character,
            FailureArgument.Position,
            expected
        );
}
