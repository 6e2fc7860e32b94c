namespace Copro.Sdk.Tests.Worlds;

/// <summary>The power goes off here.</summary>
internal sealed class CrashException : Exception
{
    public CrashException() { }

    public CrashException(string message)
        : base(message) { }

    public CrashException(string message, Exception innerException)
        : base(message, innerException) { }
}
