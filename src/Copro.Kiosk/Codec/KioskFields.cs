namespace Copro.Kiosk;

/// <summary>
/// Takes the values out of a node, and says of each one what is wrong with it: a record is understood or not when all of
/// them were looked at.
/// </summary>
internal sealed class KioskFields(KioskNode node, DiagnosticBag diagnostics)
{
    private const int LongestShown = 40;
    private const string Whole = "a whole number of minor units, without sign, leading zero or space";
    private const string Count = "a whole number, without sign, leading zero or space";

    public delegate bool TryRead<T>(string text, out T value);

    /// <summary>Whether a value was missing or not understood.</summary>
    public bool Failed { get; private set; }

    public string? Optional(string element)
    {
        var child = node.Child(element);
        if (child is null)
        {
            return null;
        }

        if (child.Text.Length == 0)
        {
            Fail(KioskDiagnostics.Missing, child.Place, element);
            return null;
        }

        return child.Text;
    }

    public string Required(string element)
    {
        if (node.Child(element) is null)
        {
            Fail(KioskDiagnostics.Missing, Inside(element), element);
            return string.Empty;
        }

        return Optional(element) ?? string.Empty;
    }

    public T Required<T>(string element, TryRead<T> read, string expected)
        where T : struct =>
        Read(Required(element), node.Child(element)?.Place ?? node.Place, element, read, expected) ?? default;

    public T? Optional<T>(string element, TryRead<T> read, string expected)
        where T : struct =>
        Read(Optional(element) ?? string.Empty, node.Child(element)?.Place ?? node.Place, element, read, expected);

    public long RequiredCount(string element, int digits = KioskText.AmountDigits) =>
        Required(element, Number(digits, signed: false), Count);

    public Money RequiredAmount(string element, Currency currency, int digits = KioskText.AmountDigits) =>
        new(Required(element, Number(digits, signed: false), Whole), currency);

    public Money SignedAmount(string element, Currency currency, int digits = KioskText.AmountDigits) =>
        new(
            Required(element, Number(digits, signed: true), "a whole number of minor units, - before it if below zero"),
            currency
        );

    public Money? OptionalAmount(string element, Currency currency, bool signed = false)
    {
        var value = Optional(element, Number(KioskText.AmountDigits, signed), Whole);
        return value is null ? null : new Money(value.Value, currency);
    }

    public DateTimeOffset RequiredInstant(string element)
    {
        var text = Required(element);
        if (text.Length > 0 && !KioskText.HasOffset(text) && KioskText.TryInstant(text + "Z", out _))
        {
            Fail(KioskDiagnostics.NoOffset, node.Child(element)!.Place, element, Shown(text));
            return default;
        }

        return Required<DateTimeOffset>(element, KioskText.TryInstant, "a date and time with offset");
    }

    public T Attribute<T>(string attribute, TryRead<T> read, string expected)
        where T : struct
    {
        if (!node.Attributes.TryGetValue(attribute, out var text) || text.Length == 0)
        {
            Fail(KioskDiagnostics.Missing, Inside($"@{attribute}"), $"{node.Name}/@{attribute}");
            return default;
        }

        return Read(text, Inside($"@{attribute}"), $"{node.Name}/@{attribute}", read, expected) ?? default;
    }

    public long CountAttribute(string attribute) =>
        Attribute(attribute, Number(KioskText.AmountDigits, signed: false), Count);

    public long OptionalCountAttribute(string attribute) =>
        node.Attributes.ContainsKey(attribute) ? CountAttribute(attribute) : 0;

    public CashAccuracy Accuracy() =>
        node.Attributes.ContainsKey("accuracy")
            ? Attribute<CashAccuracy>(
                "accuracy",
                KioskNames.TryAccuracy,
                "accurate, accurate-set, inaccurate or unknown"
            )
            : CashAccuracy.Accurate;

    /// <summary>What was not understood below this record makes it not understood.</summary>
    public void FailWith(KioskFields inner) => Failed |= inner.Failed;

    private static TryRead<long> Number(int digits, bool signed) =>
        (string text, out long value) => KioskText.TryNumber(text, digits, out value) && (signed || value >= 0);

    private T? Read<T>(string text, DiagnosticPlace place, string name, TryRead<T> read, string expected)
        where T : struct
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (read(text, out var value))
        {
            return value;
        }

        Fail(KioskDiagnostics.InvalidValue, place, name, Shown(text), expected);
        return null;
    }

    private void Fail(DiagnosticDescriptor descriptor, DiagnosticPlace place, params DiagnosticArgument[] arguments)
    {
        Failed = true;
        diagnostics.Add(descriptor, place, arguments);
    }

    private DiagnosticPlace Inside(string name) => node.Place with { Path = $"{node.Place.Path}/{name}" };

    private static string Shown(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";
}
