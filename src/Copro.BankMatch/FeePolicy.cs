using System.Runtime.InteropServices;

namespace Copro.BankMatch;

/// <summary>
/// What may be kept back from a settlement: between a least and a most amount, or up to a share of the gross. The rule of the user
/// without which a difference is never written off by itself.
/// </summary>
/// <remarks><c>default</c> is <see cref="None"/>: the net must be the gross.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FeePolicy
{
    private FeePolicy(Money least, Money most, int mostPerTenThousand)
    {
        Least = least;
        Most = most;
        MostPerTenThousand = mostPerTenThousand;
    }

    /// <summary>Nothing may be kept back.</summary>
    public static FeePolicy None => default;

    /// <summary>The least fee, inclusive; zero by default.</summary>
    public Money Least { get; }

    /// <summary>The most fee, inclusive; zero by default.</summary>
    public Money Most { get; }

    /// <summary>The most fee as a share of the gross, in ten thousandths (175 is 1.75 %), inclusive; 0 by default.</summary>
    public int MostPerTenThousand { get; }

    /// <summary>Whether a fee is allowed at all.</summary>
    public bool AllowsFee => Most.MinorUnits > 0 || MostPerTenThousand > 0;

    /// <summary>A fee between two amounts of one currency, both inclusive.</summary>
    /// <exception cref="ArgumentException">An amount is negative, they are of two currencies, or the least is above the most.</exception>
    public static FeePolicy Between(Money least, Money most)
    {
        if (least.MinorUnits < 0 || most.MinorUnits < 0 || least > most)
        {
            throw new ArgumentException("A fee runs from a least to a most amount, neither negative.", nameof(least));
        }

        return new FeePolicy(least, most, 0);
    }

    /// <summary>A fee of at most a share of the gross, plus at most a fixed amount.</summary>
    /// <param name="perTenThousand">The share in ten thousandths, 0 to 10,000.</param>
    /// <param name="plus">A fixed part on top; <c>default</c> for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range, or the fixed part is negative.</exception>
    public static FeePolicy UpTo(int perTenThousand, Money plus = default)
    {
        const int All = 10_000;
        ArgumentOutOfRangeException.ThrowIfNegative(perTenThousand);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perTenThousand, All);
        ArgumentOutOfRangeException.ThrowIfNegative(plus.MinorUnits, nameof(plus));
        return new FeePolicy(default, plus, perTenThousand);
    }

    /// <summary>Whether a fee may be kept back from a gross amount; never more than the gross.</summary>
    public bool Allows(Money gross, Money fee)
    {
        const int All = 10_000;
        var most = (Int128)gross.MinorUnits * MostPerTenThousand / All + Most.MinorUnits;
        return fee.MinorUnits >= Least.MinorUnits && fee.MinorUnits <= most && fee.MinorUnits <= gross.MinorUnits;
    }
}
