namespace Copro.Sepa;

/// <summary>
/// The parts of a collection. A reader names those it could not read and has told about: nothing is said of them a second time.
/// </summary>
[Flags]
internal enum RowFields
{
    /// <summary>Nothing was told.</summary>
    None = 0,

    /// <summary><c>PmtId/InstrId</c>.</summary>
    InstructionId = 1 << 0,

    /// <summary><c>PmtId/EndToEndId</c>.</summary>
    EndToEndId = 1 << 1,

    /// <summary><c>InstdAmt</c> with its currency.</summary>
    Amount = 1 << 2,

    /// <summary><c>MndtId</c>.</summary>
    MandateReference = 1 << 3,

    /// <summary><c>DtOfSgntr</c>.</summary>
    MandateSignedOn = 1 << 4,

    /// <summary><c>AmdmntInfDtls</c>.</summary>
    Amendment = 1 << 5,

    /// <summary><c>UltmtCdtr</c>.</summary>
    UltimateCreditor = 1 << 6,

    /// <summary><c>DbtrAgt</c>.</summary>
    DebtorBic = 1 << 7,

    /// <summary><c>Dbtr/Nm</c>.</summary>
    DebtorName = 1 << 8,

    /// <summary><c>Dbtr/PstlAdr</c>.</summary>
    DebtorAddress = 1 << 9,

    /// <summary><c>Dbtr/Id</c>.</summary>
    DebtorIdentification = 1 << 10,

    /// <summary><c>DbtrAcct</c>.</summary>
    DebtorIban = 1 << 11,

    /// <summary><c>UltmtDbtr</c>.</summary>
    UltimateDebtor = 1 << 12,

    /// <summary><c>Purp</c>.</summary>
    Purpose = 1 << 13,

    /// <summary><c>RmtInf</c>.</summary>
    Remittance = 1 << 14,
}
