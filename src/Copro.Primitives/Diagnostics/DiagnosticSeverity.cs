namespace Copro;

/// <summary>How much a finding weighs. A profile may change the severity of a finding, never its code.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing needs to be done.</summary>
    Info = 0,

    /// <summary>Usable, but a person should look (a text that was transliterated, a clock that jumped).</summary>
    Warning = 1,

    /// <summary>The thing it is about cannot be used as it is.</summary>
    Error = 2,
}
