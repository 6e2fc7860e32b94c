namespace Copro.BankMatch;

/// <summary>The one fact that would decide what was not matched: what a person should find out.</summary>
/// <param name="Code">Which fact: one of <see cref="DecidingFactCodes"/>.</param>
/// <param name="Value">What it is about, such as the candidates; <c>null</c> when nothing in particular.</param>
public sealed record DecidingFact(string Code, string? Value = null);
