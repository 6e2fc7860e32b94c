namespace Copro.Sdk;

/// <summary>Told as a run goes on, for whoever watches.</summary>
/// <param name="Step">The step under way.</param>
/// <param name="Subject">What it works on: a document's name, a file; empty when the step begins.</param>
public sealed record EveningProgress(string Step, string Subject);
