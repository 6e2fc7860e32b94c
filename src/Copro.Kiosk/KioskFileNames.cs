using System.Collections.Frozen;
using System.Globalization;

namespace Copro.Kiosk;

/// <summary>The names of the files of the exchange. What comes in may have any safe name; its content says what it is.</summary>
public static class KioskFileNames
{
    /// <summary>What is appended to a file's name for the marker that says it is whole.</summary>
    public const string DoneMarker = ".done";

    /// <summary>What is appended to a file's name for the marker that holds its SHA-256.</summary>
    public const string HashMarker = ".sha256";

    /// <summary>The longest name: with a marker it fits every file system.</summary>
    public const int MaxLength = 200;

    private const string Forbidden = "<>:\"/\\|?*";

    private static readonly FrozenSet<string> s_reserved =
        "CON PRN AUX NUL COM0 COM1 COM2 COM3 COM4 COM5 COM6 COM7 COM8 COM9 LPT0 LPT1 LPT2 LPT3 LPT4 LPT5 LPT6 LPT7 LPT8 LPT9"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a debtor file: <c>KIOSK-1.debtors.1.000042.xml</c>.</summary>
    public static string OfDebtors(string kioskId, int epoch, long sequence) => Of(kioskId, "debtors", epoch, sequence);

    /// <summary>The name of a payments file: <c>KIOSK-1.payments.1.000042.xml</c>.</summary>
    public static string OfPayments(string kioskId, int epoch, long sequence) =>
        Of(kioskId, "payments", epoch, sequence);

    /// <summary>
    /// Whether a name is one that every system takes and that stays in its folder: no separator, no control character, none
    /// of <c>&lt; &gt; : " | ? *</c>, no name reserved by Windows, no dot in front, no dot or space at the end.
    /// </summary>
    public static bool IsSafe(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= MaxLength
            && name[0] is not ('.' or ' ')
            && name[^1] is not ('.' or ' ')
            && !name.Any(c =>
                char.IsControl(c) || char.IsSurrogate(c) || Forbidden.Contains(c, StringComparison.Ordinal)
            )
            && !s_reserved.Contains(name.Split('.')[0].TrimEnd());
    }

    private static string Of(string kioskId, string what, int epoch, long sequence)
    {
        ArgumentException.ThrowIfNullOrEmpty(kioskId);
        return string.Create(CultureInfo.InvariantCulture, $"{kioskId}.{what}.{epoch}.{sequence:D6}.xml");
    }
}
