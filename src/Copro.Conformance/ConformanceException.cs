namespace Copro.Conformance;

/// <summary>A store does not do what every store must do. The message says what was expected and what was found.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>A failure without a sentence.</summary>
    public ConformanceException() { }

    /// <summary>A failure with its sentence.</summary>
    public ConformanceException(string message)
        : base(message) { }

    /// <summary>A failure with its sentence and the exception behind it.</summary>
    public ConformanceException(string message, Exception innerException)
        : base(message, innerException) { }
}
