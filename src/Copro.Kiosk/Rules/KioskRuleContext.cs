namespace Copro.Kiosk;

/// <summary>Checks the fields of one record and says where each one stands.</summary>
internal readonly struct KioskRuleContext(DiagnosticPlace place, DiagnosticBag diagnostics)
{
    /// <summary>The largest amount or count of a record: 15 digits.</summary>
    public const long LargestAmount = 999_999_999_999_999;

    /// <summary>The largest total of a file: 18 digits.</summary>
    public const long LargestTotal = 999_999_999_999_999_999;

    public void Add(DiagnosticDescriptor descriptor, string field, params DiagnosticArgument[] arguments) =>
        diagnostics.Add(descriptor, At(field), arguments);

    public void Warn(DiagnosticDescriptor descriptor, string field, params DiagnosticArgument[] arguments) =>
        diagnostics.Add(new Diagnostic(descriptor, DiagnosticSeverity.Warning, At(field), arguments));

    public void Token(string field, string value, int longest) =>
        Require(KioskText.IsToken(value, longest), field, value, $"1 to {longest} of A-Z a-z 0-9 . _ -");

    public void OptionalToken(string field, string? value, int longest)
    {
        if (value is not null)
        {
            Token(field, value, longest);
        }
    }

    public void Key(string field, string value, int longest) =>
        Require(
            KioskText.IsKey(value, longest),
            field,
            value,
            $"1 to {longest} printable ASCII characters without space"
        );

    public void Line(string field, string? value, int longest)
    {
        if (value is not null)
        {
            Require(
                KioskText.IsLine(value, longest),
                field,
                value,
                $"1 to {longest} characters, none of them a control"
            );
        }
    }

    public void Digits(string field, string? value, int longest)
    {
        if (value is not null)
        {
            Require(KioskText.IsDigits(value, longest), field, value, $"1 to {longest} digits");
        }
    }

    public void Number(string field, long value, long lowest, long highest)
    {
        if (value < lowest || value > highest)
        {
            Add(
                KioskDiagnostics.InvalidValue,
                field,
                field,
                value,
                $"from {KioskText.Of(lowest)} to {KioskText.Of(highest)}"
            );
        }
    }

    public void Amount(string field, Money value, Currency currency, long lowest, long highest = LargestAmount)
    {
        if (value.Currency != currency && !(value.IsZero && value.Currency.IsNone))
        {
            Add(KioskDiagnostics.OtherCurrency, field, field, value.Currency.Code, currency.Code);
        }

        Number(field, value.MinorUnits, lowest, highest);
    }

    public void Defined<T>(string field, T value)
        where T : struct, Enum => Require(Enum.IsDefined(value), field, value.ToString(), $"a {typeof(T).Name}");

    private void Require(bool holds, string field, string value, string expected)
    {
        if (!holds)
        {
            Add(KioskDiagnostics.InvalidValue, field, field, DiagnosticArgument.Personal(value), expected);
        }
    }

    private DiagnosticPlace At(string field) =>
        field.Length == 0 ? place : place with { Path = place.Path is null ? field : $"{place.Path}/{field}" };
}
