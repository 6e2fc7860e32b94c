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
        var decision = existing is null ? DecideNew(request, creditor, isTaken, now) : DecideRepeat(request, existing);
        SepaTelemetry.Decided(decision.Outcome);
        return decision;
    }

    private OneOffDecision DecideNew(
        OneOffRequest request,
        OneOffCreditor creditor,
        Func<MandateReference, bool> isTaken,
        DateTimeOffset now
    )
    {
        var findings = new DiagnosticBag();
        findings.AddRange(CheckCreditor(creditor, DateOf(request, creditor, now)));
        CheckRequest(request, creditor, now, findings);
        if (findings.HasErrors)
        {
            return Refused(findings);
        }

        return ReferenceOf(request, creditor, isTaken, out var reference) is { } error
            ? Refused(findings, error)
            : Accept(request, creditor, reference, now, findings);
    }

    /// <summary>The reference the debtor was shown, if it is still free; else a new one. Answers why there is none.</summary>
    private Diagnostic? ReferenceOf(
        OneOffRequest request,
        OneOffCreditor creditor,
        Func<MandateReference, bool> isTaken,
        out MandateReference reference
    )
    {
        reference = request.MandateReference;
        if (!reference.HasValue)
        {
            _ = _references.TryNext(
                creditor.MandatePrefix,
                request.SignedAt,
                creditor.Terms.TimeZone,
                isTaken,
                out reference,
                out var error
            );
            return error;
        }

        var place = DiagnosticPlace.At("$.mandateReference");
        var text = reference.ToString();
        if (text.Length > MandateReferenceGenerator.MaxLength)
        {
            return SepaDiagnostics.ReferenceTooLong.At(place, text, text.Length, MandateReferenceGenerator.MaxLength);
        }

        return isTaken(reference) ? SepaDiagnostics.ReferenceTaken.At(place, text) : null;
    }

    /// <summary>
    /// Whether an entity may offer one-off mandates: name, ICS, account, bank, address and reference prefix are right. Ask before
    /// the option is opened on the portal; <see cref="OneOffOption"/> asks for more, from what a screen holds.
    /// </summary>
    /// <param name="creditor">The entity that collects.</param>
    /// <param name="collectionDate">The date whose rulebook judges; <c>null</c> for the newest rulebook.</param>
    /// <returns>All findings; paths start at the creditor.</returns>
    public IReadOnlyList<Diagnostic> CheckCreditor(OneOffCreditor creditor, DateOnly? collectionDate = null)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        var date = collectionDate ?? _options.Rulebooks.Current.Rulebooks[^1].ValidFrom;
        var findings = _probe.OfCreditor(creditor.Creditor, date).ToList();
        if (_references.FindPrefixFlaw(creditor.MandatePrefix) is { } flaw)
        {
            findings.Add(flaw.At(DiagnosticPlace.At(nameof(OneOffCreditor.MandatePrefix))));
        }

        return findings;
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

    private OneOffDecision Accept(
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
                CollectionDate = DateOf(request, creditor, now),
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

    /// <summary>The first date the bank and the notice allow, but none before the one the debtor was shown.</summary>
    private DateOnly DateOf(OneOffRequest request, OneOffCreditor creditor, DateTimeOffset now)
    {
        var earliest = PlannedDate(request.SignedAt, creditor, now);
        return request.CollectionDate is { } shown && shown > earliest ? TargetCalendar.NextOpen(shown) : earliest;
    }

    private DateOnly PlannedDate(DateTimeOffset signedAt, OneOffCreditor creditor, DateTimeOffset now) =>
        CollectionDatePlanner.EarliestCollectionDate(
            now,
            notifiedAt: signedAt,
            creditor.Terms,
            _options.Rulebooks.Current
        );

    private static string RemittanceOf(string entity, string account) => $"{entity} {account}";

    private static OneOffDecision Refused(DiagnosticBag findings, params ReadOnlySpan<Diagnostic> more)
    {
        foreach (var diagnostic in more)
        {
            findings.Add(diagnostic);
        }

        return new OneOffDecision { Outcome = OneOffOutcome.Refused, Diagnostics = findings.Items };
    }
}
