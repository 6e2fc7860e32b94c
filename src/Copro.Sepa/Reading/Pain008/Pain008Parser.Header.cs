using System.Globalization;

namespace Copro.Sepa;

/// <summary>The group header, and the totals at both levels.</summary>
internal sealed partial class Pain008Parser
{
    private const int DateLength = 10;

    private readonly Tally _whole = new();
    private readonly Tally _inGroup = new();
    private DateOnly? _createdOn;

    /// <summary><c>MsgId</c>; <c>null</c> when it is not there.</summary>
    public string? MessageId { get; private set; }

    /// <summary><c>CreDtTm</c>, in UTC where it has no zone; <c>null</c> when it cannot be read.</summary>
    public DateTimeOffset? CreatedAt { get; private set; }

    /// <summary><c>InitgPty</c>; <c>null</c> when it is not there.</summary>
    public InitiatingParty? Initiator { get; private set; }

    /// <summary>How many collections there are, and what they add up to.</summary>
    public Tally Whole => _whole;

    private void EndHeader()
    {
        var place = ElementPlace.Header;
        MessageId = _header.Text(Field.MessageId);
        if (IsGiven(_header, Field.MessageId))
        {
            _checks.Identifier(place, "MsgId", _header[Field.MessageId]);
        }

        if (IsGiven(_header, Field.CreatedAt))
        {
            ReadCreation(_header.Text(Field.CreatedAt)!.Trim());
        }

        var rules = _rulebooks.For(_createdOn ?? DateOnly.MaxValue);
        Initiator = InitiatorOf(_header, rules);
    }

    private void ReadCreation(string text)
    {
        _createdOn = DateOnly.ParseExact(text[..DateLength], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        )
        {
            CreatedAt = instant;
        }
    }

    private InitiatingParty? InitiatorOf(FieldStore header, SepaRulebook rules)
    {
        if (!header.Has(Field.Initiator))
        {
            return null;
        }

        var place = ElementPlace.Header;
        var name = header.Text(Field.Initiator + PartyField.Name);
        var identification = IdentificationOf(header, Field.Initiator, place, "InitgPty/Id");
        var isNameRefused = header.IsRefused(Field.Initiator + PartyField.Name);
        if (!isNameRefused)
        {
            _checks.Text(place, "InitgPty/Nm", name, rules.MaxNameLength);
        }

        if (identification is not null)
        {
            _parties.Identification(place, "InitgPty/Id", identification);
            if (identification.Person is not null)
            {
                _sink?.CannotCarry("InitgPty/Id/PrvtId");
            }
        }
        else if (!header.Has(Field.Initiator + PartyField.Identification))
        {
            Unidentified(place, isNamed: name is not null || isNameRefused);
        }

        return new InitiatingParty { Name = name, Identification = identification?.Organisation };
    }

    private void Unidentified(in ElementPlace place, bool isNamed)
    {
        if (_profile.DemandsInitiatorId)
        {
            _checks.Add(SepaDiagnostics.InitiatorIdDemanded, place, "InitgPty/Id", _profile.Name);
        }
        else if (!isNamed)
        {
            _checks.Present(place, "InitgPty/Nm", hasValue: false);
        }
    }

    /// <summary>Totals of the whole message, judged when it has been read.</summary>
    private void EndMessage()
    {
        Totals(_header, ElementPlace.Header, _whole);
        if (_profile.MaxCollectionsPerFile is { } most && _whole.Count > most)
        {
            _checks.Add(SepaDiagnostics.TooManyCollections, ElementPlace.Header, "NbOfTxs", most, _whole.Count);
        }
    }

    /// <summary>Judges <c>NbOfTxs</c> and <c>CtrlSum</c> of a scope against what it holds.</summary>
    private void Totals(FieldStore scope, in ElementPlace place, Tally tally)
    {
        if (!scope.Has(Field.Count))
        {
            // The group header's is compulsory in the schema, which has told.
            if (place != ElementPlace.Header)
            {
                _checks.Present(place, "NbOfTxs", hasValue: false);
            }
        }
        else if (IsGiven(scope, Field.Count))
        {
            var said = long.Parse(scope[Field.Count], NumberStyles.None, CultureInfo.InvariantCulture);
            if (said != tally.Count)
            {
                _checks.Add(SepaDiagnostics.CountWrong, place, "NbOfTxs", "NbOfTxs", said, tally.Count);
            }
        }

        if (_checks.Present(place, "CtrlSum", scope.Has(Field.Sum)) && !tally.IsUnreadable && IsGiven(scope, Field.Sum))
        {
            Sum(scope, place, tally);
        }
    }

    private void Sum(FieldStore scope, in ElementPlace place, Tally tally)
    {
        var text = scope.Text(Field.Sum)!;
        if (!tally.Equals(text))
        {
            var said = text.Trim();
            _checks.Add(SepaDiagnostics.SumWrong, place, "CtrlSum", "CtrlSum", said, tally.ToString());
        }
    }

    /// <summary>Whether a value is there and of its simple type; otherwise the structure has told.</summary>
    private static bool IsGiven(FieldStore scope, Field field) => scope.Has(field) && !scope.IsRefused(field);
}
