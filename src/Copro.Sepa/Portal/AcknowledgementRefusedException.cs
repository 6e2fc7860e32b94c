namespace Copro.Sepa;

/// <summary>
/// The source of a request answered, and did not take its acknowledgement: it holds other bytes under the id by now, which stay pending,
/// or has a reason of its own. Other requests are not concerned, and may be acknowledged.
/// </summary>
public sealed class AcknowledgementRefusedException : IOException
{
    /// <summary>Without a reason.</summary>
    public AcknowledgementRefusedException() { }

    /// <summary>With a reason, which names no person.</summary>
    public AcknowledgementRefusedException(string message)
        : base(message) { }

    /// <summary>With a reason, and what it follows from.</summary>
    public AcknowledgementRefusedException(string message, Exception innerException)
        : base(message, innerException) { }
}
