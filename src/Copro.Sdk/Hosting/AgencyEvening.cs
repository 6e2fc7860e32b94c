namespace Copro.Sdk;

/// <summary>One agency's run.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Sources">Where its documents come from.</param>
/// <param name="Channel">Where what leaves is delivered.</param>
public sealed record AgencyEvening(AgencyProfile Agency, EveningSources Sources, IOutboxChannel Channel);
