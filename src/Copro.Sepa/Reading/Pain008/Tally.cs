using System.Globalization;

namespace Copro.Sepa;

/// <summary>Collections counted and added up, in cents.</summary>
internal sealed class Tally
{
    private const int Cents = 100;

    private Int128 _cents;

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>Whether an amount could not be read, so that there is no sum.</summary>
    public bool IsUnreadable { get; private set; }

    /// <summary>The sum; <c>default</c> when there is none, or it passes 18 digits.</summary>
    public Money Total =>
        IsUnreadable || _cents > MessageLimits.MaxTotalCents ? default : new Money((long)_cents, Currency.Eur);

    /// <summary>Adds a collection.</summary>
    public void Add(long cents)
    {
        Count++;
        if (cents == NormalRow.UnreadableCents)
        {
            IsUnreadable = true;
        }
        else
        {
            _cents += cents;
        }
    }

    /// <summary>Starts over.</summary>
    public void Clear()
    {
        Count = 0;
        _cents = 0;
        IsUnreadable = false;
    }

    /// <summary>Whether a number as XML writes it is the sum: <c>131.26</c>, <c>+131.260</c>.</summary>
    public bool Equals(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign
                | NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowLeadingWhite
                | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var said
        )
        && said * Cents == (decimal)_cents;

    /// <summary>The sum as XML writes it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{_cents / Cents}.{_cents % Cents:00}");
}
