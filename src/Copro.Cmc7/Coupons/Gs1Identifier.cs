using System.Runtime.InteropServices;

namespace Copro.Cmc7.Coupons;

/// <summary>
/// The application identifiers that can stand on or beside a payment slip, with their lengths. Source: gs1/gs1-syntax-dictionary.
/// </summary>
/// <param name="Prefix">The identifier; <c>n</c> at its end stands for a digit (decimals or position).</param>
/// <param name="Min">The fewest characters of its data.</param>
/// <param name="Max">The most characters of its data; equal to <paramref name="Min"/> when fixed.</param>
/// <param name="IsNumeric">Whether its data are digits.</param>
/// <param name="HasCheckDigit">Whether the last digit checks the others.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Gs1Identifier(
    string Prefix,
    int Min,
    int Max,
    bool IsNumeric,
    bool HasCheckDigit = false
)
{
    private static readonly Gs1Identifier[] s_all =
    [
        new("00", 18, 18, true, true),
        new("01", 14, 14, true, true),
        new("02", 14, 14, true, true),
        new("10", 1, 20, false),
        new("11", 6, 6, true),
        new("12", 6, 6, true),
        new("13", 6, 6, true),
        new("15", 6, 6, true),
        new("16", 6, 6, true),
        new("17", 6, 6, true),
        new("20", 2, 2, true),
        new("21", 1, 20, false),
        new("22", 1, 20, false),
        new("30", 1, 8, true),
        new("37", 1, 8, true),
        new("240", 1, 30, false),
        new("241", 1, 30, false),
        new("400", 1, 30, false),
        new("41n", 13, 13, true, true),
        new("390n", 1, 15, true),
        new("391n", 4, 18, true),
        new("392n", 1, 15, true),
        new("393n", 4, 18, true),
        new("8007", 1, 34, false),
        new("8020", 1, 25, false),
        new("90", 1, 30, false),
        new("9n", 1, 90, false),
    ];

    public bool IsFixed => Min == Max;

    public int Length => Prefix.Length;

    /// <summary>The identifier a text starts with.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, out Gs1Identifier found)
    {
        foreach (var candidate in s_all)
        {
            if (candidate.Starts(text))
            {
                found = candidate;
                return true;
            }
        }

        found = default;
        return false;
    }

    private bool Starts(ReadOnlySpan<char> text)
    {
        if (text.Length < Prefix.Length)
        {
            return false;
        }

        for (var i = 0; i < Prefix.Length; i++)
        {
            if (Prefix[i] == 'n' ? !char.IsAsciiDigit(text[i]) : Prefix[i] != text[i])
            {
                return false;
            }
        }

        return true;
    }
}
