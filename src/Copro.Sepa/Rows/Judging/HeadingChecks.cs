namespace Copro.Sepa;

/// <summary>The heading of a group: creditor, kind, dates.</summary>
internal sealed class HeadingChecks(
    ElementChecks checks,
    PartyChecks parties,
    CreditorChecks creditors,
    BankProfile profile
)
{
    private const string SchemeElement = "PmtTpInf/LclInstrm/Cd";
    private const string SequenceElement = "PmtTpInf/SeqTp";
    private const string CategoryElement = "PmtTpInf/CtgyPurp/Cd";
    private const string DateElement = "ReqdColltnDt";

    // So far before the end of the calendar that days can be added.
    private static readonly DateOnly s_latestFile = DateOnly.MaxValue.AddYears(-2);

    /// <summary>Checks a heading.</summary>
    /// <param name="place">The group's place.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="createdOn">The date of the file.</param>
    /// <param name="rules">The rulebook of the collection date.</param>
    /// <param name="told">What a reader has already told.</param>
    public void Check(
        in ElementPlace place,
        GroupHeading heading,
        DateOnly createdOn,
        SepaRulebook rules,
        HeadingFields told
    )
    {
        Kind(place, heading, told);
        if (!told.Has(HeadingFields.CollectionDate))
        {
            Dates(place, heading.CollectionDate, createdOn < s_latestFile ? createdOn : s_latestFile, rules);
        }

        creditors.Check(place, heading.Creditor, rules, told);
        if (heading.UltimateCreditor is { } party && !told.Has(HeadingFields.UltimateCreditor))
        {
            parties.Ultimate(place, "UltmtCdtr", party, rules);
        }
    }

    /// <summary>CORE and B2B never share a message.</summary>
    public void SameScheme(in ElementPlace place, DirectDebitScheme scheme, DirectDebitScheme first)
    {
        if (scheme != first && Enum.IsDefined(scheme))
        {
            checks.Add(
                SepaDiagnostics.MixedSchemes,
                place,
                SchemeElement,
                first == DirectDebitScheme.Core ? "CORE" : "B2B"
            );
        }
    }

    private void Kind(in ElementPlace place, GroupHeading heading, HeadingFields told)
    {
        if (!told.Has(HeadingFields.Scheme) && !Enum.IsDefined(heading.Scheme))
        {
            Unknown(place, SchemeElement, (int)heading.Scheme, nameof(DirectDebitScheme));
        }

        if (!told.Has(HeadingFields.Sequence) && !Enum.IsDefined(heading.Sequence))
        {
            Unknown(place, SequenceElement, (int)heading.Sequence, nameof(SequenceType));
        }

        if (heading.CategoryPurpose is { } purpose && !told.Has(HeadingFields.CategoryPurpose))
        {
            CategoryPurpose(place, purpose);
        }
    }

    private void CategoryPurpose(in ElementPlace place, string purpose)
    {
        if (
            purpose.Length is 0 or > MessageLimits.PurposeCode
            || !purpose.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
        )
        {
            checks.Add(SepaDiagnostics.PurposeCode, place, CategoryElement, purpose);
        }
        else if (purpose == "RENT")
        {
            checks.Add(SepaDiagnostics.RentIsNoCategory, place, CategoryElement);
        }
    }

    private void Dates(in ElementPlace place, DateOnly collectionDate, DateOnly createdOn, SepaRulebook rules)
    {
        if (!TargetCalendar.IsOpen(collectionDate))
        {
            var next = TargetCalendar.NextOpen(collectionDate);
            checks.Add(SepaDiagnostics.NotTargetDay, place, DateElement, collectionDate, next);
        }

        var earliest = TargetCalendar.AddDays(TargetCalendar.NextOpen(createdOn), LeadDays(rules));
        if (collectionDate < earliest)
        {
            checks.Add(SepaDiagnostics.CollectionTooLate, place, DateElement, createdOn, earliest, collectionDate);
        }
        else if (collectionDate > createdOn.AddDays(rules.EarliestPresentationDays))
        {
            var early = SepaDiagnostics.CollectionTooEarly.At(
                default,
                createdOn,
                rules.EarliestPresentationDays,
                collectionDate
            );
            checks.Add(early.As(rules.EarliestPresentationSeverity), place, DateElement);
        }
    }

    private int LeadDays(SepaRulebook rules) => Math.Max(rules.MinLeadDays, profile.LeadDays);

    private void Unknown(in ElementPlace place, string element, int value, string type) =>
        checks.Add(SepaDiagnostics.ValueUnknown, place, element, value, type);
}
