namespace Copro.Ledger;

/// <summary>The last change of a receipt in the daybook: what a second user is told who came too late.</summary>
/// <param name="Command">The command that asked for it.</param>
/// <param name="By">Who gave the command.</param>
/// <param name="At">When it was decided.</param>
public sealed record ReceiptChange(string Command, string By, DateTimeOffset At);
