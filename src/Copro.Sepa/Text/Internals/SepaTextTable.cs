namespace Copro.Sepa;

/// <summary>
/// Replacements of EPC217-08 version 1.1 (18 December 2012), and ours for letters it does not know. A row of 32 characters
/// stands for 32 code points in their order; <c>*</c> marks a replacement of several letters, found in <see cref="Several"/>.
/// </summary>
/// <remarks>
/// Facts of the table as transcribed in hupe1980/sepa, src/charset_table.rs, commit 118ec3b. Letters with marks outside it get
/// the base letter of their canonical decomposition (Unicode 14). Code points below U+0080 are in <see cref="SepaText"/>.
/// </remarks>
internal static class SepaTextTable
{
    /// <summary>The first code point of <see cref="Epc"/>.</summary>
    public const char EpcStart = '\u0080';

    /// <summary>The first code point of <see cref="CyrillicExtended"/>.</summary>
    public const char CyrillicExtendedStart = '\u04C0';

    /// <summary>The first code point of <see cref="LatinAndGreekExtended"/>.</summary>
    public const char LatinAndGreekExtendedStart = '\u1E00';

    /// <summary>Stands in a row for a replacement of several letters.</summary>
    public const char SeveralMark = '*';

    /// <summary>U+0080 to U+045F of the EPC table.</summary>
    public const string Epc =
        "................................"
        + // U+0080
        " ..............................?"
        + // U+00A0
        "AAAAAAACEEEEIIIIDNOOOOO.OUUUUYTs"
        + // U+00C0
        "aaaaaaaceeeeiiiidnooooo.ouuuuyty"
        + // U+00E0
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg"
        + // U+0100
        "GgGgHhHhIiIiIiIiIiIiJjKk.LlLlLlL"
        + // U+0120
        "lLlNnNnNn.......OoOoRrRrRrSsSsSs"
        + // U+0140
        "SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz."
        + // U+0160
        "................................"
        + // U+0180
        "................................"
        + // U+01A0
        "................................"
        + // U+01C0
        "................................"
        + // U+01E0
        "........................SsTt...."
        + // U+0200
        "................................"
        + // U+0220
        "................................"
        + // U+0240
        "................................"
        + // U+0260
        "................................"
        + // U+0280
        "................................"
        + // U+02A0
        "................................"
        + // U+02C0
        "................................"
        + // U+02E0
        "................................"
        + // U+0300
        "................................"
        + // U+0320
        "................................"
        + // U+0340
        "................................"
        + // U+0360
        "......A.EII.O.YOiAVGDEZI*IKLMNXO"
        + // U+0380
        "PR.STYF**OIYaeiiyavgdezi*iklmnxo"
        + // U+03A0
        "prsstyf**oiyoyo................."
        + // U+03C0
        "................................"
        + // U+03E0
        "................ABVGDE*ZIYKLMNOP"
        + // U+0400
        "RSTUFH****A.Y.**abvgde*ziyklmnop"
        + // U+0420
        "rstufh****a.y.**................"; // U+0440

    /// <summary>Our addition, U+04C0 to U+04FF: the base letter of letters with marks.</summary>
    public const string CyrillicExtended =
        ".**.............AaAa..Ee....**Zz"
        + // U+04C0
        "..IiIiOo......UuUuUu**.........."; // U+04E0

    /// <summary>Our addition, U+1E00 to U+1FFF: the base letter of letters with marks.</summary>
    public const string LatinAndGreekExtended =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFf"
        + // U+1E00
        "GgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"
        + // U+1E20
        "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr"
        + // U+1E40
        "SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
        + // U+1E60
        "WwWwWwWwWwXxXxYyZzZzZzhtwy......"
        + // U+1E80
        "AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
        + // U+1EA0
        "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOo"
        + // U+1EC0
        "OoOoUuUuUuUuUuUuUuYyYyYyYy......"
        + // U+1EE0
        "aaaaaaaaAAAAAAAAeeeeee..EEEEEE.."
        + // U+1F00
        "iiiiiiiiIIIIIIIIiiiiiiiiIIIIIIII"
        + // U+1F20
        "oooooo..OOOOOO..yyyyyyyy.Y.Y.Y.Y"
        + // U+1F40
        "ooooooooOOOOOOOOaaeeiiiiooyyoo.."
        + // U+1F60
        "aaaaaaaaAAAAAAAAiiiiiiiiIIIIIIII"
        + // U+1F80
        "ooooooooOOOOOOOOaaaaa.aaAAAAA..."
        + // U+1FA0
        "..iii.iiEEIII...iiii..iiIIII...."
        + // U+1FC0
        "yyyyrryyYYYYR.....ooo.ooOOOOO..."; // U+1FE0

    /// <summary>The replacement of a code point that has more than one letter.</summary>
    public static string Several(char c) =>
        c switch
        {
            '\u0398' => "TH", // Θ
            '\u03A7' => "CH", // Χ
            '\u03A8' => "PS", // Ψ
            '\u03B8' => "th", // θ
            '\u03C7' => "ch", // χ
            '\u03C8' => "ps", // ψ
            '\u0416' => "ZH", // Ж
            '\u0426' => "TS", // Ц
            '\u0427' => "CH", // Ч
            '\u0428' => "SH", // Ш
            '\u0429' => "SHT", // Щ
            '\u042E' => "YU", // Ю
            '\u042F' => "YA", // Я
            '\u0436' => "zh", // ж
            '\u0446' => "ts", // ц
            '\u0447' => "ch", // ч
            '\u0448' => "sh", // ш
            '\u0449' => "sht", // щ
            '\u044E' => "yu", // ю
            '\u044F' => "ya", // я
            '\u04C1' => "ZH", // Ӂ
            '\u04C2' => "zh", // ӂ
            '\u04DC' => "ZH", // Ӝ
            '\u04DD' => "zh", // ӝ
            '\u04F4' => "CH", // Ӵ
            '\u04F5' => "ch", // ӵ
            _ => throw new ArgumentOutOfRangeException(nameof(c)),
        };
}
