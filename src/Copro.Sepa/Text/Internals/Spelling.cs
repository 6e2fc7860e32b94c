using System.Buffers;
using System.Text;

namespace Copro.Sepa;

/// <summary>How free texts are spelled in a file: by a style, and in the characters its bank takes.</summary>
internal sealed class Spelling
{
    // A text of an object is at most 140 characters; a longer one is refused anyway.
    private const int StackText = 512;

    // Replaced by three, or spelled with two and each of them replaced by three; spelled once more, which asks for twice the room.
    private const int GrowthForBank = SepaText.MaxUtf8Growth * SepaText.MaxGrowth * SepaText.MaxUtf8Growth;

    private readonly TransliterationStyle _style;
    private readonly BankProfile? _profile;
    private readonly SearchValues<byte>? _refused;

    /// <summary>A spelling.</summary>
    /// <param name="style">How letters outside the SEPA set are spelled.</param>
    /// <param name="profile">What the bank has instead of characters it refuses; <c>null</c> for a bank that refuses none.</param>
    public Spelling(TransliterationStyle style, BankProfile? profile)
    {
        _style = style;
        _profile = profile is { Replacements.Count: > 0 } ? profile : null;
        _refused = _profile is { NarrowsSepaSet: true } narrow
            ? SearchValues.Create([.. narrow.Replacements.Keys.Where(SepaText.IsAllowed).Select(c => (byte)c)])
            : null;
    }

    /// <summary>How many bytes a byte becomes at most, with the room that is needed on the way.</summary>
    public int MaxGrowth => _profile is null ? SepaText.MaxUtf8Growth : GrowthForBank;

    /// <summary>Whether a text is written as it is.</summary>
    public bool IsReady(ReadOnlySpan<byte> text) => SepaText.IsClean(text) && !HoldsRefused(text);

    /// <summary>Whether a text of SEPA characters holds one that the bank refuses.</summary>
    public bool HoldsRefused(ReadOnlySpan<byte> text) => _refused is not null && text.ContainsAny(_refused);

    /// <summary>Spells a text.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="destination">At least <see cref="MaxGrowth"/> times as long.</param>
    /// <returns>How many bytes were written.</returns>
    public int Spell(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        if (_profile is null)
        {
            return SepaText.Transliterate(text, destination, _style);
        }

        var needed = checked(text.Length * SepaText.MaxUtf8Growth * SepaText.MaxGrowth);
        var buffer = needed <= StackText ? stackalloc byte[StackText] : new byte[needed];
        var written = SepaText.Transliterate(buffer[..Replace(text, _profile, buffer)], destination, _style);
        // The table may have spelled a letter with one that the bank refuses: an ampersand with a plus.
        return HoldsRefused(destination[..written])
            ? SepaText.Transliterate(buffer[..Replace(destination[..written], _profile, buffer)], destination, _style)
            : written;
    }

    private static int Replace(ReadOnlySpan<byte> text, BankProfile profile, Span<byte> destination)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(text, out var rune, out var consumed);
            if (rune.IsBmp && profile.Replacements.TryGetValue((char)rune.Value, out var instead))
            {
                written += Encoding.ASCII.GetBytes(instead, destination[written..]);
            }
            else
            {
                text[..consumed].CopyTo(destination[written..]);
                written += consumed;
            }

            text = text[consumed..];
        }

        return written;
    }
}
