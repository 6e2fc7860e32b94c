namespace Copro.Sepa;

/// <summary>What an object can say wrong and a row cannot: empty where <c>null</c> means absent, three lines, two references.</summary>
internal sealed class ObjectChecks(ElementChecks checks, AddressChecks addresses)
{
    /// <summary>Checks a collection.</summary>
    public void Check(in ElementPlace place, Collection collection)
    {
        if (collection.InstructionId is { Length: 0 })
        {
            checks.Present(place, "PmtId/InstrId", hasValue: false);
        }

        if (collection.Debtor.Address is { Lines.Count: > 0 } address)
        {
            addresses.Lines(place, "Dbtr/PstlAdr", address.Lines);
        }

        if (collection.PurposeCode is { Length: 0 })
        {
            checks.Add(SepaDiagnostics.PurposeCode, place, "Purp/Cd", string.Empty);
        }

        if (collection.RemittanceReference.HasValue && !string.IsNullOrEmpty(collection.OtherReference))
        {
            checks.Add(SepaDiagnostics.RemittanceTwice, place, "RmtInf/Strd");
        }
    }
}
