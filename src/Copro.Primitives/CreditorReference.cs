using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>
/// A structured creditor reference (ISO 11649): <c>RF</c>, two check digits, 1 to 21 letters or digits. It is held without
/// a string, in 26 bytes.
/// </summary>
/// <remarks>
/// <para><c>default</c> is no reference (<see cref="HasValue"/> is false); its text is empty, JSON <c>null</c>.</para>
/// <para>
/// Reading takes the electronic and the printed form: spaces do not count, small letters are raised, other punctuation is
/// refused. The check digits catch every digit taken for another digit, letter for another letter, and swap of two unlike
/// neighbours of one kind; a letter taken for a digit or the reverse is missed in 0.96 % of cases (measured by
/// <c>CheckDigitTests</c>). Formats: <c>E</c> electronic (usual), <c>P</c> printed in groups of four.
/// </para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<CreditorReference>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct CreditorReference : ITextValue<CreditorReference>
{
    /// <summary>The length of the longest reference.</summary>
    public const int MaxLength = 25;

    /// <summary>The most characters that the creditor can choose.</summary>
    public const int MaxBodyLength = MaxLength - PrefixLength;

    private const int PrefixLength = 4;
    private const int MarkLength = 2;

    private readonly InlineAscii<InlineBytes25> _text;

    private CreditorReference(ReadOnlySpan<byte> text) => _text = new InlineAscii<InlineBytes25>(text);

    /// <summary>Whether there is a reference.</summary>
    public bool HasValue => !_text.IsEmpty;

    /// <summary>What the creditor chose, without <c>RF</c> and check digits; empty for no reference.</summary>
    public string Body => HasValue ? _text.Part(PrefixLength..) : string.Empty;

    private static ReadOnlySpan<byte> Mark => "RF"u8;

    /// <summary>Puts <c>RF</c> and the check digits before a body: <c>G00181MARITON</c> gives <c>RF40G00181MARITON</c>.</summary>
    /// <param name="body">1 to 21 letters or digits; spaces do not count, small letters are raised.</param>
    /// <exception cref="CoproFormatException">The body has other characters, or too few or too many.</exception>
    public static CreditorReference Create(ReadOnlySpan<char> body)
    {
        Span<byte> buffer = stackalloc byte[MaxLength];
        var stranger = AsciiText.Compact(body, buffer[PrefixLength..], [], out var length);
        if (stranger >= 0)
        {
            throw new CoproFormatException(Misfit(stranger, CharacterKind.Alphanumeric).ToDiagnostic(body));
        }

        if (length is 0 or > MaxBodyLength)
        {
            var failure = new ParseFailure(PrimitivesDiagnostics.CreditorReferenceLength, First: length + PrefixLength);
            throw new CoproFormatException(failure.ToDiagnostic(body));
        }

        var text = buffer[..(PrefixLength + length)];
        Mark.CopyTo(text);
        Modulo97.WriteTwoDigits(Modulo97.CheckDigits(text[PrefixLength..], Mark), text[MarkLength..]);
        return new CreditorReference(text);
    }

    static bool ITextValue<CreditorReference>.TryRead<TChar>(
        ReadOnlySpan<TChar> text,
        out CreditorReference value,
        out ParseFailure failure
    )
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
            failure = new ParseFailure(PrimitivesDiagnostics.CreditorReferenceEmpty);
        }
        else if (length is <= PrefixLength or > MaxLength)
        {
            failure = new ParseFailure(PrimitivesDiagnostics.CreditorReferenceLength, First: length);
        }
        else if (Check(text, buffer[..length], out failure))
        {
            value = new CreditorReference(buffer[..length]);
            return true;
        }

        return false;
    }

    int ITextValue<CreditorReference>.Render(Span<byte> destination, ReadOnlySpan<char> format)
    {
        var text = _text.Span;
        switch (TextValue.FormatOf(format))
        {
            case 'G' or 'E':
                text.CopyTo(destination);
                return text.Length;
            case 'P':
                return TextValue.RenderGrouped(text, destination);
            default:
                throw TextValue.NoSuchFormat(format);
        }
    }

    private static bool Check<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<byte> reference, out ParseFailure failure)
        where TChar : unmanaged
    {
        if (!reference.StartsWith(Mark))
        {
            failure = new ParseFailure(
                PrimitivesDiagnostics.CreditorReferencePrefix,
                AsciiText.PositionOf(text, 0),
                FailureArgument.TwoLetters(reference)
            );
            return false;
        }

        var misfit = AsciiText.IndexOfOther(reference[MarkLength..PrefixLength], CharacterKind.Digit);
        if (misfit >= 0)
        {
            failure = Misfit(AsciiText.PositionOf(text, MarkLength + misfit), CharacterKind.Digit);
            return false;
        }

        var found = Modulo97.TwoDigits(reference[MarkLength..]);
        var asked = Modulo97.CheckDigits(reference[PrefixLength..], Mark);
        failure =
            found == asked
                ? default
                : new ParseFailure(
                    PrimitivesDiagnostics.CreditorReferenceCheckDigits,
                    AsciiText.PositionOf(text, MarkLength),
                    FailureArgument.TwoDigits(found),
                    FailureArgument.TwoDigits(asked)
                );
        return found == asked;
    }

    private static ParseFailure Misfit(int position, CharacterKind expected) =>
        new(
            PrimitivesDiagnostics.CreditorReferenceCharacter,
            position,
            FailureArgument.Character,
            FailureArgument.Position,
            AsciiText.NameOf(expected)
        );
}
