using System.Globalization;
using Copro.Shared;

namespace Copro.BankMatch;

/// <summary>Dates of ISO 20022: <c>Dt</c> or <c>DtTm</c>, taken as written; an offset never moves a movement to another day.</summary>
internal static class CamtDate
{
    private const int DateLength = 10;

    /// <summary>The date of an element that holds <c>Dt</c>, <c>DtTm</c>, or the text itself.</summary>
    /// <returns><c>false</c> when there is text and it is no date.</returns>
    public static bool TryRead(MessageElement? element, out DateOnly? date, out string text)
    {
        text = element?.TextAt("Dt") ?? element?.TextAt("DtTm") ?? element?.Text ?? string.Empty;
        date = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (
            text.Length < DateLength
            || !DateOnly.TryParseExact(
                text.AsSpan(0, DateLength),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var found
            )
        )
        {
            return false;
        }

        date = found;
        return true;
    }
}
