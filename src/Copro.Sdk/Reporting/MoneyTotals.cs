namespace Copro.Sdk;

/// <summary>Sums by currency: two currencies never add up.</summary>
internal sealed class MoneyTotals
{
    private readonly SortedDictionary<string, Money> _sums = new(StringComparer.Ordinal);

    public IReadOnlyList<Money> Values => [.. _sums.Values];

    public void Add(Money amount)
    {
        var code = amount.Currency.Code;
        _sums[code] = _sums.TryGetValue(code, out var sum) ? sum + amount : amount;
    }
}
