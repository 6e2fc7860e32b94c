namespace Copro.Sepa;

/// <content>From a request to a mandate.</content>
public sealed partial class OneOffMandates
{
    /// <summary>
    /// What becomes of a request. The same request again is answered with the mandate filed before, whatever the time; another
    /// content under its id is a conflict.
    /// </summary>
    /// <param name="request">The request, as its reader gave it.</param>
    /// <param name="creditor">The entity that collects.</param>
    /// <param name="existing">The mandate stored for this request id, or <c>null</c>.</param>
    /// <param name="isTaken">Whether a reference exists for the creditor's ICS, in the store or earlier in the same run.</param>
    /// <param name="now">The instant of the decision.</param>
    public OneOffDecision Decide(
        OneOffRequest request,
        OneOffCreditor creditor,
        SepaMandate? existing,
        Func<MandateReference, bool> isTaken,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(isTaken);
        if (existing is not null)
        {
            return DecideRepeat(request, existing);
        }

        var findings = new DiagnosticBag();
        findings.AddRange(CheckCreditor(creditor));
        CheckRequest(request, creditor, now, findings);
        if (findings.HasErrors)
        {
            return Refused(findings);
        }

        return _references.TryNext(
            creditor.MandatePrefix,
            request.SignedAt,
            creditor.Terms.TimeZone,
            isTaken,
            out var reference,
            out var error
        )
            ? Accept(request, creditor, reference, now, findings)
            : Refused(findings, error!);
    }

    /// <summary>
    /// Whether an entity may offer one-off mandates: name, ICS, account, bank, address and reference prefix are right. Ask before
    /// the option is opened on the portal.
    /// </summary>
    /// <returns>All findings; paths start at the creditor.</returns>
    public IReadOnlyList<Diagnostic> CheckCreditor(OneOffCreditor creditor)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        var findings = new DiagnosticBag();
        var settings = new JudgeSettings { Style = _options.Transliteration };
        var checks = new ElementChecks(settings.Style, findings);
        new CreditorChecks(checks, new AddressChecks(checks, settings), new Speller(settings.Style), settings).Check(
            ElementPlace.Bare,
            creditor.Creditor,
            SepaRulebook.All[^1]
        );
        if (_references.FindPrefixFlaw(creditor.MandatePrefix) is { } flaw)
        {
            findings.Add(flaw.At(DiagnosticPlace.At(nameof(OneOffCreditor.MandatePrefix))));
        }

