using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>
/// An international bank account number (ISO 13616), checked against the structure its country has in the SWIFT registry
/// and by its check digits. It is held without a string, in 36 bytes.
/// </summary>
/// <remarks>
/// <para><c>default</c> is no IBAN (<see cref="HasValue"/> is false); its text is empty, JSON <c>null</c>.</para>
/// <para>
/// Reading takes the electronic and the printed form: spaces do not count, small letters are raised, anything else is
/// refused. Check digits 00, 01 and 99 are refused: ISO/IEC 7064 makes 02 to 98.
/// </para>
/// <para>
/// The check digits catch every digit taken for another digit, letter for another letter, and swap of two unlike neighbours
/// of one kind. A letter taken for a digit or the reverse, where the structure allows both, is missed in 1.04 % of cases
/// (measured over all countries by <c>CheckDigitTests</c>).
/// </para>
/// <para>
/// An IBAN says whose account it is, so <see cref="ToString()"/>, the debugger and JSON show it masked,
/// <c>FR76 **** **** 0189</c>. Formats: <c>M</c> masked (usual), <c>E</c> electronic, <c>P</c> printed in groups of four.
/// JSON of the full form is asked for with <see cref="IbanElectronicJsonConverter"/>.
/// </para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Iban>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct Iban : ITextValue<Iban>
{
    /// <summary>The longest an IBAN may be by ISO 13616; the longest in use has 33 characters.</summary>
    public const int MaxLength = 34;

    /// <summary>The country code and the check digits.</summary>
    internal const int PrefixLength = 4;

    private const int CountryLength = 2;
    private const int ShownAtTheEnd = 4;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly InlineAscii<InlineBytes35> _text;

    private Iban(ReadOnlySpan<byte> text) => _text = new InlineAscii<InlineBytes35>(text);

    /// <summary>Whether there is an IBAN.</summary>
    public bool HasValue => !_text.IsEmpty;

    /// <summary>The two letters it starts with, such as <c>FR</c>; empty for no IBAN.</summary>
    public string CountryCode => HasValue ? _text.Part(..CountryLength) : string.Empty;

    /// <summary>What follows country code and check digits, in full; empty for no IBAN. Never write it to a log.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Bban => HasValue ? _text.Part(PrefixLength..) : string.Empty;

    /// <summary>Puts the check digits before an account number.</summary>
    /// <param name="countryCode">Two letters of the registry.</param>
    /// <param name="bban">The account number; spaces do not count, small letters are raised.</param>
    /// <param name="value">The IBAN; <c>default</c> when the number does not have the country's structure.</param>
    /// <returns>Whether the number has the country's structure.</returns>
    public static bool TryCreate(ReadOnlySpan<char> countryCode, ReadOnlySpan<char> bban, out Iban value)
    {
        value = default;
        Span<byte> text = stackalloc byte[MaxLength];
        if (
            AsciiText.Compact(countryCode, text[..CountryLength], [], out var countryLength) >= 0
            || countryLength != CountryLength
            || AsciiText.Compact(bban, text[PrefixLength..], [], out var bbanLength) >= 0
        )
        {
            return false;
        }

        var country = text[..CountryLength];
        if (IbanRegistry.Find(country) is not { } structure || structure.BbanLength != bbanLength)
        {
            return false;
        }

        text = text[..structure.IbanLength];
        if (structure.IndexOfMisfit(text[PrefixLength..], out _) >= 0)
        {
            return false;
        }

        var checkDigits = Modulo97.CheckDigits(text[PrefixLength..], country);
        Modulo97.WriteTwoDigits(checkDigits, text[CountryLength..]);
        value = new Iban(text);
        return true;
    }

    /// <summary>
    /// Whether a text is an IBAN in electronic form: capital letters and digits, no spaces, the country's structure, right check
    /// digits. What a reader of many asks, who needs no value of it.
    /// </summary>
    /// <param name="text">The text in UTF-8.</param>
    public static bool IsElectronic(ReadOnlySpan<byte> text) =>
        text.Length > PrefixLength
        && IbanRegistry.Find(text) is { } structure
        && structure.IbanLength == text.Length
        && char.IsAsciiDigit((char)text[CountryLength])
        && char.IsAsciiDigit((char)text[CountryLength + 1])
        && structure.IndexOfMisfit(text[PrefixLength..], out _) < 0
        && Modulo97.TwoDigits(text[CountryLength..])
            == Modulo97.CheckDigits(text[PrefixLength..], text[..CountryLength]);

    /// <summary>The IBAN in full, without spaces, as files carry it. Never write it to a log.</summary>
    public string ToElectronicString() => _text.ToString();

    static bool ITextValue<Iban>.TryRead<TChar>(ReadOnlySpan<TChar> text, out Iban value, out ParseFailure failure)
    {
        if (AsciiText.IsUtf8(text, out var utf8) && IsElectronic(utf8))
        {
            value = new Iban(utf8);
            failure = default;
            return true;
        }

        value = default;
        Span<byte> buffer = stackalloc byte[MaxLength];
        var stranger = AsciiText.Compact(text, buffer, [], out var length);
        if (stranger >= 0)
        {
            failure = Misfit(stranger, CharacterKind.Alphanumeric);
        }
        else if (length == 0)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.IbanEmpty);
        }
        else if (length is <= PrefixLength or > MaxLength)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.IbanSize, First: length, Second: "5-34");
        }
        else if (Check(text, buffer[..length], out failure))
        {
            value = new Iban(buffer[..length]);
            return true;
        }

        return false;
    }

    int ITextValue<Iban>.Render(Span<byte> destination, ReadOnlySpan<char> format)
    {
        var text = _text.Span;
        switch (TextValue.FormatOf(format))
        {
            case 'G' or 'M':
                return HasValue ? Mask(text, destination) : 0;
            case 'E':
                text.CopyTo(destination);
                return text.Length;
            case 'P':
                return TextValue.RenderGrouped(text, destination);
            default:
                throw TextValue.NoSuchFormat(format);
        }
    }

    private static bool Check<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<byte> iban, out ParseFailure failure)
        where TChar : unmanaged
    {
        var country = iban[..CountryLength];
        if (IbanRegistry.Find(country) is not { } structure)
        {
            failure = new ParseFailure(
                PrimitivesDiagnostics.IbanCountry,
                AsciiText.PositionOf(text, 0),
                FailureArgument.TwoLetters(country)
            );
            return false;
        }

        if (structure.IbanLength != iban.Length)
        {
            failure = new ParseFailure(
                PrimitivesDiagnostics.IbanLength,
                First: iban.Length,
                Second: FailureArgument.TwoLetters(country),
                Third: structure.IbanLength
            );
            return false;
        }

        var misfit = AsciiText.IndexOfOther(iban[CountryLength..PrefixLength], CharacterKind.Digit);
        var expected = CharacterKind.Digit;
        misfit =
            misfit >= 0 ? CountryLength + misfit
            : structure.IndexOfMisfit(iban[PrefixLength..], out expected) is var index and >= 0 ? PrefixLength + index
            : -1;
        if (misfit >= 0)
        {
            failure = Misfit(AsciiText.PositionOf(text, misfit), expected);
            return false;
        }

        var found = Modulo97.TwoDigits(iban[CountryLength..]);
        var asked = Modulo97.CheckDigits(iban[PrefixLength..], country);
        failure =
            found == asked
                ? default
                : new ParseFailure(
                    PrimitivesDiagnostics.IbanCheckDigits,
                    AsciiText.PositionOf(text, CountryLength),
                    FailureArgument.PersonalText,
                    FailureArgument.TwoDigits(found),
                    FailureArgument.TwoDigits(asked)
                );
        return found == asked;
    }

    private static ParseFailure Misfit(int position, CharacterKind expected) =>
        new(
            PrimitivesDiagnostics.IbanCharacter,
            position,
            FailureArgument.Character,
            FailureArgument.Position,
            AsciiText.NameOf(expected)
        );

    private static int Mask(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var stars = " **** **** "u8;
        text[..PrefixLength].CopyTo(destination);
        stars.CopyTo(destination[PrefixLength..]);
        text[^ShownAtTheEnd..].CopyTo(destination[(PrefixLength + stars.Length)..]);
        return PrefixLength + stars.Length + ShownAtTheEnd;
    }
}
