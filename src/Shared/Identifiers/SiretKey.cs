namespace Copro.Shared;

/// <summary>The check digit of a SIRET, the number of a French establishment: 14 digits whose Luhn sum is a multiple of 10.</summary>
internal static class SiretKey
{
    /// <summary>The digits of a SIRET: nine of the company (SIREN), five of the establishment, the last of them the check digit.</summary>
    public const int Length = 14;

    // More establishments than numbers: those of La Poste follow another rule (not confirmed by a source: tolerated).
    private const string LaPoste = "356000000";

    /// <summary>Whether a text is a SIRET.</summary>
    public static bool IsRight(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || text.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < Length; i++)
        {
            var weighed = (text[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum % 10 == 0 || text.StartsWith(LaPoste, StringComparison.Ordinal);
    }
}
