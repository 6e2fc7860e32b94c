namespace Copro.Sepa;

/// <summary>
/// The countries an address may name: the 249 officially assigned alpha-2 codes of ISO 3166-1 (ISO Online Browsing Platform, state of
/// 22 November 2026), and XK, which the standard leaves to its users and SWIFT and the EPC use for Kosovo.
/// </summary>
internal static class CountryCodes
{
    private const int Letters = 26;

    // By first letter, from A: the second letters it goes with.
    private const string SecondLetters =
        "DEFGILMOQRSTUWXZ,ABDEFGHIJLMNOQRSTVWYZ,ACDFGHIKLMNORUVWXYZ,EJKMOZ,CEGHRST,IJKMOR,ABDEFGHILMNPQRSTUWY,KMNRTU,"
        + "DELMNOQRST,EMOP,EGHIMNPRWYZ,ABCIKRSTUVY,ACDEFGHKLMNOPQRSTUVWXYZ,ACEFGILOPRUZ,M,AEFGHKLMNRSTWY,A,EOSUW,"
        + "ABCDEGHIJKLMNORSTVXYZ,CDFGHJKLMNORTVWZ,AGMSYZ,ACEGINU,FS,K,ET,AMW";

    private static readonly bool[] s_isAssigned = ByLetters();

    /// <summary>How many codes there are.</summary>
    public static int Count => s_isAssigned.Count(isAssigned => isAssigned);

    /// <summary>Whether a text is the code of a country: two capital letters that go together.</summary>
    public static bool Contains(ReadOnlySpan<byte> text) =>
        text.Length == 2 && IsAssigned((char)text[0], (char)text[1]);

    /// <summary>Whether a text is the code of a country: two capital letters that go together.</summary>
    public static bool Contains(ReadOnlySpan<char> text) => text.Length == 2 && IsAssigned(text[0], text[1]);

    private static bool IsAssigned(char first, char second) =>
        char.IsAsciiLetterUpper(first) && char.IsAsciiLetterUpper(second) && s_isAssigned[IndexOf(first, second)];

    private static int IndexOf(char first, char second) => ((first - 'A') * Letters) + second - 'A';

    private static bool[] ByLetters()
    {
        var assigned = new bool[Letters * Letters];
        var first = 'A';
        foreach (var letter in SecondLetters)
        {
            if (letter == ',')
            {
                first++;
            }
            else
            {
                assigned[IndexOf(first, letter)] = true;
            }
        }

        return assigned;
    }
}
