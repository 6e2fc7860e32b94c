namespace Copro.Sdk;

/// <summary>How long one step of a run took.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="Elapsed">Its time.</param>
public sealed record StepTime(string Step, TimeSpan Elapsed);
