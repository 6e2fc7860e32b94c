using System.Collections.Frozen;

namespace Copro.Sepa;

/// <summary>
/// The elements of the ISO message that are never written in a SEPA direct debit (EPC130-08; banks refuse several of them). Others
/// without a use in SEPA are no error.
/// </summary>
internal static class UnusedElements
{
    private static readonly FrozenSet<string> s_everywhere = new[]
    {
        "InstrPrty",
        "UETR",
        "PreNtfctnId",
        "PreNtfctnDt",
        "FrstColltnDt",
        "FnlColltnDt",
        "Frqcy",
        "Rsn",
        "TrckgDays",
        "Authstn",
        "FwdgAgt",
        "CdtrAgtAcct",
        "DbtrAgtAcct",
        "ChrgsAcct",
        "ChrgsAcctAgt",
        "InstrForCdtrAgt",
        "RgltryRptg",
        "Tax",
        "SplmtryData",
        "CtctDtls",
        "OrgnlCdtrAgt",
        "OrgnlCdtrAgtAcct",
        "OrgnlDbtr",
        "OrgnlDbtrAgtAcct",
        "OrgnlFnlColltnDt",
        "OrgnlFrqcy",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an element must not be there; others without a use are ignored by banks, or refused.</summary>
    public static bool IsForbidden(ElementNode node) =>
        s_everywhere.Contains(node.Name) || node is { Name: "Nm" or "PstlAdr", Parent.Name: "CdtrSchmeId" };

    /// <summary>Whether it names an account by something else than its IBAN.</summary>
    public static bool IsOtherAccount(ElementNode node) =>
        node is { Name: "Othr", Parent.Parent.Name: "CdtrAcct" or "DbtrAcct" };
}
