namespace Copro.Ledger;

/// <summary>The fields of a FEC in their order (LPF art. A47 A-1, VII).</summary>
internal static class FecFields
{
    internal const int JournalCode = 0;
    internal const int JournalLib = 1;
    internal const int EcritureNum = 2;
    internal const int EcritureDate = 3;
    internal const int CompteNum = 4;
    internal const int CompteLib = 5;
    internal const int CompAuxNum = 6;
    internal const int CompAuxLib = 7;
    internal const int PieceRef = 8;
    internal const int PieceDate = 9;
    internal const int EcritureLib = 10;
    internal const int Debit = 11;
    internal const int Credit = 12;
    internal const int EcritureLet = 13;
    internal const int DateLet = 14;
    internal const int ValidDate = 15;
    internal const int MontantDevise = 16;
    internal const int Idevise = 17;
    internal const int Count = 18;

    internal static readonly string[] Names =
    [
        "JournalCode",
        "JournalLib",
        "EcritureNum",
        "EcritureDate",
        "CompteNum",
        "CompteLib",
        "CompAuxNum",
        "CompAuxLib",
        "PieceRef",
        "PieceDate",
        "EcritureLib",
        "Debit",
        "Credit",
        "EcritureLet",
        "DateLet",
        "ValidDate",
        "Montantdevise",
        "Idevise",
    ];

    /// <summary>The fields that may never be blank.</summary>
    internal static readonly int[] Required =
    [
        JournalCode,
        JournalLib,
        EcritureNum,
        EcritureDate,
        CompteNum,
        CompteLib,
        PieceRef,
        PieceDate,
        EcritureLib,
        ValidDate,
    ];
}
