using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>An exact amount: a count of minor units (cents; whole francs where there are none) and a currency.</summary>
/// <remarks>
/// <para>
/// <c>default</c> is zero without currency: added to any amount it gives that amount, so it starts every sum. An amount
/// other than zero always has a currency. Zero euros and <c>default</c> compare alike but are not equal.
/// </para>
/// <para>
/// Arithmetic is checked: what does not fit into 64 bits throws <see cref="OverflowException"/>. Two currencies are never
/// added or compared: <see cref="InvalidOperationException"/>.
/// </para>
/// <para>
/// Formats: <c>3817.83 EUR</c> (usual), <c>A</c> the amount alone, <c>3817.83</c>; always a point, never a grouping mark,
/// as many decimals as the currency has. JSON: <c>{"amount":"3817.83","currency":"EUR"}</c>.
/// </para>
/// </remarks>
[JsonConverter(typeof(MoneyJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Money : IComparable<Money>, IComparable, ITextValue<Money>
{
    /// <summary>An amount.</summary>
    /// <param name="minorUnits">Cents, or whole units where the currency has no decimals.</param>
    /// <param name="currency">The currency; <c>default</c> only for zero.</param>
    /// <exception cref="ArgumentException">The amount is not zero and there is no currency.</exception>
    public Money(long minorUnits, Currency currency)
    {
        if (minorUnits != 0 && currency.IsNone)
        {
            throw new ArgumentException("An amount other than zero has a currency.", nameof(currency));
        }

        MinorUnits = minorUnits;
        Currency = currency;
    }

    /// <summary>The count of minor units: cents for the euro, francs for the franc CFP.</summary>
    public long MinorUnits { get; }

    /// <summary>The currency; none for <c>default</c>.</summary>
    public Currency Currency { get; }

    /// <summary>Whether it is zero, of whatever currency.</summary>
    public bool IsZero => MinorUnits == 0;

    /// <summary>Whether it is above zero.</summary>
    public bool IsPositive => MinorUnits > 0;

    /// <summary>Whether it is below zero.</summary>
    public bool IsNegative => MinorUnits < 0;

    /// <summary>Zero of a currency.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>The sum of two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">They have two currencies.</exception>
    /// <exception cref="OverflowException">The sum does not fit into 64 bits.</exception>
    public static Money operator +(Money left, Money right) =>
        new(checked(left.MinorUnits + right.MinorUnits), CommonCurrency(left, right));

    /// <summary>The difference of two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">They have two currencies.</exception>
    /// <exception cref="OverflowException">The difference does not fit into 64 bits.</exception>
    public static Money operator -(Money left, Money right) =>
        new(checked(left.MinorUnits - right.MinorUnits), CommonCurrency(left, right));

    /// <summary>The opposite amount.</summary>
    /// <exception cref="OverflowException">It is the lowest amount, whose opposite does not fit into 64 bits.</exception>
    public static Money operator -(Money value) => new(checked(-value.MinorUnits), value.Currency);

    /// <summary>The amount a number of times.</summary>
    /// <exception cref="OverflowException">The product does not fit into 64 bits.</exception>
    public static Money operator *(Money value, long times) => new(checked(value.MinorUnits * times), value.Currency);

    /// <summary>The amount a number of times.</summary>
    /// <exception cref="OverflowException">The product does not fit into 64 bits.</exception>
    public static Money operator *(long times, Money value) => value * times;

    /// <summary>Whether the left amount is lower.</summary>
    /// <exception cref="InvalidOperationException">They have two currencies.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is higher.</summary>
    /// <exception cref="InvalidOperationException">They have two currencies.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is lower or the same.</summary>
    /// <exception cref="InvalidOperationException">They have two currencies.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is higher or the same.</summary>
    /// <exception cref="InvalidOperationException">They have two currencies.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>The exact sum; <c>default</c> of nothing. Only the result has to fit into 64 bits, no step before it.</summary>
    /// <exception cref="InvalidOperationException">There are two currencies.</exception>
    /// <exception cref="OverflowException">The sum does not fit into 64 bits.</exception>
    public static Money Sum(IEnumerable<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var total = default(Total);
        foreach (var amount in amounts)
        {
            total = total.Plus(amount);
        }

        return total.ToMoney();
    }

    /// <summary>The exact sum; <c>default</c> of nothing. Only the result has to fit into 64 bits, no step before it.</summary>
    /// <exception cref="InvalidOperationException">There are two currencies.</exception>
    /// <exception cref="OverflowException">The sum does not fit into 64 bits.</exception>
    public static Money Sum(ReadOnlySpan<Money> amounts)
    {
        var total = default(Total);
        foreach (var amount in amounts)
        {
            total = total.Plus(amount);
        }

        return total.ToMoney();
    }

    /// <summary>The amount without its sign.</summary>
    /// <exception cref="OverflowException">It is the lowest amount, whose opposite does not fit into 64 bits.</exception>
    public Money Abs() => IsNegative ? -this : this;

    /// <summary>Orders amounts of one currency; <c>default</c> counts as zero of any.</summary>
    /// <exception cref="InvalidOperationException">They have two currencies.</exception>
    public int CompareTo(Money other)
    {
        CommonCurrency(this, other);
        return MinorUnits.CompareTo(other.MinorUnits);
    }

    /// <inheritdoc cref="CompareTo(Money)"/>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is no amount.</exception>
    public int CompareTo(object? obj) =>
        obj switch
        {
            null => 1,
            Money other => CompareTo(other),
            _ => throw new ArgumentException("Only amounts compare with an amount.", nameof(obj)),
        };

    private static Currency CommonCurrency(Money left, Money right)
    {
        if (left.Currency == right.Currency || right.Currency.IsNone)
        {
            return left.Currency;
        }

        return left.Currency.IsNone
            ? right.Currency
            : throw new InvalidOperationException(
                $"{left.Currency.Code} and {right.Currency.Code} are never added or compared."
            );
    }

    /// <summary>A running sum that cannot overflow: 2^64 amounts of 64 bits fit into 128.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Total(Int128 MinorUnits, Money Currency)
    {
        public Total Plus(Money amount) => new(MinorUnits + amount.MinorUnits, Zero(CommonCurrency(Currency, amount)));

        public Money ToMoney() => new(checked((long)MinorUnits), Currency.Currency);
    }
}
