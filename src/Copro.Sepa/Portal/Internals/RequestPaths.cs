namespace Copro.Sepa;

/// <summary>Where in a request or a form stands what was found in the collection made of it.</summary>
internal static class RequestPaths
{
    /// <summary>The debtor's name, which several fields make up.</summary>
    public const string DebtorName = "$.debtor";

    public static string Of(string element) =>
        element switch
        {
            "DbtrAcct" => "$.iban",
            "DbtrAgt" => "$.bic",
            "InstdAmt" => "$.amount",
            "Dbtr/Nm" => DebtorName,
            "RmtInf/Ustrd" => "$.account",
            _ when element.StartsWith("Dbtr/PstlAdr", StringComparison.Ordinal) => "$.debtor.address",
            _ => element,
        };
}
