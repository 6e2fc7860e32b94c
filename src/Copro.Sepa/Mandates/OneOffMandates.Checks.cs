namespace Copro.Sepa;

/// <content>What must be right about a request before it becomes a mandate.</content>
public sealed partial class OneOffMandates
{
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
        CheckEvidence(request, creditor, findings);
        CheckCollection(request, creditor, now, findings);
    }

    private void CheckSignature(
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
        var lapsesAfter = LastDayAfter(signedOn);
        if (DateOf(request, creditor, now) > lapsesAfter)
        {
            findings.Add(SepaDiagnostics.MandateTooOld, place, signedOn, lapsesAfter);
        }
    }

    /// <summary>
    /// A text of ours can be made again: what was accepted must be what will be collected, else the proof is worth nothing. What a
    /// portal words itself is taken as it is.
    /// </summary>
    private static void CheckEvidence(OneOffRequest request, OneOffCreditor creditor, DiagnosticBag findings)
    {
        if (
            OneOffRecap.IsKnown(request.AcceptedText.Version)
            && !OneOffRecap.IsTextOf(request.AcceptedText, RecapContentOf(request, creditor))
        )
        {
            findings.Add(
                SepaDiagnostics.AcceptedTextDiffers,
                DiagnosticPlace.At("$.acceptedText"),
                request.AcceptedText.Version
            );
        }
    }

    private static OneOffRecapContent RecapContentOf(OneOffRequest request, OneOffCreditor creditor) =>
        new()
        {
            Creditor = creditor.Creditor,
            Debtor = DebtorOf(request),
            Mandate = request.MandateReference,
            Amount = request.Amount,
            CollectionDate = request.CollectionDate ?? default,
            NoticeDays = creditor.Terms.NoticeDays,
        };

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
        var found = _probe.OfDebtor(
            creditor.Creditor,
            DebtorOf(request),
            request.Amount,
            RemittanceOf(request.Entity, request.Account),
            DateOf(request, creditor, now)
        );
        foreach (var finding in found)
        {
            findings.Add(finding.At(DiagnosticPlace.At(RequestPaths.Of(finding.Place.Path!))));
        }
    }
}
