using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>A mandate and the version of the record it was read from.</summary>
internal sealed record StoredMandate(SepaMandate Mandate, long Version);
