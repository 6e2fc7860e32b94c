using System.Collections.Frozen;

namespace Copro.BankMatch;

/// <summary>One interbank operation code of the CFONB list (positions 33-34 of a record 04).</summary>
/// <param name="Code">Two digits, or a letter and a digit.</param>
/// <param name="Label">The published French label.</param>
/// <param name="Direction">The direction it is meant for.</param>
/// <param name="SwiftType">The SWIFT type of the same operation.</param>
/// <param name="Role">What it means to us.</param>
public sealed partial record CfonbOperationCode(
    string Code,
    string Label,
    OperationDirection Direction,
    string SwiftType,
    OperationRole Role
)
{
    private static readonly CfonbOperationCode[] s_all = Published();

    private static readonly FrozenDictionary<string, CfonbOperationCode> s_byCode = s_all.ToFrozenDictionary(
        c => c.Code,
        StringComparer.Ordinal
    );

    /// <summary>The list, in the order of its publication.</summary>
    public static IReadOnlyList<CfonbOperationCode> All => s_all;

    /// <summary>The entry of a code; <c>null</c> when the list does not have it.</summary>
    public static CfonbOperationCode? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return s_byCode.GetValueOrDefault(code);
    }
}
