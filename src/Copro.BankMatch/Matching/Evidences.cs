using System.Globalization;

namespace Copro.BankMatch;

/// <summary>Short forms for making evidence.</summary>
internal static class Evidences
{
    public static MatchEvidence Of(
        string code,
        double weight = 0,
        string? value = null,
        string? expected = null,
        string? field = null
    ) =>
        new()
        {
            Code = code,
            Weight = weight,
            Value = value,
            Expected = expected,
            Field = field,
        };

    public static MatchEvidence Amount(string code, long minorUnits, double weight = 0) =>
        Of(code, weight, minorUnits.ToString(CultureInfo.InvariantCulture));

    /// <summary>Strongest first; equal weights stay in the order they were found.</summary>
    public static List<MatchEvidence> Ordered(IEnumerable<MatchEvidence> evidence) =>
        [.. evidence.OrderByDescending(e => Math.Abs(e.Weight))];

    /// <summary>The probability of odds given in bits.</summary>
    public static double Confidence(double weight, double margin)
    {
        const double MostBits = 40;
        var bits = Math.Clamp(Math.Min(weight, margin), -MostBits, MostBits);
        return 1 / (1 + Math.Pow(2, -bits));
    }

    public static string Text(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
