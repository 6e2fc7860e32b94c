using System.Runtime.InteropServices;

namespace Copro.Kiosk;

/// <summary>What a debtor file says of itself at its end.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KioskDebtorTrailer(long Count, long RemovedCount, Money Total);
