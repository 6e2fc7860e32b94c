namespace Copro.Sepa;

/// <summary>
/// <c>xs:decimal</c> with a bound on all digits and on those after the point; zeros at either end do not count.
/// </summary>
internal sealed class DecimalRule(int totalDigits, int fractionDigits, bool allowsNegative) : TextRule
{
    private readonly string _number = allowsNegative ? "a number" : "a number from 0 up";
    private readonly string _nombre = allowsNegative ? "un nombre" : "un nombre positif ou nul";

    public override DiagnosticArgument Expected =>
        DiagnosticArgument.Public(
            $"{_number} of at most {totalDigits} digits, {fractionDigits} after the point",
            $"{_nombre} de {totalDigits} chiffres au plus, dont {fractionDigits} après le point"
        );

    public override bool Accepts(ReadOnlySpan<byte> text)
    {
        var number = Collapsed(text);
        var isNegative = number.StartsWith("-"u8);
        if (isNegative || number.StartsWith("+"u8))
        {
            number = number[1..];
        }

        var point = number.IndexOf((byte)'.');
        var whole = point < 0 ? number : number[..point];
        var fraction = point < 0 ? [] : number[(point + 1)..];
        if ((whole.IsEmpty && fraction.IsEmpty) || !IsDigits(whole) || !IsDigits(fraction))
        {
            return false;
        }

        whole = whole.TrimStart((byte)'0');
        fraction = fraction.TrimEnd((byte)'0');
        var isZero = whole.IsEmpty && fraction.IsEmpty;
        return fraction.Length <= fractionDigits
            && whole.Length + fraction.Length <= totalDigits
            && (!isNegative || isZero || allowsNegative);
    }

    private static bool IsDigits(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
