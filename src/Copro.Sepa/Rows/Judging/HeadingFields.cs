namespace Copro.Sepa;

/// <summary>
/// The parts of a group's heading. A reader names those it could not read and has told about: nothing is said of them a second
/// time.
/// </summary>
[Flags]
internal enum HeadingFields
{
    /// <summary>Nothing was told.</summary>
    None = 0,

    /// <summary><c>Cdtr/Nm</c>.</summary>
    CreditorName = 1 << 0,

    /// <summary><c>Cdtr/PstlAdr</c>.</summary>
    CreditorAddress = 1 << 1,

    /// <summary><c>CdtrSchmeId</c>.</summary>
    CreditorIdentifier = 1 << 2,

    /// <summary><c>CdtrAcct</c>.</summary>
    CreditorIban = 1 << 3,

    /// <summary><c>CdtrAgt</c>.</summary>
    CreditorBic = 1 << 4,

    /// <summary><c>UltmtCdtr</c>.</summary>
    UltimateCreditor = 1 << 5,

    /// <summary><c>PmtTpInf/LclInstrm</c>.</summary>
    Scheme = 1 << 6,

    /// <summary><c>PmtTpInf/SeqTp</c>.</summary>
    Sequence = 1 << 7,

    /// <summary><c>PmtTpInf/CtgyPurp</c>.</summary>
    CategoryPurpose = 1 << 8,

    /// <summary><c>ReqdColltnDt</c>.</summary>
    CollectionDate = 1 << 9,
}
