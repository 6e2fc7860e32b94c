using System.Text;

namespace Copro.Sepa;

/// <summary>
/// Judges collections, whoever feeds them: brings each into the form it is written in and reports everything that is wrong with
/// it, with its place. One for a run over one message; reusable row after row without allocating. Not safe for several threads.
/// </summary>
internal sealed partial class RowJudge : IDisposable
{
    private readonly JudgeSettings _settings;
    private readonly Speller _speller;
    private readonly RowNormaliser _normaliser;
    private readonly ElementChecks _checks;
    private readonly AddressChecks _addresses;
    private readonly HeadingChecks _headings;
    private readonly PartyChecks _parties;
    private readonly AmendmentChecks _amendments;
    private readonly DuplicateGuard _duplicates;
    private readonly Dictionary<string, int> _creditors = new(StringComparer.Ordinal);
    private DirectDebitScheme? _scheme;

    /// <summary>A judge for one message.</summary>
    /// <param name="settings">By what it judges.</param>
    /// <param name="findings">Gets all findings.</param>
    public RowJudge(JudgeSettings settings, DiagnosticBag findings)
    {
        _settings = settings;
        _speller = new Speller(settings.Style, settings.Profile);
        _normaliser = new RowNormaliser(_speller);
        _checks = new ElementChecks(settings.Style, findings, settings.Profile);
        _addresses = new AddressChecks(_checks, settings);
        _parties = new PartyChecks(_checks, settings);
        _headings = new HeadingChecks(
            _checks,
            _parties,
            new CreditorChecks(_checks, _addresses, _speller, settings),
            settings.Profile
        );
        _amendments = new AmendmentChecks(_checks, settings);
        _duplicates = new DuplicateGuard(_checks, tellsLines: !settings.IsReading);
    }

    /// <summary>Opens a group: judges its heading, once.</summary>
    /// <param name="heading">What the group says for all of its collections.</param>
    /// <param name="place">The group's place; its index counts from 0.</param>
    /// <param name="createdOn">The date of the file: "today" for every check of dates.</param>
    /// <param name="told">What a reader has already told.</param>
    public GroupContext Open(
        GroupHeading heading,
        in ElementPlace place,
        DateOnly createdOn,
        HeadingFields told = HeadingFields.None
    )
    {
        _speller.Clear();
        var group = Enter(heading, createdOn, told);
        _headings.Check(place, heading, createdOn, group.Rules, told);
        if (!told.Has(HeadingFields.Scheme))
        {
            _scheme ??= heading.Scheme;
            _headings.SameScheme(place, heading.Scheme, _scheme.Value);
        }

        return group;
    }

    /// <summary>Opens a group whose heading is judged elsewhere.</summary>
    public GroupContext Enter(GroupHeading heading, DateOnly createdOn, HeadingFields told = HeadingFields.None)
    {
        var hasDate = !told.Has(HeadingFields.CollectionDate);
        var creditor = heading.Creditor;
        return new GroupContext
        {
            Heading = heading,
            Rules = _settings.Rulebooks.For(hasDate ? heading.CollectionDate : createdOn),
            LatestSignature = hasDate ? LatestSignature(heading.CollectionDate, createdOn) : createdOn,
            CreditorIban = Encoding.ASCII.GetBytes(creditor.Iban.ToElectronicString()),
            CreditorOutsideEea = SepaCountries.OutsideEea(
                creditor.Iban.HasValue ? creditor.Iban.CountryCode : string.Empty,
                creditor.Bic.HasValue ? creditor.Bic.CountryCode : null
            ),
            CreditorNumber = NumberOf(creditor.Identifier),
        };
    }

    /// <summary>Judges a collection of an open group; all findings go to the bag.</summary>
    /// <param name="row">The collection.</param>
    /// <param name="group">Its group.</param>
    /// <param name="place">Its place in the message; its line is the row's.</param>
    /// <param name="normal">Gets what is written.</param>
    /// <param name="told">What a reader has already told.</param>
    /// <returns>Whether it has no error.</returns>
    public bool Judge(
        in CollectionRow row,
        GroupContext group,
        in ElementPlace place,
        ref NormalRow normal,
        RowFields told = RowFields.None
    )
    {
        var before = _checks.ErrorCount;
        var here = place with { Line = row.Line };
        _normaliser.Normalise(row, ref normal);
        Payment(here, row, normal, group.Rules, told);
        Mandate(here, row, normal, group, told);
        Parties(here, normal, group, told);
        Debtor(here, row, normal, group, told);
        PurposeAndRemittance(here, row, normal, group.Rules, told);
        _duplicates.Check(here, normal, group, told);
        return _checks.ErrorCount == before;
    }

    /// <summary>Brings a row into the form it is written in, without judging it.</summary>
    public void Normalise(in CollectionRow row, ref NormalRow normal) => _normaliser.Normalise(row, ref normal);

    public void Dispose() => _duplicates.Dispose();

    /// <summary>Not after the file, and as long before the collection as the bank wants it.</summary>
    private DateOnly LatestSignature(DateOnly collectionDate, DateOnly createdOn)
    {
        var days = Math.Min(_settings.Profile.MinDaysAfterSignature, collectionDate.DayNumber);
        var latest = collectionDate.AddDays(-days);
        return latest < createdOn ? latest : createdOn;
    }

    private int NumberOf(CreditorIdentifier identifier)
    {
        if (!identifier.HasValue)
        {
            return -1;
        }

        // The business code does not count.
        var creditor = identifier.CountryCode + identifier.NationalIdentifier;
        if (!_creditors.TryGetValue(creditor, out var number))
        {
            number = _creditors.Count;
            _creditors.Add(creditor, number);
        }

        return number;
    }
}
