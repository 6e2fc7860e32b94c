namespace Copro.Ledger;

/// <summary>A line of a FEC as text.</summary>
internal readonly record struct FecLine(int Number, string Text);
