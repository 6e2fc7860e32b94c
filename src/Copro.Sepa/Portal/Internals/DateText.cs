using System.Globalization;

namespace Copro.Sepa;

/// <summary>Dates in JSON: <c>2026-11-30</c> and nothing else.</summary>
internal static class DateText
{
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly? value, out Diagnostic? error)
    {
        var right = DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        );
        value = right ? date : null;
        error = right
            ? null
            : SepaDiagnostics.FieldValue.At(default, "date", AccountText.Masked(text.ToString()), "2025-10-05");
        return right;
    }
}
