namespace Copro.Sepa;

/// <content>The same of codes that stand in UTF-8, without a string made of them.</content>
internal static partial class SepaCountries
{
    private const int Letters = 26;

    // Every code that takes part, at the place of its two letters.
    private static readonly string?[] s_names = NamesByLetters();

    private static readonly bool[] s_outside =
    [
        .. s_names.Select(name => name is not null && s_outsideEea.Contains(name)),
    ];

    /// <summary>Whether accounts of the country an IBAN starts with take part.</summary>
    public static bool IsInScheme(ReadOnlySpan<byte> iban) => NameOf(iban) is not null;

    /// <summary>The country of a bank that is in SEPA but outside the European Economic Area; <c>null</c> otherwise.</summary>
    /// <param name="iban">Starts with the country of the account.</param>
    /// <param name="bic">The bank's BIC, which has its shape, or nothing.</param>
    public static string? OutsideEea(ReadOnlySpan<byte> iban, ReadOnlySpan<byte> bic)
    {
        var name = NameOf(iban);
        if (name is null || IsOutsideEea(iban))
        {
            return name;
        }

        return bic.Length < 6 ? null
            : bic[4..6].SequenceEqual("PM"u8) ? "PM"
            : bic[4..6].SequenceEqual("BL"u8) ? "BL"
            : null;
    }

    /// <summary>The country of a bank that is in SEPA but outside the European Economic Area; <c>null</c> otherwise.</summary>
    public static string? OutsideEea(string ibanCountry, string? bicCountry)
    {
        if (!IsInScheme(ibanCountry) || IsInEea(ibanCountry, bicCountry))
        {
            return null;
        }

        return IsInEea(ibanCountry, bicCountry: null) ? bicCountry : ibanCountry;
    }

    private static bool IsOutsideEea(ReadOnlySpan<byte> iban) => s_outside[IndexOf(iban)];

    private static int IndexOf(ReadOnlySpan<byte> letters) => ((letters[0] - 'A') * Letters) + letters[1] - 'A';

    private static string? NameOf(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
        {
            return null;
        }

        return char.IsAsciiLetterUpper((char)text[0]) && char.IsAsciiLetterUpper((char)text[1])
            ? s_names[IndexOf(text)]
            : null;
    }

    private static string?[] NamesByLetters()
    {
        var names = new string?[Letters * Letters];
        foreach (var name in s_eea.Items.AddRange(s_outsideEea.Items))
        {
            names[((name[0] - 'A') * Letters) + name[1] - 'A'] = name;
        }

        return names;
    }
}
