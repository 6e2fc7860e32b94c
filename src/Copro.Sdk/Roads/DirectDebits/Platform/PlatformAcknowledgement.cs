namespace Copro.Sdk;

/// <summary>What an acknowledgement says: which bytes are committed.</summary>
internal sealed record PlatformAcknowledgement
{
    public string? Sha256 { get; init; }
}
