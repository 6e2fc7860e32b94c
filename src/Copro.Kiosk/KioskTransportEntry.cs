namespace Copro.Kiosk;

/// <summary>A file in a transport's folder.</summary>
/// <param name="Name">Its name without folder, as the system gives it.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="LastWrittenAt">When it was last written, as the system says, in UTC.</param>
public sealed record KioskTransportEntry(string Name, long Length, DateTimeOffset LastWrittenAt);
