using System.Collections.Frozen;

namespace Copro.Sepa;

/// <summary>
/// Which places of a pain.008 are read into which <see cref="Field"/>. What is neither here nor above something that is here has no
/// use in SEPA direct debits.
/// </summary>
internal static class FieldMap
{
    /// <summary>The slot of an element that only holds others.</summary>
    public const int Container = -1;

    /// <summary>The slot of an element that SEPA does not use.</summary>
    public const int Unused = -2;

    /// <summary>The slot of the group header.</summary>
    public const int GroupHeader = -3;

    /// <summary>The slot of a group.</summary>
    public const int Group = -4;

    /// <summary>The slot of a collection.</summary>
    public const int Collection = -5;

    private const string Root = "Document/CstmrDrctDbtInitn";
    private const string HeaderTrail = Root + "/GrpHdr";
    private const string GroupTrail = Root + "/PmtInf";
    private const string CollectionTrail = GroupTrail + "/DrctDbtTxInf";

    private static readonly FrozenDictionary<string, int> s_slots = Slots();

    /// <summary>The slot of a place, by its <see cref="ElementNode.Trail"/>.</summary>
    public static int SlotOf(string trail) => s_slots.GetValueOrDefault(trail, Unused);

    private static FrozenDictionary<string, int> Slots()
    {
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        AddHeader(slots);
        AddGroup(slots);
        AddCollection(slots);
        foreach (var trail in slots.Keys.ToArray())
        {
            for (var end = trail.LastIndexOf('/'); end > 0; end = trail.LastIndexOf('/', end - 1))
            {
                slots.TryAdd(trail[..end], Container);
            }
        }

        slots[HeaderTrail] = GroupHeader;
        slots[GroupTrail] = Group;
        slots[CollectionTrail] = Collection;
        slots[string.Empty] = Container;
        return slots.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddHeader(Dictionary<string, int> slots)
    {
        Add(slots, HeaderTrail, "MsgId", Field.MessageId);
        Add(slots, HeaderTrail, "CreDtTm", Field.CreatedAt);
        Add(slots, HeaderTrail, "NbOfTxs", Field.Count);
        Add(slots, HeaderTrail, "CtrlSum", Field.Sum);
        AddParty(slots, $"{HeaderTrail}/InitgPty", Field.Initiator, hasAddress: false);
    }

    private static void AddGroup(Dictionary<string, int> slots)
    {
        Add(slots, GroupTrail, "PmtInfId", Field.GroupId);
        slots[$"{GroupTrail}/PmtMtd"] = Container;
        Add(slots, GroupTrail, "BtchBookg", Field.BatchBooking);
        Add(slots, GroupTrail, "NbOfTxs", Field.Count);
        Add(slots, GroupTrail, "CtrlSum", Field.Sum);
        Add(slots, GroupTrail, "ReqdColltnDt", Field.CollectionDate);
        Add(slots, GroupTrail, "CdtrAcct", Field.CreditorAccount);
        Add(slots, GroupTrail, "CdtrAcct/Id/IBAN", Field.CreditorIban);
        slots[$"{GroupTrail}/CdtrAcct/Ccy"] = Container;
        AddBank(slots, $"{GroupTrail}/CdtrAgt", Field.CreditorBank, Field.CreditorBic, Field.CreditorBankOther);
        AddParty(slots, $"{GroupTrail}/Cdtr", Field.Creditor, hasAddress: true, hasIdentification: false);
        AddShared(slots, GroupTrail);
        AddScheme(slots, $"{GroupTrail}/CdtrSchmeId");
    }

    /// <summary>What may stand in the group or in each collection.</summary>
    private static void AddShared(Dictionary<string, int> slots, string scope)
    {
        Add(slots, scope, "PmtTpInf", Field.PaymentType);
        Add(slots, scope, "PmtTpInf/SvcLvl/Cd", Field.ServiceLevel);
        Add(slots, scope, "PmtTpInf/SvcLvl/Prtry", Field.ServiceLevelOther);
        Add(slots, scope, "PmtTpInf/LclInstrm/Cd", Field.LocalInstrument);
        Add(slots, scope, "PmtTpInf/LclInstrm/Prtry", Field.LocalInstrumentOther);
        Add(slots, scope, "PmtTpInf/SeqTp", Field.Sequence);
        Add(slots, scope, "PmtTpInf/CtgyPurp/Cd", Field.CategoryPurpose);
        Add(slots, scope, "PmtTpInf/CtgyPurp/Prtry", Field.CategoryPurposeOther);
        Add(slots, scope, "ChrgBr", Field.ChargeBearer);
        AddParty(slots, $"{scope}/UltmtCdtr", Field.UltimateCreditor, hasAddress: false);
    }

    private static void AddCollection(Dictionary<string, int> slots)
    {
        const string MandateInfo = "DrctDbtTx/MndtRltdInf";
        AddShared(slots, CollectionTrail);
        Add(slots, CollectionTrail, "PmtId/InstrId", Field.InstructionId);
        Add(slots, CollectionTrail, "PmtId/EndToEndId", Field.EndToEndId);
        Add(slots, CollectionTrail, "InstdAmt", Field.Amount);
        Add(slots, CollectionTrail, MandateInfo, Field.Mandate);
        Add(slots, CollectionTrail, $"{MandateInfo}/MndtId", Field.MandateReference);
        Add(slots, CollectionTrail, $"{MandateInfo}/DtOfSgntr", Field.SignedOn);
        Add(slots, CollectionTrail, $"{MandateInfo}/AmdmntInd", Field.AmendmentIndicator);
        Add(slots, CollectionTrail, $"{MandateInfo}/ElctrncSgntr", Field.ElectronicSignature);
        AddAmendment(slots, $"{CollectionTrail}/{MandateInfo}/AmdmntInfDtls");
        AddScheme(slots, $"{CollectionTrail}/DrctDbtTx/CdtrSchmeId");
        AddBank(slots, $"{CollectionTrail}/DbtrAgt", Field.DebtorBank, Field.DebtorBic, Field.DebtorBankOther);
        AddParty(slots, $"{CollectionTrail}/Dbtr", Field.Debtor, hasAddress: true);
        Add(slots, CollectionTrail, "DbtrAcct", Field.DebtorAccount);
        Add(slots, CollectionTrail, "DbtrAcct/Id/IBAN", Field.DebtorIban);
        slots[$"{CollectionTrail}/DbtrAcct/Ccy"] = Container;
        AddParty(slots, $"{CollectionTrail}/UltmtDbtr", Field.UltimateDebtor, hasAddress: false);
        Add(slots, CollectionTrail, "Purp/Cd", Field.Purpose);
        Add(slots, CollectionTrail, "Purp/Prtry", Field.PurposeOther);
        Add(slots, CollectionTrail, "RmtInf", Field.Remittance);
        Add(slots, CollectionTrail, "RmtInf/Ustrd", Field.RemittanceText);
        Add(slots, CollectionTrail, "RmtInf/Strd", Field.Structured);
        Add(slots, CollectionTrail, "RmtInf/Strd/CdtrRefInf/Ref", Field.Reference);
        Add(slots, CollectionTrail, "RmtInf/Strd/CdtrRefInf/Tp/CdOrPrtry/Cd", Field.ReferenceCode);
        Add(slots, CollectionTrail, "RmtInf/Strd/CdtrRefInf/Tp/CdOrPrtry/Prtry", Field.ReferenceKind);
        Add(slots, CollectionTrail, "RmtInf/Strd/CdtrRefInf/Tp/Issr", Field.ReferenceIssuer);
    }

    private static void AddAmendment(Dictionary<string, int> slots, string details)
    {
        slots[details] = (int)Field.Amendment;
        Add(slots, details, "OrgnlMndtId", Field.OriginalMandate);
        Add(slots, details, "OrgnlCdtrSchmeId", Field.OriginalCreditor);
        Add(slots, details, "OrgnlCdtrSchmeId/Nm", Field.OriginalCreditor + PartyField.Name);
        AddIdentifier(slots, $"{details}/OrgnlCdtrSchmeId", Field.OriginalCreditor);
        Add(slots, details, "OrgnlDbtrAcct", Field.OriginalAccount);
        Add(slots, details, "OrgnlDbtrAcct/Id/IBAN", Field.OriginalIban);
        Add(slots, details, "OrgnlDbtrAcct/Id/Othr/Id", Field.OriginalAccountOther);
        AddBank(slots, $"{details}/OrgnlDbtrAgt", Field.OriginalBank, Field.OriginalBic, Field.OriginalBankOther);
    }

    /// <summary>The creditor identifier; an organisation's is wrong there, and read to say so.</summary>
    private static void AddScheme(Dictionary<string, int> slots, string scheme)
    {
        slots[scheme] = (int)Field.CreditorScheme;
        AddIdentifier(slots, scheme, Field.CreditorScheme);
    }

    /// <summary>SEPA has <c>Othr/{Id, SchmeNm/Prtry}</c> there and nothing else, no issuer.</summary>
    private static void AddIdentifier(Dictionary<string, int> slots, string scheme, Field party)
    {
        Add(slots, scheme, "Id/OrgId", party + PartyField.Organisation);
        AddNumber(slots, $"{scheme}/Id/PrvtId", party + PartyField.PersonOther);
        AddNumber(slots, $"{scheme}/Id/OrgId", party + PartyField.OrganisationOther);
    }

    private static void AddBank(Dictionary<string, int> slots, string bank, Field whole, Field bic, Field other)
    {
        slots[bank] = (int)whole;
        Add(slots, bank, "FinInstnId/BICFI", bic);
        Add(slots, bank, "FinInstnId/BIC", bic);
        Add(slots, bank, "FinInstnId/Othr/Id", other);
    }

    private static void AddParty(
        Dictionary<string, int> slots,
        string party,
        Field first,
        bool hasAddress,
        bool hasIdentification = true
    )
    {
        slots[party] = (int)first;
        Add(slots, party, "Nm", first + PartyField.Name);
        if (hasAddress)
        {
            AddAddress(slots, $"{party}/PstlAdr", first);
        }

        if (hasIdentification)
        {
            AddIdentification(slots, $"{party}/Id", first);
        }
    }

    private static void AddAddress(Dictionary<string, int> slots, string address, Field party)
    {
        slots[address] = (int)party + PartyField.Address;
        Add(slots, address, "Dept", party + PartyField.Department);
        Add(slots, address, "SubDept", party + PartyField.SubDepartment);
        Add(slots, address, "StrtNm", party + PartyField.StreetName);
        Add(slots, address, "BldgNb", party + PartyField.BuildingNumber);
        Add(slots, address, "BldgNm", party + PartyField.BuildingName);
        Add(slots, address, "Flr", party + PartyField.Floor);
        Add(slots, address, "PstBx", party + PartyField.PostBox);
        Add(slots, address, "Room", party + PartyField.Room);
        Add(slots, address, "PstCd", party + PartyField.PostCode);
        Add(slots, address, "TwnNm", party + PartyField.TownName);
        Add(slots, address, "TwnLctnNm", party + PartyField.TownLocationName);
        Add(slots, address, "DstrctNm", party + PartyField.DistrictName);
        Add(slots, address, "CtrySubDvsn", party + PartyField.CountrySubdivision);
        Add(slots, address, "Ctry", party + PartyField.Country);
        Add(slots, address, "AdrLine", party + PartyField.FirstLine);
    }

    private static void AddIdentification(Dictionary<string, int> slots, string id, Field party)
    {
        slots[id] = (int)party + PartyField.Identification;
        Add(slots, id, "OrgId", party + PartyField.Organisation);
        Add(slots, id, "OrgId/AnyBIC", party + PartyField.OrganisationBic);
        Add(slots, id, "OrgId/BICOrBEI", party + PartyField.OrganisationBic);
        Add(slots, id, "OrgId/LEI", party + PartyField.Lei);
        AddOther(slots, $"{id}/OrgId", party + PartyField.OrganisationOther);
        Add(slots, id, "PrvtId", party + PartyField.Person);
        Add(slots, id, "PrvtId/DtAndPlcOfBirth", party + PartyField.Birth);
        Add(slots, id, "PrvtId/DtAndPlcOfBirth/BirthDt", party + PartyField.BirthDate);
        Add(slots, id, "PrvtId/DtAndPlcOfBirth/PrvcOfBirth", party + PartyField.BirthProvince);
        Add(slots, id, "PrvtId/DtAndPlcOfBirth/CityOfBirth", party + PartyField.BirthCity);
        Add(slots, id, "PrvtId/DtAndPlcOfBirth/CtryOfBirth", party + PartyField.BirthCountry);
        AddOther(slots, $"{id}/PrvtId", party + PartyField.PersonOther);
    }

    private static void AddOther(Dictionary<string, int> slots, string owner, Field other)
    {
        AddNumber(slots, owner, other);
        Add(slots, owner, "Othr/Issr", other + PartyField.OtherIssuer);
    }

    private static void AddNumber(Dictionary<string, int> slots, string owner, Field other)
    {
        Add(slots, owner, "Othr/Id", other);
        Add(slots, owner, "Othr/SchmeNm/Cd", other + PartyField.OtherCode);
        Add(slots, owner, "Othr/SchmeNm/Prtry", other + PartyField.OtherKind);
    }

    private static void Add(Dictionary<string, int> slots, string scope, string trail, Field field) =>
        slots[$"{scope}/{trail}"] = (int)field;
}
