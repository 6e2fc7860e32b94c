namespace Copro.Sepa;

/// <summary>
/// Finds everything that is wrong with a message of objects before a byte of it is written: shows its collections to the judge as
/// rows.
/// </summary>
internal sealed class MessageValidator : IDisposable
{
    private readonly JudgeSettings _settings;
    private readonly ElementChecks _checks;
    private readonly ObjectChecks _objects;
    private readonly InitiatingPartyChecks _initiator;
    private readonly RowJudge _judge;
    private readonly ObjectRows _rows = new();

    public MessageValidator(JudgeSettings settings, DiagnosticBag findings)
    {
        _settings = settings;
        _checks = new ElementChecks(settings.Style, findings, settings.Profile);
        _objects = new ObjectChecks(_checks, new AddressChecks(_checks, settings));
        _initiator = new InitiatingPartyChecks(_checks, new PartyChecks(_checks, settings), settings.Profile);
        _judge = new RowJudge(settings, findings);
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

        _initiator.Check(header, message.InitiatingParty, _settings.Rulebooks.For(message.Groups[0].CollectionDate));
        Totals(header, message);
        GroupIds(message);
        var createdOn = DateOnly.FromDateTime(message.CreatedAt.DateTime);
        for (var i = 0; i < message.Groups.Count; i++)
        {
            Group(i, message.Groups[i], createdOn);
        }
    }

    public void Dispose() => _judge.Dispose();

    private void Group(int index, CollectionGroup group, DateOnly createdOn)
    {
        var place = ElementPlace.OfGroup(index);
        _checks.Identifier(place, "PmtInfId", group.Id);
        var heading = ObjectRows.HeadingOf(group);
        var context = _judge.Open(heading, place, createdOn);
        if (group.Collections.Count == 0)
        {
            _checks.Add(SepaDiagnostics.Empty, place, "DrctDbtTxInf", "PmtInf");
        }

        var normal = default(NormalRow);
        for (var i = 0; i < group.Collections.Count; i++)
        {
            var inside = new ElementPlace(index, i);
            var collection = group.Collections[i];
            _judge.Judge(_rows.RowOf(heading, collection), context, inside, ref normal);
            _objects.Check(inside, collection);
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

        var most = Math.Min(MessageLimits.MaxCollections, _settings.Profile.MaxCollectionsPerFile ?? int.MaxValue);
        if (count > most)
        {
            _checks.Add(SepaDiagnostics.TooManyCollections, header, "NbOfTxs", most, count);
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
