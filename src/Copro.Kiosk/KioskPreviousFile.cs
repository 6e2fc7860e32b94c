using System.Runtime.InteropServices;

namespace Copro.Kiosk;

/// <summary>The file that went before in the same direction and epoch: the link of the hash chain.</summary>
/// <param name="Sequence">Its sequence, 1 or more.</param>
/// <param name="Hash">The SHA-256 of its bytes as they were sent.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct KioskPreviousFile(long Sequence, ContentHash Hash);
