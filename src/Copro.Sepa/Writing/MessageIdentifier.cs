using System.Globalization;

namespace Copro.Sepa;

/// <summary>
/// <c>MsgId</c> from the content: 20 characters A-Z and 2-7, and <c>-n</c> for the n-th resubmission. The hash is taken over
/// the file as it would be written with an empty <c>MsgId</c> and the first instant of the calendar.
/// </summary>
internal static class MessageIdentifier
{
    // 100 bits of SHA-256: with a file a second for a century, a chance clash stays below one in 10^11. 20 characters leave
    // room for "-99" and for the "-" and counter of a group within 35.
    private const int Length = 20;
    private const int BitsPerCharacter = 5;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Of(Pain008Writer writer, DirectDebitMessage message, int resubmission)
    {
        using var hash = new HashingBufferWriter();
        writer.WriteChecked(message, hash);
        var id = Encode(hash.Finish());
        return resubmission == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{resubmission}");
    }

    private static string Encode(byte[] hash) =>
        string.Create(
            Length,
            hash,
            static (text, bytes) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    var bit = i * BitsPerCharacter;
                    var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                    text[i] = Alphabet[(pair >> (16 - BitsPerCharacter - (bit % 8))) & 31];
                }
            }
        );
}
