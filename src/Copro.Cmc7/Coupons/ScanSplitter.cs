namespace Copro.Cmc7.Coupons;

/// <summary>
/// Cuts a buffer that holds several scans: at line ends and tabs, between a closing and an opening asterisk, or in the middle
/// when both halves are the same. Every part must read as something, or nothing is cut.
/// </summary>
internal static class ScanSplitter
{
    private static readonly char[] s_breaks = ['\r', '\n', '\t', '\u0002', '\u0003'];

    public static List<CouponReading>? Split(string text, Func<string, CouponReading?> read) =>
        ReadParts(text.Split(s_breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), read)
        ?? ReadParts(BetweenAsterisks(text), read)
        ?? ReadParts(Halves(text), read);

    private static List<CouponReading>? ReadParts(string[] parts, Func<string, CouponReading?> read)
    {
        if (parts.Length is < 2 or > CouponReader.MaxReadings)
        {
            return null;
        }

        var readings = new List<CouponReading>();
        foreach (var part in parts)
        {
            if (read(part) is not { } reading)
            {
                return null;
            }

            readings.Add(reading);
        }

        return readings;
    }

    private static string[] BetweenAsterisks(string text)
    {
        const string Boundary = "**";
        if (!text.StartsWith('*') || !text.EndsWith('*') || text.Length < 2)
        {
            return [];
        }

        var parts = text.Trim('*').Split(Boundary);
        return [.. parts.Select(static part => $"*{part}*")];
    }

    private static string[] Halves(string text)
    {
        var half = text.Length / 2;
        return text.Length % 2 == 0 && string.Equals(text[..half], text[half..], StringComparison.Ordinal)
            ? [text[..half], text[half..]]
            : [];
    }
}
