using System.Collections.Frozen;

namespace Copro.Sepa;

/// <summary>
/// The reasons for which direct debits come back, those of EPC173-14 v8.0 and those that banks send beside them.
/// <c>docs/formats/returns.md</c> shows the table.
/// </summary>
public static partial class ReasonCodes
{
    private static readonly ReasonCode[] s_all = Published();

    private static readonly FrozenDictionary<string, ReasonCode> s_byCode = s_all.ToFrozenDictionary(
        reason => reason.Code,
        StringComparer.Ordinal
    );

    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<ReasonCode> All => s_all;

    /// <summary>The reason of a code; <c>null</c> when it is none of the table: then a person decides.</summary>
    public static ReasonCode? Find(ReturnReason reason) => reason.HasValue ? Find(reason.Code) : null;

    /// <summary>The reason of a code; <c>null</c> when it is none of the table: then a person decides.</summary>
    public static ReasonCode? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return s_byCode.GetValueOrDefault(code);
    }
}
