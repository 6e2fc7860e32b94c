using System.Globalization;

namespace Copro.Sepa;

/// <summary>Finds everything that is wrong with a reversal before a byte of it is written.</summary>
internal sealed class ReversalValidator(TransliterationStyle style, SepaRulebookSet rulebooks, DiagnosticBag findings)
{
    public void Check(ReversalMessage message)
    {
        if (message.Reversals.Count == 0)
        {
            findings.Add(SepaDiagnostics.ReversalEmpty, DiagnosticPlace.At("GrpHdr/NbOfTxs"));
        }

        CheckOriginal(message);
        var collected = message
            .Original.Groups.SelectMany(group => group.Collections, (group, collection) => (group, collection))
            .ToLookup(found => found.collection.EndToEndId, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < message.Reversals.Count; i++)
        {
            var reversal = message.Reversals[i];
            var path = string.Create(CultureInfo.InvariantCulture, $"TxInf[{i}]");
            CheckReason(reversal, path);
            var found = collected[reversal.EndToEndId].ToList();
            if (found.Count != 1)
            {
                var place = DiagnosticPlace.At($"{path}/OrgnlEndToEndId");
                findings.Add(SepaDiagnostics.ReversalUnknown, place, reversal.EndToEndId, found.Count);
                continue;
            }

            if (!seen.Add(reversal.EndToEndId))
            {
                var place = DiagnosticPlace.At($"{path}/OrgnlEndToEndId");
                findings.Add(SepaDiagnostics.ReversalTwice, place, reversal.EndToEndId);
            }

            CheckAmount(reversal, found[0].collection, path);
            CheckWindow(message, found[0].group, path);
        }
    }

    /// <summary>Nothing is escaped when it is written: what is repeated of the original must be what our own writer would write.</summary>
    private void CheckOriginal(ReversalMessage message)
    {
        var own = new DiagnosticBag();
        var judging = new JudgeSettings
        {
            Style = style,
            Version = message.OriginalVersion,
            Rulebooks = rulebooks,
        };
        using var validator = new MessageValidator(judging, own);
        validator.Check(message.Original);
        if (own.Items.FirstOrDefault(finding => finding.Severity == DiagnosticSeverity.Error) is { } error)
        {
            findings.Add(
                SepaDiagnostics.ReversalOriginalInvalid,
                error.Place.Under("OrgnlGrpInf"),
                error.Code,
                own.ErrorCount
            );
        }
    }

    private void CheckReason(CollectionReversal reversal, string path)
    {
        if (!CollectionReversal.Reasons.Contains(reversal.Reason.Code, StringComparer.Ordinal))
        {
            findings.Add(
                SepaDiagnostics.ReversalReason,
                DiagnosticPlace.At($"{path}/RvslRsnInf/Rsn/Cd"),
                reversal.Reason.Code,
                string.Join(' ', CollectionReversal.Reasons)
            );
        }
    }

    private void CheckAmount(CollectionReversal reversal, Collection collection, string path)
    {
        if (
            reversal.Amount is { } amount
            && (
                amount.Currency != collection.Amount.Currency
                || !amount.IsPositive
                || amount.MinorUnits > collection.Amount.MinorUnits
            )
        )
        {
            findings.Add(
                SepaDiagnostics.ReversalAmount,
                DiagnosticPlace.At($"{path}/RvsdInstdAmt"),
                amount.ToString(),
                collection.Amount.ToString()
            );
        }
    }

    private void CheckWindow(ReversalMessage message, CollectionGroup group, string path)
    {
        var made = DateOnly.FromDateTime(message.CreatedAt.DateTime);
        var last = TargetCalendar.AddDays(group.CollectionDate, rulebooks.For(group.CollectionDate).ReversalDays);
        if (made < group.CollectionDate || made > last)
        {
            findings.Add(
                SepaDiagnostics.ReversalOutOfTime,
                DiagnosticPlace.At($"{path}/OrgnlTxRef/ReqdColltnDt"),
                group.CollectionDate,
                last,
                made
            );
        }
    }
}
