namespace Copro.Ledger;

/// <summary>A journal of an entity.</summary>
/// <param name="Code">The code, such as <c>VIR</c>; unique in the entity.</param>
/// <param name="Label">The name as printed: <i>Virements reçus</i>.</param>
/// <param name="VoucherRequired">Whether nothing may be posted in it without a voucher (<i>pièce</i>).</param>
public sealed record Journal(string Code, string Label, bool VoucherRequired = false);
