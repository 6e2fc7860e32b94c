namespace Copro.Cmc7.Lines;

/// <summary>The names of parts as programs see them: the same in every language.</summary>
internal static class PartNames
{
    public static string Of(Cmc7Part part) =>
        part switch
        {
            Cmc7Part.ChequeNumber => "chequeNumber",
            Cmc7Part.InterbankZone => "interbankZone",
            Cmc7Part.InternalZone => "internalZone",
            Cmc7Part.AmountZone => "amountZone",
            Cmc7Part.Bank => "bank",
            Cmc7Part.Branch => "branch",
            Cmc7Part.Account => "account",
            Cmc7Part.RibKey => "ribKey",
            Cmc7Part.Clearing => "clearing",
            Cmc7Part.ChequeType => "chequeType",
            Cmc7Part.CheckDigit1 => "checkDigit1",
            Cmc7Part.CheckDigit2 => "checkDigit2",
            Cmc7Part.CheckDigit3 => "checkDigit3",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
}
