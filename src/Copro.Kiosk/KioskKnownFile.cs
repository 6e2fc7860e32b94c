using System.Runtime.InteropServices;

namespace Copro.Kiosk;

/// <summary>A file that was taken in.</summary>
/// <param name="Sequence">Its sequence.</param>
/// <param name="Hash">The SHA-256 of its bytes.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct KioskKnownFile(long Sequence, ContentHash Hash);
