namespace Copro.Sepa;

/// <summary>What stands once in front of the groups (<c>GrpHdr</c>). Totals come first, so all of it is known before writing.</summary>
internal sealed record MessageHeader
{
    /// <summary><c>MsgId</c>.</summary>
    public required string MessageId { get; init; }

    /// <summary><c>CreDtTm</c>.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary><c>NbOfTxs</c>.</summary>
    public required long Count { get; init; }

    /// <summary><c>CtrlSum</c>, in cents.</summary>
    public required long Cents { get; init; }

    /// <summary><c>InitgPty</c>.</summary>
    public required InitiatingParty InitiatingParty { get; init; }
}
