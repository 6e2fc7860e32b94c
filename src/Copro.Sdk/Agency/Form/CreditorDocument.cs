namespace Copro.Sdk;

/// <summary>The creditor an entity is for direct debits.</summary>
internal sealed record CreditorDocument
{
    public required string Name { get; init; }

    public required string Identifier { get; init; }

    public required string BankAccount { get; init; }

    public int NoticeDays { get; init; }

    public required string MandatePrefix { get; init; }

    public string? CollectionFolder { get; init; }

    public AddressDocument? Address { get; init; }
}
