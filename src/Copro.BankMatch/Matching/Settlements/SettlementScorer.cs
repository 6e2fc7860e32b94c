namespace Copro.BankMatch;

/// <summary>Weighs whether a credit is an expected settlement.</summary>
internal static class SettlementScorer
{
    private const double KeyBits = 20;
    private const double TextBits = 14;
    private const double SlipBits = 10;
    private const double MeansBits = 5;
    private const double CounterpartyBits = 10;
    private const double ExactBits = 8;
    private const double RuleBits = 5;
    private const double DateBits = 2;
    private const double LateBits = -4;
    private const double OutsideBits = -8;
    private const int LeastTextReference = 5;

    /// <summary>The candidate; <c>null</c> when it is none.</summary>
    public static SettlementCandidate? Score(Movement movement, SettlementTarget target, int index, MatchRun run)
    {
        var transaction = movement.Transaction;
        var isElsewhere =
            target.Account.HasValue && transaction.Account.HasValue && target.Account != transaction.Account;
        if (target.Gross.Currency != movement.Amount.Currency || isElsewhere)
        {
            return null;
        }

        var evidence = new List<MatchEvidence>();
        var kind = movement.SettlementKind;
        var byKey = AddReference(movement, target, kind == target.Kind, evidence);
        var byMeans = AddMeans(movement, target, kind, evidence);
        if (byMeans == false && !byKey)
        {
            return null;
        }

        var byCounterparty = AddCounterparty(movement, target, evidence);
        if (!byKey && !byCounterparty && byMeans != true)
        {
            return null;
        }

        // An operator's transfer looks like any other: without its name or a reference it is not tried.
        if (target.Kind == SettlementKind.KioskOperator && !byKey && !byCounterparty)
        {
            return null;
        }

        var fee = target.Gross.MinorUnits - movement.Value;
        var sure = AddAmount(movement, target, fee, evidence);
        var inWindow = AddDate(movement, target, run.Options, evidence);
        if (!byKey && (!sure && !evidence.Exists(e => e.Code == EvidenceCodes.GrossInText) || !inWindow))
        {
            return null;
        }

        return new SettlementCandidate(index, evidence.Sum(e => e.Weight), fee, IsIdentified: true, sure, evidence);
    }

