namespace Copro.Ledger;

/// <summary>One line of an entry. Exactly one of debit and credit is positive, the other is zero.</summary>
public sealed record EntryLine
{
    /// <summary>The general account, such as <c>5121</c> or <c>450</c>.</summary>
    public required string Account { get; init; }

    /// <summary>The account's name.</summary>
    public required string AccountLabel { get; init; }

    /// <summary>The auxiliary account, such as <c>450PIERREP</c>; <c>null</c> for none.</summary>
    public string? Auxiliary { get; init; }

    /// <summary>The auxiliary account's name; <c>null</c> for none. Personal data.</summary>
    public string? AuxiliaryLabel { get; init; }

    /// <summary>The text of the line. Personal data.</summary>
    public required string Label { get; init; }

    /// <summary>The debit in minor units, zero or more.</summary>
    public long Debit { get; init; }

    /// <summary>The credit in minor units, zero or more.</summary>
    public long Credit { get; init; }
}
