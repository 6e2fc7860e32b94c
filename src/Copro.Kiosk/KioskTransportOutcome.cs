namespace Copro.Kiosk;

/// <summary>What became of a file that was to be written, moved or deleted.</summary>
public enum KioskTransportOutcome
{
    /// <summary>It was done now.</summary>
    Done = 0,

    /// <summary>It was done before: nothing to do.</summary>
    AlreadyDone = 1,

    /// <summary>Another file is in its place, which was left as it is.</summary>
    Conflict = 2,

    /// <summary>There is no such file.</summary>
    Missing = 3,
}
