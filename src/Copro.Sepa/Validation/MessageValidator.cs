namespace Copro.Sepa;

/// <summary>Finds everything that is wrong with a message before a byte of it is written.</summary>
internal sealed class MessageValidator
{
    private readonly ElementChecks _checks;
    private readonly CreditorChecks _creditors;
    private readonly CollectionChecks _collections;
    private readonly DuplicateChecks _duplicates;
    private readonly InitiatingPartyChecks _initiator;

    public MessageValidator(TransliterationStyle style, DiagnosticBag findings)
    {
        _checks = new ElementChecks(style, findings);
        var addresses = new AddressChecks(_checks);
        _creditors = new CreditorChecks(_checks, addresses);
        _collections = new CollectionChecks(_checks, addresses);
        _duplicates = new DuplicateChecks(_checks);
        _initiator = new InitiatingPartyChecks(_checks);
    }

    /// <summary>Checks a message; all findings go to the bag.</summary>
    public void Check(DirectDebitMessage message)
    {
        var header = ElementPlace.Header;
        _checks.Identifier(header, "MsgId", message.MessageId);
        if (message.Groups.Count == 0)
        {
            _checks.Add(SepaDiagnostics.Empty, header, "NbOfTxs", "CstmrDrctDbtInitn");
            return;
        }

        var createdOn = DateOnly.FromDateTime(message.CreatedAt.DateTime);
        _initiator.Check(header, message.InitiatingParty, SepaRulebook.For(message.Groups[0].CollectionDate));
        Totals(header, message);
        GroupIds(message);
        for (var i = 0; i < message.Groups.Count; i++)
        {
            Group(i, message.Groups[i], message.Groups[0].Scheme, createdOn);
        }
    }

    private void Group(int index, CollectionGroup group, DirectDebitScheme firstScheme, DateOnly createdOn)
    {
        var place = ElementPlace.OfGroup(index);
        var rules = SepaRulebook.For(group.CollectionDate);
        _checks.Identifier(place, "PmtInfId", group.Id);
        Kind(place, group, firstScheme);
        Dates(place, group.CollectionDate, createdOn);
        _creditors.Check(place, group.Creditor, rules);
        if (group.Collections.Count == 0)
        {
            _checks.Add(SepaDiagnostics.Empty, place, "DrctDbtTxInf", "PmtInf");
        }

        for (var i = 0; i < group.Collections.Count; i++)
        {
            var inside = new ElementPlace(index, i);
            _collections.Check(inside, group.Collections[i], group.Creditor, group.CollectionDate, createdOn, rules);
            _duplicates.Check(inside, group, group.Collections[i]);
        }
    }

    private void Kind(in ElementPlace place, CollectionGroup group, DirectDebitScheme firstScheme)
    {
        if (!Enum.IsDefined(group.Scheme))
        {
            _checks.Add(
                SepaDiagnostics.ValueUnknown,
                place,
                "PmtTpInf/LclInstrm/Cd",
                (int)group.Scheme,
                nameof(DirectDebitScheme)
            );
        }
        else if (group.Scheme != firstScheme)
        {
            _checks.Add(
                SepaDiagnostics.MixedSchemes,
                place,
                "PmtTpInf/LclInstrm/Cd",
                firstScheme == DirectDebitScheme.Core ? "CORE" : "B2B"
            );
        }

        if (!Enum.IsDefined(group.Sequence))
        {
            _checks.Add(
                SepaDiagnostics.ValueUnknown,
                place,
                "PmtTpInf/SeqTp",
                (int)group.Sequence,
                nameof(SequenceType)
            );
        }
    }

    private void Dates(in ElementPlace place, DateOnly collectionDate, DateOnly createdOn)
    {
        const string Element = "ReqdColltnDt";
        if (!TargetCalendar.IsOpen(collectionDate))
        {
            var next = TargetCalendar.NextOpen(collectionDate);
            _checks.Add(SepaDiagnostics.NotTargetDay, place, Element, collectionDate, next);
        }

        var earliest = TargetCalendar.AddDays(TargetCalendar.NextOpen(createdOn), CollectionTerms.SchemeLeadDays);
        if (collectionDate < earliest)
        {
            _checks.Add(SepaDiagnostics.CollectionTooLate, place, Element, createdOn, earliest, collectionDate);
        }
        else if (collectionDate > createdOn.AddDays(MessageLimits.EarliestPresentationDays))
        {
            _checks.Add(
                SepaDiagnostics.CollectionTooEarly,
                place,
                Element,
                createdOn,
                MessageLimits.EarliestPresentationDays,
                collectionDate
            );
        }
    }

    private void Totals(in ElementPlace header, DirectDebitMessage message)
    {
        long count = 0;
        var cents = Int128.Zero;
        foreach (var group in message.Groups)
        {
            count += group.Collections.Count;
            foreach (var collection in group.Collections)
            {
                cents += collection.Amount.MinorUnits;
            }
        }

        if (count > MessageLimits.MaxCollections)
        {
            _checks.Add(SepaDiagnostics.TooManyCollections, header, "NbOfTxs", MessageLimits.MaxCollections, count);
        }

        if (cents > MessageLimits.MaxTotalCents)
        {
            _checks.Add(SepaDiagnostics.TotalOutOfRange, header, "CtrlSum");
        }
    }

    private void GroupIds(DirectDebitMessage message)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < message.Groups.Count; i++)
        {
            var id = message.Groups[i].Id;
            if (!string.IsNullOrEmpty(id) && !seen.Add(id))
            {
                _checks.Add(SepaDiagnostics.GroupIdTwice, ElementPlace.OfGroup(i), "PmtInfId", id);
            }
        }
    }
}
