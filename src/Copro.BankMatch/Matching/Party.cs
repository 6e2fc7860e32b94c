namespace Copro.BankMatch;

/// <summary>A debtor: the items of one account, and the names they go by.</summary>
internal sealed class Party(int index, string account)
{
    public int Index { get; } = index;

    public string Account { get; } = account;

    /// <summary>Every holder of every name.</summary>
    public List<PersonName> Names { get; } = [];

    /// <summary>People who live there while another pays.</summary>
    public List<PersonName> Occupants { get; } = [];

    /// <summary>Agencies that pay for it.</summary>
    public List<PersonName> Agencies { get; } = [];

    /// <summary>Its items, by their place in the book.</summary>
    public List<int> Items { get; } = [];

    public bool HasHousingAid { get; set; }

    /// <summary>Whether we owe it: a supplier.</summary>
    public bool IsSupplier { get; set; }
}