        return findings.Items;
    }

    private static OneOffDecision DecideRepeat(OneOffRequest request, SepaMandate existing)
    {
        if (existing.Origin.RequestId != request.RequestId)
        {
            throw new ArgumentException("The mandate was filed for another request.", nameof(existing));
        }

        if (existing.Origin.RequestHash == request.ContentHash)
        {
            return new OneOffDecision { Outcome = OneOffOutcome.AlreadyFiled, Mandate = existing };
        }

        var conflict = SepaDiagnostics.RequestConflict.At(DiagnosticPlace.At("$.requestId"), request.RequestId);
        return new OneOffDecision
        {
            Outcome = OneOffOutcome.Conflict,
            Mandate = existing,
            Diagnostics = [conflict],
        };
    }

    private void CheckRequest(
        OneOffRequest request,
        OneOffCreditor creditor,
        DateTimeOffset now,
        DiagnosticBag findings
    )
    {
        if (request.Entity != creditor.Entity)
        {
            findings.Add(
                SepaDiagnostics.EntityMismatch,
                DiagnosticPlace.At("$.entity"),
                request.Entity,
                creditor.Entity
            );
        }

        var identifier = creditor.Creditor.Identifier;
        if (identifier.HasValue && !request.CreditorIdentifier.SameCreditor(identifier))
        {
            findings.Add(
                SepaDiagnostics.CreditorMismatch,
                DiagnosticPlace.At("$.creditorIdentifier"),
                request.CreditorIdentifier.ToString(),
                identifier.ToString()
            );
        }

        CheckSignature(request, creditor, now, findings);
        CheckCollection(request, creditor, now, findings);
    }

    private static void CheckSignature(
        OneOffRequest request,
        OneOffCreditor creditor,
        DateTimeOffset now,
        DiagnosticBag findings
    )
    {
        var place = DiagnosticPlace.At("$.signedAt");
        if (request.SignedAt > now + ClockTolerance)
        {
            var zone = creditor.Terms.TimeZone;
            findings.Add(
                SepaDiagnostics.SignedInFuture,
                place,
                InstantText.Of(TimeZoneInfo.ConvertTime(request.SignedAt, zone)),
                InstantText.Of(TimeZoneInfo.ConvertTime(now, zone))
            );
        }

        var signedOn = CollectionDatePlanner.LocalDate(request.SignedAt, creditor.Terms.TimeZone);
        var lapsesAfter = signedOn.AddMonths(LapseMonths);
        if (PlannedDate(request.SignedAt, creditor, now) > lapsesAfter)
        {
            findings.Add(SepaDiagnostics.MandateTooOld, place, signedOn, lapsesAfter);
        }
    }

    // The ids come with the file, and the signature has checks of its own.
    private const RowFields NotYetMade = RowFields.EndToEndId | RowFields.MandateReference | RowFields.MandateSignedOn;

    /// <summary>
    /// The same checks that the writer makes of a collection: a request that would have the whole file refused is refused here,
    /// alone.
    /// </summary>
    private void CheckCollection(
        OneOffRequest request,
        OneOffCreditor creditor,
        DateTimeOffset now,
        DiagnosticBag findings
    )
    {
        var inMessage = new DiagnosticBag();
        var judge = new RowJudge(new JudgeSettings { Style = _options.Transliteration }, inMessage);
        var heading = new GroupHeading
        {
            Creditor = creditor.Creditor,
            Sequence = SequenceType.OneOff,
            CollectionDate = PlannedDate(request.SignedAt, creditor, now),
        };
        var collection = new Collection
        {
            EndToEndId = string.Empty,
            Amount = request.Amount,
            Mandate = default,
            MandateSignedOn = default,
            Debtor = DebtorOf(request),
            RemittanceText = RemittanceOf(request.Entity, request.Account),
        };
        var normal = default(NormalRow);
        judge.Judge(
            new ObjectRows().RowOf(heading, collection),
            judge.Enter(heading, CollectionDatePlanner.LocalDate(now, creditor.Terms.TimeZone)),
            ElementPlace.Bare,
            ref normal,
            NotYetMade
        );
        foreach (var finding in inMessage.Items)
        {
            findings.Add(finding.At(DiagnosticPlace.At(RequestPathOf(finding.Place.Path!))));
        }
    }

    private static OneOffDecision Accept(
        OneOffRequest request,
        OneOffCreditor creditor,
        MandateReference reference,
        DateTimeOffset now,
        DiagnosticBag findings
    ) =>
        new()
        {
            Outcome = OneOffOutcome.Accepted,
            Diagnostics = findings.Items,
            Mandate = new SepaMandate
            {
                Reference = reference,
                Creditor = creditor.Creditor.Identifier,
                Scheme = DirectDebitScheme.Core,
                SignedOn = CollectionDatePlanner.LocalDate(request.SignedAt, creditor.Terms.TimeZone),
                Debtor = DebtorOf(request),
                Amount = request.Amount,
                CollectionDate = PlannedDate(request.SignedAt, creditor, now),
                Status = MandateStatus.Active,
                ChangedAt = now,
                Origin = OriginOf(request),
            },
        };

    private static MandateOrigin OriginOf(OneOffRequest request) =>
        new()
        {
            RequestId = request.RequestId,
            RequestHash = request.ContentHash,
            Entity = request.Entity,
            Account = request.Account,
            Email = request.Email,
            AcceptedText = request.AcceptedText,
            SignedAt = request.SignedAt,
            Evidence = request.Evidence,
        };

    private static Debtor DebtorOf(OneOffRequest request) =>
        new()
        {
            Name = request.DebtorName,
            Iban = request.Iban,
            Bic = request.Bic,
            Address = request.Address,
        };

    private static DateOnly PlannedDate(DateTimeOffset signedAt, OneOffCreditor creditor, DateTimeOffset now) =>
        CollectionDatePlanner.EarliestCollectionDate(now, notifiedAt: signedAt, creditor.Terms);

    private static string RemittanceOf(string entity, string account) => $"{entity} {account}";

    /// <summary>Where in the request stands what was found in the collection made of it.</summary>
    private static string RequestPathOf(string element) =>
        element switch
        {
            "DbtrAcct" => "$.iban",
            "DbtrAgt" => "$.bic",
            "InstdAmt" => "$.amount",
            "Dbtr/Nm" => "$.debtor",
            "RmtInf/Ustrd" => "$.account",
            _ when element.StartsWith("Dbtr/PstlAdr", StringComparison.Ordinal) => "$.debtor.address",
            _ => element,
        };

    private static OneOffDecision Refused(DiagnosticBag findings, params ReadOnlySpan<Diagnostic> more)
    {
        foreach (var diagnostic in more)
        {
            findings.Add(diagnostic);
        }

        return new OneOffDecision { Outcome = OneOffOutcome.Refused, Diagnostics = findings.Items };
    }
}
