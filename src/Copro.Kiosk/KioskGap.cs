using System.Runtime.InteropServices;

namespace Copro.Kiosk;

/// <summary>Files that are missing in the middle of what was taken in.</summary>
/// <param name="From">The first missing sequence.</param>
/// <param name="To">The last missing sequence, not below <paramref name="From"/>.</param>
/// <param name="LastHash">The SHA-256 that the file after the gap names for the last missing one; <c>default</c> when unknown.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct KioskGap(long From, long To, ContentHash LastHash);
