namespace Copro.Sepa;

/// <summary>Limits of pain.008 that no rulebook changes, with where they come from.</summary>
internal static class MessageLimits
{
    /// <summary>
    /// The most collections of one message: twice the largest batch we measure, far above what a bank takes in one file.
    /// </summary>
    public const int MaxCollections = 2_000_000;

    /// <summary>AT-T002: 0.01 EUR.</summary>
    public const long MinCents = 1;

    /// <summary>AT-T002: 999999999.99 EUR.</summary>
    public const long MaxCents = 99_999_999_999;

    /// <summary>Control sums have 18 digits (ISO DecimalNumber).</summary>
    public const long MaxTotalCents = 999_999_999_999_999_999;

    /// <summary>Remittance text (Max140Text).</summary>
    public const int Remittance = 140;

    /// <summary>What the tags within <c>Strd</c> take of those 140 characters, without an issuer.</summary>
    public const int StructuredTags = 81;

    /// <summary>What the tags of <c>Issr</c> take of them.</summary>
    public const int IssuerTags = 13;

    /// <summary>A purpose code (ExternalPurpose1Code).</summary>
    public const int PurposeCode = 4;

    /// <summary>A scheme code of an organisation's identifier (ExternalOrganisationIdentification1Code).</summary>
    public const int SchemeCode = 4;

    /// <summary>Earliest presentation, in calendar days before the collection (PayZen; rulebook wording not confirmed).</summary>
    public const int EarliestPresentationDays = 14;

    /// <summary>Max70Text of addresses: department, street, floor, room, free lines.</summary>
    public const int AddressLong = 70;

    /// <summary>Max35Text of addresses: town, building, district.</summary>
    public const int AddressMedium = 35;

    /// <summary>Max16Text of addresses: building number, post box, post code.</summary>
    public const int AddressShort = 16;

    /// <summary>A French ICS: FR, two digits, business code, six alphanumerics (Banque de France).</summary>
    public const int FrenchCreditorIdentifier = 13;
}
