namespace Copro.BankMatch;

/// <summary>One line of text of a movement, raw, with the zone of the file it came from.</summary>
/// <param name="Zone">The zone: <c>04</c>, a CFONB qualifier such as <c>LCC</c>, a camt element such as <c>Ustrd</c>.</param>
/// <param name="Text">The text as written, without trailing blanks.</param>
public sealed record TransactionText(string Zone, string Text);
