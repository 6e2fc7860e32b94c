using FsCheck;
using FsCheck.Fluent;

namespace Copro.Cmc7.Tests.Lines;

internal static class LineGenerators
{
    /// <summary>The 31 digits of a French line, not all zero.</summary>
    public static Gen<string> Digits { get; } =
        Gen.Choose(0, 9)
            .ArrayOf(31)
            .Where(static digits => Array.Exists(digits, static digit => digit != 0))
            .Select(static digits => string.Concat(digits));

    /// <summary>Three different characters that a reader may send as S3, S5 and S1.</summary>
    public static Gen<string> Symbols { get; } =
        Gen.Shuffle("ABCDEFGHIJabcdefghij:;<=>/#^+TO".ToCharArray())
            .Select(static symbols => new string(symbols, 0, 4));

    public static Cmc7Line ToLine(string digits)
    {
        Cmc7Line.TryCreate(digits.AsSpan(0, 7), digits.AsSpan(7, 12), digits.AsSpan(19, 12), out var line);
        return line;
    }

    /// <summary>The line as a reader sends it, with S3, S5, S1 and, with an amount, S2.</summary>
    public static string Write(string digits, string symbols, string amount = "")
    {
        var line = $"{symbols[0]}{digits[..7]}{symbols[0]}{digits[7..19]}{symbols[1]}{digits[19..]}{symbols[2]}";
        return amount.Length == 0 ? line : $"{line}{amount}{symbols[3]}";
    }
}
