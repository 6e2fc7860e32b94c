namespace Copro.Kiosk;

/// <summary>What a payments file comes to.</summary>
public enum KioskVerdict
{
    /// <summary>It is the next one (or comes after a gap that policy lets pass): take its payments in.</summary>
    Accepted = 0,

    /// <summary>The same file was taken in before: success, nothing to write.</summary>
    AlreadyDone = 1,

    /// <summary>
    /// Something known came again with other content (the file, one of its payments, or what the hash chain says of a
    /// neighbour): quarantine it and tell somebody.
    /// </summary>
    Conflict = 2,

    /// <summary>
    /// Good, but something before it is missing: a file of the sequence, or a payment that it takes back. Keep it and
    /// judge it again when that has come.
    /// </summary>
    Held = 3,

    /// <summary>It was missing and fills its gap: take its payments in.</summary>
    Late = 4,

    /// <summary>The kiosk began to count anew; a person must confirm that (<see cref="KioskState.ConfirmEpoch"/>).</summary>
    NewEpochNeedsConfirmation = 5,

    /// <summary>It cannot be used as it is: quarantine it with its diagnostics.</summary>
    Refused = 6,
}
