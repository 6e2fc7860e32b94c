using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace Copro.Shared;

/// <summary>XML that is well formed and beyond a limit of ours, or not what is expected of it: why, in both languages.</summary>
[SuppressMessage(
    "Design",
    "CA1032",
    Justification = "Made by HardenedXml.Refusal alone, and caught as the XmlException it is."
)]
[SuppressMessage("Design", "CA1064", Justification = "Never leaves the library: it becomes a finding.")]
internal sealed class RefusedXmlException(DiagnosticArgument reason, int line, int column)
    : XmlException(reason.ToString(), innerException: null, line, column)
{
    /// <summary>Why it is refused.</summary>
    public DiagnosticArgument Reason { get; } = reason;
}
