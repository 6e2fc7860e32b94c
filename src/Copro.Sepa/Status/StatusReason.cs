namespace Copro.Sepa;

/// <summary>Why a bank reports a status (<c>StsRsnInf</c>). Immutable.</summary>
public sealed record StatusReason
{
    /// <summary>What some Spanish banks report for success, in the place of a reason.</summary>
    internal const string Success = "0000";

    /// <summary><c>Rsn/Cd</c> or <c>Rsn/Prtry</c>; <c>default</c> when absent.</summary>
    public ReturnReason Reason { get; init; }

    /// <summary>Whether it is the bank's own code (<c>Prtry</c>).</summary>
    public bool IsProprietary { get; init; }

    /// <summary><c>Orgtr/Nm</c>; <c>null</c> when absent. Personal: the debtor's name stands here when it refused.</summary>
    public string? OriginatorName { get; init; }

    /// <summary><c>Orgtr/Id/OrgId/AnyBIC</c> (<c>BICOrBEI</c> in .03): the bank or clearing house; <c>null</c> when absent.</summary>
    public string? OriginatorBic { get; init; }

    /// <summary><c>AddtlInf</c>, in order; banks put words, codes such as <c>/RTYP/RTRN</c>, and places in the file here.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Whether the debtor itself is named as the originator: a refusal.</summary>
    public bool IsByDebtor => OriginatorName is not null && OriginatorBic is null;

    /// <summary>Whether it says that all went well (<c>0000</c>).</summary>
    public bool IsSuccess => Reason.HasValue && Reason.Code == Success;

    /// <summary>Whether the bank says that it has had the message, the group or the collection before.</summary>
    internal bool IsDuplicate => Reason.Code is "AM05" or "DUPL" or "DU01" or "DU02" or "DU03" or "DU04" or "DU05";

    /// <summary>The code alone: names and texts may be about a person.</summary>
    public override string ToString() => Reason.Code;
}
