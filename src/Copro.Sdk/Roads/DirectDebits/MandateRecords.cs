using Copro.Ledger;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>Mandates and their references as the state records a commit carries.</summary>
internal static class MandateRecords
{
    public static StateRecord Mandate(SepaMandate mandate, long version) =>
        new()
        {
            Scope = SepaMandateState.Scope,
            Key = SepaMandateState.KeyOf(mandate),
            SchemaVersion = SepaMandateState.SchemaVersion,
            Payload = SepaMandateState.Serialize(mandate),
            Version = version,
        };

    /// <summary>Takes a reference: as a new record it conflicts when somebody else has taken it meanwhile.</summary>
    public static StateRecord Reference(SepaMandate mandate) =>
        new()
        {
            Scope = SepaMandateState.ReferenceScope,
            Key = SepaMandateState.ReferenceKeyOf(mandate.Creditor, mandate.Reference),
            SchemaVersion = 1,
            Payload = System.Text.Encoding.UTF8.GetBytes(mandate.Origin.RequestId),
        };
}