    private static bool AddReference(
        Movement movement,
        SettlementTarget target,
        bool meansAgree,
        List<MatchEvidence> evidence
    )
    {
        foreach (var reference in target.References)
        {
            if (Fillers.IsFiller(reference))
            {
                continue;
            }

            var compact = TextForms.Compact(reference);
            if (
                KeysOf(movement.Transaction)
                    .Any(k => string.Equals(TextForms.Compact(k), compact, StringComparison.Ordinal))
            )
            {
                evidence.Add(Evidences.Of(EvidenceCodes.BatchReference, KeyBits, reference));
                return true;
            }

            if (
                compact.Length >= LeastTextReference
                && compact.Any(char.IsAsciiDigit)
                && StandsIn(movement.Text.Parts, compact)
            )
            {
                evidence.Add(Evidences.Of(EvidenceCodes.ReferenceInText, TextBits, reference, field: "text"));
                return true;
            }

            // A slip number is short, and banks pad it with zeros: it says something only beside the right kind of operation.
            var number = compact.All(char.IsAsciiDigit) ? compact.TrimStart('0') : string.Empty;
            if (meansAgree && number.Length > 1 && NumbersOf(movement).Contains(number, StringComparer.Ordinal))
            {
                evidence.Add(Evidences.Of(EvidenceCodes.ReferenceInText, SlipBits, reference, field: "text"));
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> KeysOf(BankTransaction t)
    {
        foreach (var key in new[] { t.BatchReference, t.EndToEndId, t.InstructionId, t.EntryReference, t.EntryNumber })
        {
            if (key is not null)
            {
                yield return key;
            }
        }

        foreach (var detail in t.Details)
        {
            if (detail.BatchReference is not null)
            {
                yield return detail.BatchReference;
            }
        }
    }

    private static bool StandsIn(IReadOnlyList<TextWord> parts, string compact)
    {
        for (var start = 0; start < parts.Count; start++)
        {
            var glued = string.Empty;
            for (var i = start; i < parts.Count && glued.Length < compact.Length; i++)
            {
                glued = string.Concat(glued, parts[i].Text);
            }

            if (string.Equals(glued, compact, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> NumbersOf(Movement movement) =>
        movement
            .Text.Parts.Where(p => p.IsNumeric)
            .Select(p => p.Text.TrimStart('0'))
            .Concat(KeysOf(movement.Transaction).Select(k => TextForms.Compact(k).TrimStart('0')));

    /// <summary>Whether the kind of operation agrees; <c>null</c> when the movement does not say.</summary>
    private static bool? AddMeans(
        Movement movement,
        SettlementTarget target,
        SettlementKind? kind,
        List<MatchEvidence> evidence
    )
    {
        if (kind is null)
        {
            return null;
        }

        var agrees = kind == target.Kind;
        evidence.Add(
            Evidences.Of(
                agrees ? EvidenceCodes.MeansAgree : EvidenceCodes.MeansDiffer,
                agrees ? MeansBits : -MeansBits,
                movement.Transaction.OperationCode.Raw ?? kind.ToString()
            )
        );
        return agrees;
    }

    private static bool AddCounterparty(Movement movement, SettlementTarget target, List<MatchEvidence> evidence)
    {
        var other = movement.Transaction.Counterparty;
        var byAccount =
            target.CounterpartyAccount.HasValue && other is not null && other.Account == target.CounterpartyAccount;
        var match = string.IsNullOrWhiteSpace(target.Counterparty)
            ? null
            : NameMatcher.Best(PersonName.Parse(target.Counterparty), movement.Text, static _ => 1);
        var byName = match is { Class: >= NameClass.Prefix };
        if (byAccount || byName)
        {
            evidence.Add(
                Evidences.Of(
                    EvidenceCodes.Counterparty,
                    CounterpartyBits,
                    match?.Seen ?? target.CounterpartyAccount.ToString()
                )
            );
        }

        return byAccount || byName;
    }

    private static bool AddAmount(Movement movement, SettlementTarget target, long fee, List<MatchEvidence> evidence)
    {
        if (fee == 0)
        {
            evidence.Add(Evidences.Of(EvidenceCodes.AmountExact, ExactBits));
            return true;
        }

        var stated = movement.Text.Amounts;
        if (stated.Gross == target.Gross && (stated.Commission is null || stated.Commission.Value.MinorUnits == fee))
        {
            evidence.Add(Evidences.Of(EvidenceCodes.GrossInText, ExactBits, target.Gross.ToAmountString()));
        }

        var within = fee > 0 && target.Fee.AllowsFee && target.Fee.Allows(target.Gross, movement.Money(fee));
        evidence.Add(
            Evidences.Amount(
                within ? EvidenceCodes.FeeWithinRule : EvidenceCodes.FeeOutsideRule,
                fee,
                within ? RuleBits : OutsideBits
            )
        );
        return within;
    }

    private static bool AddDate(
        Movement movement,
        SettlementTarget target,
        MatchOptions options,
        List<MatchEvidence> evidence
    )
    {
        if (target.ExpectedOn is not { } expected || movement.Transaction.BookedOn is not { } booked)
        {
            return true;
        }

        var inWindow = Math.Abs(booked.DayNumber - expected.DayNumber) <= options.SettlementWindowDays;
        evidence.Add(
            Evidences.Of(
                EvidenceCodes.DueDate,
                inWindow ? DateBits : LateBits,
                expected.ToString("O", System.Globalization.CultureInfo.InvariantCulture)
            )
        );
        return inWindow;
    }
}
