namespace Copro;

/// <summary>
/// Thrown by the <c>Parse</c> doors. It carries the same diagnostic that the matching <c>TryParse</c> hands out.
/// </summary>
public sealed class CoproFormatException : FormatException
{
    /// <summary>An exception without a diagnostic; prefer the other constructor.</summary>
    public CoproFormatException() { }

    /// <summary>An exception without a diagnostic; prefer the other constructor.</summary>
    public CoproFormatException(string? message)
        : base(message) { }

    /// <summary>An exception without a diagnostic; prefer the other constructor.</summary>
    public CoproFormatException(string? message, Exception? innerException)
        : base(message, innerException) { }

    /// <summary>An exception that says what the diagnostic says, personal values masked.</summary>
    public CoproFormatException(Diagnostic diagnostic)
        : base(diagnostic?.ToString()) => Diagnostic = diagnostic;

    /// <summary>What was wrong and where; <c>null</c> only for exceptions made without one.</summary>
    public Diagnostic? Diagnostic { get; }
}
