using System.Globalization;
using System.Runtime.InteropServices;

namespace Copro.Sepa;

/// <summary>
/// A place in a message as two indexes, and the line of its source where there is one: its path is built only when something was
/// found there.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ElementPlace(int Group, int Transaction, int Line = 0)
{
    private const int None = -1;

    /// <summary>The group header.</summary>
    public static readonly ElementPlace Header = new(None, None);

    /// <summary>A group.</summary>
    public static ElementPlace OfGroup(int group, int line = 0) => new(group, None, line);

    /// <summary>A collection with no message around it: paths start inside it.</summary>
    public static readonly ElementPlace Bare = new(None, 0);

    /// <summary>The path of an element here: <c>PmtInf[0]/DrctDbtTxInf[3]/DbtrAcct</c>.</summary>
    public string PathOf(string element) =>
        (Group, Transaction) switch
        {
            (None, None) => $"GrpHdr/{element}",
            (None, _) => element,
            (_, None) => string.Create(CultureInfo.InvariantCulture, $"PmtInf[{Group}]/{element}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"PmtInf[{Group}]/DrctDbtTxInf[{Transaction}]/{element}"),
        };

    /// <summary>The same as a diagnostic's place.</summary>
    public DiagnosticPlace At(string element) => new() { Path = PathOf(element), Line = Line };
}
