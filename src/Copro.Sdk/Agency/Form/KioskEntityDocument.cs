namespace Copro.Sdk;

/// <summary>An entity a kiosk collects for, and where it is paid.</summary>
internal sealed record KioskEntityDocument
{
    public required string Entity { get; init; }

    public required string BankAccount { get; init; }
}
