using System.Globalization;

namespace Copro.Sepa;

/// <summary>
/// <c>MsgId</c> from the content: 20 characters A-Z and 2-7, and <c>-n</c> for the n-th resubmission. The hash is taken over who
/// sends and the digests of the groups in the order of the file: not over <c>MsgId</c>, <c>CreDtTm</c>, or anything the version of
/// the message decides.
/// </summary>
internal static class MessageIdentifier
{
    // 100 bits of SHA-256: with a file a second for a century, a chance clash stays below one in 10^11. 20 characters leave
    // room for "-99" and for the "-" and counter of a group within 35.
    private const int Length = 20;
    private const int BitsPerCharacter = 5;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The id of a message.</summary>
    /// <param name="initiator">Who sends it.</param>
    /// <param name="groups">The digests of its groups, in the order they are written.</param>
    /// <param name="style">How letters outside the SEPA set are spelled.</param>
    /// <param name="resubmission">0 for the first presentation of this content.</param>
    /// <param name="profile">The bank it goes to; <c>null</c> for one without demands.</param>
    public static string Of(
        InitiatingParty initiator,
        IEnumerable<byte[]> groups,
        TransliterationStyle style,
        int resubmission,
        BankProfile? profile = null
    )
    {
        using var form = new CanonicalForm();
        form.Number(ContentDigest.FormVersion);
        Take(form, initiator, new Speller(style, profile));
        foreach (var group in groups)
        {
            form.Value(group);
        }

        var id = Encode(form.Finish());
        return resubmission == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{resubmission}");
    }

    /// <summary>The id of a group (<c>PmtInfId</c>): the message's, and a counter from 1.</summary>
    public static string OfGroup(string message, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{message}-{index + 1}");

    private static void Take(CanonicalForm form, InitiatingParty initiator, Speller speller)
    {
        var identification = initiator.Identification;
        Text(initiator.Name);
        Text(identification?.Bic.ToString());
        Text(identification?.Lei);
        Text(identification?.Other);
        Text(identification?.SchemeCode);
        Text(identification?.SchemeName);
        Text(identification?.Issuer);

        void Text(string? text) => form.Value(speller.Spell(speller.Scratch.Encode(text)));
    }

    /// <summary>The first 100 bits of a hash as an id.</summary>
    public static string Encode(byte[] hash) =>
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
