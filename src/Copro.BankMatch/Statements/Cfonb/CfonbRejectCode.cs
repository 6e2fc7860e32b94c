using System.Collections.Frozen;

namespace Copro.BankMatch;

/// <summary>One reason of rejection (positions 41-42 of a record 04).</summary>
/// <param name="Code">Two digits.</param>
/// <param name="Label">The French label.</param>
/// <param name="AppliesTo">The means of payment it is used for.</param>
/// <param name="IsoCode">The ISO 20022 reason of the same meaning; <c>null</c> when none. By meaning, not from the official table.</param>
public sealed partial record CfonbRejectCode(string Code, string Label, string AppliesTo, string? IsoCode)
{
    private static readonly CfonbRejectCode[] s_all = Published();

    private static readonly FrozenDictionary<string, CfonbRejectCode> s_byCode = s_all.ToFrozenDictionary(
        c => c.Code,
        StringComparer.Ordinal
    );

    /// <summary>The list, in the order of the codes.</summary>
    public static IReadOnlyList<CfonbRejectCode> All => s_all;

    /// <summary>The entry of a code; <c>null</c> when the list does not have it.</summary>
    public static CfonbRejectCode? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return s_byCode.GetValueOrDefault(code);
    }
}
