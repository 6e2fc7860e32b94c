namespace Copro.Sdk;

/// <summary>One cheque of a remittance, as read.</summary>
internal sealed record ChequeListLine(int Line, string ChequeLine, string Coupon, Money Amount);
