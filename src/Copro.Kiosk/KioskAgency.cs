namespace Copro.Kiosk;

/// <summary>The agency a kiosk stands in. Immutable.</summary>
/// <param name="Id">What the agency's own program calls it.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="OperatorName">Who runs the kiosk and, under <see cref="KioskCustody.Operator"/>, owes its takings; <c>null</c> when the agency itself does.</param>
public sealed record KioskAgency(string Id, string Name, string? OperatorName = null);
