namespace Copro.Ledger;

/// <summary>Reads amounts of a FEC: digits, one decimal comma, a sign first or last. Thousandths, so that three decimals keep their value.</summary>
internal static class FecAmount
{
    internal const int Scale = 1000;
    private const int MaxDigits = 18;
    private const int Decimals = 3;
    private const int CentDecimals = 2;

    internal static bool TryRead(string text, out Int128 thousandths, out bool isTooPrecise, out bool isExponent)
    {
        thousandths = 0;
        isTooPrecise = false;
        isExponent = IsExponent(text);
        var span = text.AsSpan();
        var isNegative = false;
        if (span.Length > 0 && span[0] is ('+' or '-'))
        {
            isNegative = span[0] == '-';
            span = span[1..];
        }
        else if (span.Length > 0 && span[^1] is ('+' or '-'))
        {
            isNegative = span[^1] == '-';
            span = span[..^1];
        }

        var comma = span.IndexOf(',');
        var whole = comma < 0 ? span : span[..comma];
        var fraction = comma < 0 ? default : span[(comma + 1)..];
        isTooPrecise = fraction.Length > CentDecimals;
        var isReadable =
            whole.Length > 0
            && !whole.ContainsAnyExceptInRange('0', '9')
            && !fraction.ContainsAnyExceptInRange('0', '9')
            && fraction.Length <= Decimals
            && (comma < 0 || fraction.Length > 0);
        if (!isReadable)
        {
            return false;
        }

        if (whole.TrimStart('0').Length + fraction.Length > MaxDigits)
        {
            isExponent = true;
            return false;
        }

        foreach (var digit in whole)
        {
            thousandths = (thousandths * 10) + (digit - '0');
        }

        for (var i = 0; i < Decimals; i++)
        {
            thousandths = (thousandths * 10) + (i < fraction.Length ? fraction[i] - '0' : 0);
        }

        thousandths = isNegative ? -thousandths : thousandths;
        return true;
    }

    private static bool IsExponent(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && text.Contains('E', StringComparison.OrdinalIgnoreCase);
}
