using System.Globalization;
using Copro.Shared;

namespace Copro.BankMatch;

/// <summary>Amounts of ISO 20022: decimal text of up to five decimals, unsigned, with a direction beside it.</summary>
internal static class CamtAmount
{
    private const int MaxDigits = 18;

    /// <summary>
    /// Reads an amount; extra decimals are accepted when they are zero, never rounded.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, Currency currency, out Money money)
    {
        money = default;
        text = text.Trim();
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var decimals = point < 0 ? default : text[(point + 1)..].TrimEnd('0');
        if (
            whole.Length + decimals.Length is 0 or > MaxDigits
            || decimals.Length > currency.Exponent
            || whole.ContainsAnyExceptInRange('0', '9')
            || decimals.ContainsAnyExceptInRange('0', '9')
            || (whole.IsEmpty && point == text.Length - 1)
        )
        {
            return false;
        }

        var value = whole.IsEmpty ? 0 : long.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture);
        var part = decimals.IsEmpty ? 0 : long.Parse(decimals, NumberStyles.None, CultureInfo.InvariantCulture);
        for (var i = decimals.Length; i < currency.Exponent; i++)
        {
            part *= 10;
        }

        for (var i = 0; i < currency.Exponent; i++)
        {
            if (value > long.MaxValue / 10)
            {
                return false;
            }

            value *= 10;
        }

        if (value > long.MaxValue - part)
        {
            return false;
        }

        money = new Money(value + part, currency);
        return true;
    }

    /// <summary>An element with a <c>Ccy</c>; <c>false</c> when the currency or the amount cannot be read.</summary>
    public static bool TryRead(MessageElement? element, out Money money)
    {
        money = default;
        return element is not null
            && Currency.TryParse(element.Currency, out var currency)
            && TryRead(element.Text, currency, out money);
    }

    /// <summary>
    /// The charges of an element, else those of its parts: a bank that gives both gives the same twice. <c>Chrgs/Rcrd</c> from 03 on,
    /// <c>Chrgs</c> itself before; there may be several.
    /// </summary>
    public static List<TransactionCharge> ChargesOf(MessageElement element)
    {
        var own = element.All("Chrgs").ToList();
        var groups = own.Count > 0 ? own : element.Descendants("Chrgs");
        var charges = new List<TransactionCharge>();
        foreach (var record in groups.SelectMany(group => group.All("Rcrd").DefaultIfEmpty(group)))
        {
            if (TryRead(record["Amt"], out var amount))
            {
                var included = record.TextAt("ChrgInclInd");
                charges.Add(new TransactionCharge(amount, included is null ? null : included is "true" or "1"));
            }
        }

        return charges;
    }

    /// <summary>The sign of <c>CdtDbtInd</c>: +1, −1, or 0 when it is neither.</summary>
    public static int SignOf(string? indicator) =>
        indicator switch
        {
            "CRDT" => 1,
            "DBIT" => -1,
            _ => 0,
        };
}
