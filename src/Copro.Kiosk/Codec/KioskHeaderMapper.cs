namespace Copro.Kiosk;

/// <summary>Makes a header of its node.</summary>
internal static class KioskHeaderMapper
{
    public static KioskFileHeader? Map(KioskNode node, DiagnosticBag diagnostics)
    {
        var fields = new KioskFields(node, diagnostics);
        var currency = MapCurrency(node, fields, diagnostics);
        var (from, to) = MapPeriod(node, fields, diagnostics);
        var header = new KioskFileHeader
        {
            KioskId = fields.Required("kiosk"),
            Custody = fields.Required<KioskCustody>("custody", KioskNames.TryCustody, "agency or operator"),
            FileId = fields.Required("fileId"),
            Epoch = fields.Required<int>("epoch", TryEpoch, "a whole number from 1 to 999999"),
            Sequence = fields.RequiredCount("sequence"),
            Previous = MapPrevious(node, fields, diagnostics),
            CreatedAt = fields.RequiredInstant("created"),
            PeriodFrom = from,
            PeriodTo = to,
            Currency = currency,
            Extensions = [.. node.Extensions],
        };
        return fields.Failed ? null : header;
    }

    private static Currency MapCurrency(KioskNode node, KioskFields fields, DiagnosticBag diagnostics)
    {
        var currency = fields.Required<Currency>("currency", TryCurrency, "an ISO 4217 code such as EUR or XPF");
        if (node.Child("currency") is not { } child)
        {
            return currency;
        }

        var inner = new KioskFields(child, diagnostics);
        var exponent = inner.CountAttribute("exponent");
        fields.FailWith(inner);
        if (!inner.Failed && currency.HasValue && exponent != currency.Exponent)
        {
            diagnostics.Add(
                KioskDiagnostics.WrongExponent,
                child.Place,
                currency.Code,
                exponent,
                (long)currency.Exponent
            );
        }

        return currency;
    }

    private static (DateOnly From, DateOnly To) MapPeriod(KioskNode node, KioskFields fields, DiagnosticBag diagnostics)
    {
        if (node.Child("period") is not { } child)
        {
            fields.Required("period");
            return default;
        }

        var inner = new KioskFields(child, diagnostics);
        var from = inner.Attribute<DateOnly>("from", KioskText.TryDate, "a date such as 2026-03-02");
        var to = inner.Attribute<DateOnly>("to", KioskText.TryDate, "a date such as 2026-03-02");
        fields.FailWith(inner);
        return (from, to);
    }

    private static KioskPreviousFile? MapPrevious(KioskNode node, KioskFields fields, DiagnosticBag diagnostics)
    {
        if (node.Child("previous") is not { } child)
        {
            return null;
        }

        var inner = new KioskFields(child, diagnostics);
        var previous = new KioskPreviousFile(
            inner.CountAttribute("sequence"),
            inner.Attribute<ContentHash>("sha256", TryHash, "the 64 hexadecimal digits of a SHA-256, small letters")
        );
        fields.FailWith(inner);
        return previous;
    }

    public static bool TryHash(string text, out ContentHash value) =>
        ContentHash.TryParse(text, out value) && value.HasValue && !text.Any(char.IsAsciiLetterUpper);

    private static bool TryCurrency(string text, out Currency value) =>
        Currency.TryParse(text, out value) && value.HasValue && value.Code == text;

    private static bool TryEpoch(string text, out int value)
    {
        const int digits = 6;
        var read = KioskText.TryNumber(text, digits, out var number) && number > 0;
        value = read ? (int)number : 0;
        return read;
    }
}
