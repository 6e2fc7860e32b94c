namespace Copro.Sepa;

/// <summary>
/// The first pass over a batch: judges every row, finds its group and file, adds up, and takes the digest of what will be written.
/// One judge for all files: a mandate used twice is found even when its uses go to two banks.
/// </summary>
internal sealed class FirstPass : IDisposable
{
    private readonly DirectDebitBatchSettings _settings;
    private readonly JudgeSettings _judging;
    private readonly DiagnosticBag _findings;
    private readonly long _errorsBefore;
    private readonly BatchContent _content;
    private readonly RowJudge _judge;
    private readonly BatchChecks _checks;
    private readonly GroupDigests _digests;
    private readonly DateOnly _createdOn;

    public FirstPass(DirectDebitBatchSettings settings, JudgeSettings judging, DiagnosticBag findings)
    {
        _settings = settings;
        _judging = judging;
        _findings = findings;
        _errorsBefore = findings.ErrorCount;
        _content = new BatchContent(settings);
        _judge = new RowJudge(judging, findings);
        _checks = new BatchChecks(judging, findings);
        _digests = new GroupDigests(judging, isSecondPass: false);
        _createdOn = DateOnly.FromDateTime(settings.CreatedAt.DateTime);
    }

    /// <summary>How many rows were read.</summary>
    public int Rows { get; private set; }

    /// <summary>Reads all rows; everything that is wrong goes to the findings.</summary>
    public void Read(ICollectionRowSource source, RowPace pace)
    {
        var normal = default(NormalRow);
        var rows = 0;
        for (var row = default(CollectionRow); source.TryRead(ref row); row = default)
        {
            rows++;
            pace.After(rows);
            if (rows > DirectDebitBatchWriter.MaxCollections)
            {
                Refuse(row, SepaDiagnostics.BatchTooLarge, DirectDebitBatchWriter.MaxCollections);
                break;
            }

            if (!TryTake(row, ref normal))
            {
                break;
            }
        }

        Rows = rows;
        foreach (var file in _content.Files)
        {
            Close(file);
        }
    }

    /// <summary>What the pass has learned, when there is no error.</summary>
    public BatchContent Finish()
    {
        var number = 0;
        foreach (var file in _content.Files)
        {
            foreach (var group in file.Groups)
            {
                group.Number = number++;
                group.Checksum = _digests.Checksum(group);
                group.Digest = _digests.Finish(group);
            }

            file.MessageId = MessageIdentifier.Of(
                file.Initiator,
                file.Groups.Select(group => group.Digest),
                _judging.Style,
                _settings.Resubmission,
                _judging.Profile
            );
        }

        return _content;
    }

    public void Dispose()
    {
        _digests.Dispose();
        _judge.Dispose();
    }

    /// <summary>Takes a row; not when there are too many groups to go on.</summary>
    private bool TryTake(in CollectionRow row, ref NormalRow normal)
    {
        if (row.Heading is null)
        {
            _findings.Add(SepaDiagnostics.HeadingMissing, DiagnosticPlace.At(row.Line));
            return true;
        }

        var group = _content.Find(row.Heading);
        if (group is null && _content.GroupCount == DirectDebitBatchWriter.MaxGroups)
        {
            Refuse(row, SepaDiagnostics.TooManyGroups, DirectDebitBatchWriter.MaxGroups);
            return false;
        }

        Take(row, group ?? Open(row, row.Heading), ref normal);
        return true;
    }

    private void Take(in CollectionRow row, BatchGroup group, ref NormalRow normal)
    {
        var place = new ElementPlace(group.Index, group.Count, row.Line);
        if (!_judge.Judge(row, group.Context, place, ref normal))
        {
            group.AddRefused();
            return;
        }

        group.Add(normal.Cents);
        if (_findings.ErrorCount == _errorsBefore)
        {
            _digests.Append(group, normal);
        }
    }

    private BatchGroup Open(in CollectionRow row, GroupHeading heading)
    {
        var file = _content.FileOf(heading);
        var place = ElementPlace.OfGroup(file.Groups.Count, row.Line);
        var told = row.IsHeadingFlawed ? Absent(heading) : HeadingFields.None;
        if (Enum.IsDefined(heading.Scheme))
        {
            // The judge knows one message; which scheme a file has is known here.
            told |= HeadingFields.Scheme;
            _checks.SameScheme(place, heading, file);
        }

        return _content.Add(_judge.Open(heading, place, _createdOn, told), file);
    }

    private void Close(BatchFile file)
    {
        _checks.Totals(file);
        var first = file.Groups[0].Heading.Creditor;
        file.Initiator = _settings.InitiatingParty ?? DirectDebitBatchBuilder.InitiatorOf(first);

        // A creditor is judged as such; who sends by name is judged once, with the first file.
        if (_settings.InitiatingParty is not null && file.Index == 0)
        {
            _checks.Sender(file);
        }
    }

    private void Refuse(in CollectionRow row, DiagnosticDescriptor descriptor, long limit) =>
        _findings.Add(descriptor, DiagnosticPlace.At(row.Line), limit);

    /// <summary>What the source could not read of a heading, which it has told.</summary>
    private static HeadingFields Absent(GroupHeading heading)
    {
        var creditor = heading.Creditor;
        return (string.IsNullOrEmpty(creditor.Name) ? HeadingFields.CreditorName : HeadingFields.None)
            | (creditor.Identifier.HasValue ? HeadingFields.None : HeadingFields.CreditorIdentifier)
            | (creditor.Iban.HasValue ? HeadingFields.None : HeadingFields.CreditorIban)
            | (creditor.Bic.HasValue ? HeadingFields.None : HeadingFields.CreditorBic)
            | (heading.CollectionDate == default ? HeadingFields.CollectionDate : HeadingFields.None);
    }
}
