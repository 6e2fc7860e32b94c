namespace Copro.BankMatch;

/// <summary>
/// Finds what a return takes back: by end-to-end id, mandate, cheque number, account, or debtor's name, with the amount. It reopens
/// exactly what had been paid, up to 13 months back; ambiguous, it is left to a person.
/// </summary>
internal sealed class ReturnMatcher(MatchRun run)
{
    private readonly HashSet<string> _takenBack = new(StringComparer.Ordinal);

    public void Apply()
    {
        foreach (var movement in run.Open.Where(IsReturn).ToList())
        {
            run.Decide(movement, Decide(movement));
        }
    }

    private static bool IsReturn(Movement movement)
    {
        var role = movement.Transaction.OperationCode.Role;
        if (movement.Value > 0)
        {
            return role
                is OperationRole.TransferReturn
                    or OperationRole.TransferRecallCredit
                    or OperationRole.TransferRecredit;
        }

        return role
                is OperationRole.DirectDebitReturn
                    or OperationRole.TipReturn
                    or OperationRole.ChequeReturn
                    or OperationRole.CardReturn
                    or OperationRole.BillUnpaid
                    or OperationRole.TransferRecallDebit
                    or OperationRole.DirectDebitReversalByCreditor
            || movement.Transaction.ReturnReason.HasValue
            || (role == OperationRole.Other && LabelVerbs.IsReturn(movement.Text));
    }

    private MatchDecision Decide(Movement movement)
    {
        var reason = movement.Transaction.ReturnReason.HasValue
            ? new List<MatchEvidence>
            {
                Evidences.Of(EvidenceCodes.Reject, value: movement.Transaction.ReturnReason.Code),
            }
            : [];
        var found = ByKey(movement);
        if (found.Count == 0)
        {
            found = ByParty(movement);
        }

        var fitting = found.FindAll(f => f.Amount == -movement.Value);
        if (fitting.Count == 1)
        {
            return Reopen(movement, fitting[0], found, reason);
        }

        var evidence = new List<MatchEvidence> { Evidences.Of(EvidenceCodes.ReturnOfUnknown) };
        evidence.AddRange(reason);
        if (fitting.Count > 1 || HasSeveralOfAmount(movement))
        {
            evidence.Add(Evidences.Of(EvidenceCodes.AmbiguousAmount));
        }

        return new MatchDecision
        {
            Transaction = movement.Transaction,
            Outcome = MatchOutcome.Unmatched,
            Nature = MovementNature.Return,
            Evidence = evidence,
            Alternatives = [.. found.Take(3).Select(ToAlternative)],
            DecidingFact = new DecidingFact(
                DecidingFactCodes.ReturnedPayment,
                found.Count > 0 ? string.Join(", ", found.Take(3).Select(f => f.Id)) : null
            ),
            Rule = MatchRules.Return,
        };
    }

    private MatchDecision Reopen(Movement movement, Returned returned, List<Returned> found, List<MatchEvidence> reason)
    {
        _takenBack.Add(returned.Id);
        // The payer's text or another party's equal payment may have named it only by chance: name alone asks for a sure name.
        var evidence = new List<MatchEvidence>
        {
            Evidences.Of(EvidenceCodes.ReturnOf, returned.Evidence.Weight, returned.Id),
        };
        evidence.Add(returned.Evidence);
        evidence.AddRange(reason);
        return new MatchDecision
        {
            Transaction = movement.Transaction,
            Outcome = returned.IsSure ? MatchOutcome.Reopened : MatchOutcome.Proposed,
            Nature = MovementNature.Return,
            Allocations = returned.Allocations,
            Account = returned.Account,
            ReturnedPayment = returned.IsPayment ? returned.Id : null,
            Evidence = evidence,
            Alternatives = [.. found.Where(f => f.Id != returned.Id).Take(3).Select(ToAlternative)],
            DecidingFact = returned.IsSure ? null : new DecidingFact(DecidingFactCodes.ReturnedPayment, returned.Id),
            Confidence = Evidences.Confidence(returned.Evidence.Weight, double.PositiveInfinity),
            Rule = MatchRules.Return,
        };
    }

    private static MatchAlternative ToAlternative(Returned returned) =>
        new()
        {
            Party = returned.Account,
            Allocations = returned.Allocations,
            Evidence = [returned.Evidence],
            Weight = returned.Evidence.Weight,
        };

    /// <summary>By our own ids: they name one payment, or one mandate's payments of which the amount tells which.</summary>
    private List<Returned> ByKey(Movement movement)
    {
        const double KeyBits = 20;
        const double MandateBits = 14;
        var t = movement.Transaction;
        foreach (
            var (key, code, bits) in new[]
            {
                (t.EndToEndId, EvidenceCodes.EndToEnd, KeyBits),
                (t.Mandate, EvidenceCodes.Mandate, MandateBits),
                (t.InstructionId, EvidenceCodes.EndToEnd, KeyBits),
            }
        )
        {
            if (key is null)
            {
                continue;
            }

            var evidence = Evidences.Of(code, bits, key);
            var found = OfKey(TextForms.Compact(key), movement, evidence);
            if (found.Count > 0)
            {
                return Latest(found);
            }
        }

        foreach (var word in movement.Text.Words.Where(w => w.IsNumeric && w.Text.Length >= 5))
        {
            if (run.Index.PaymentsByKey.TryGetValue(word.Text, out var payments))
            {
                var evidence = Evidences.Of(EvidenceCodes.ReferenceInText, MandateBits, word.Text);
                return
                [
                    .. payments
                        .Select(p => Of(run.Book.Payments[p], movement, evidence, isSure: true))
                        .OfType<Returned>(),
                ];
            }
        }

        return [];
    }

    private List<Returned> OfKey(string key, Movement movement, MatchEvidence evidence)
    {
        var found = new List<Returned>();
        if (run.Index.PaymentsByKey.TryGetValue(key, out var payments))
        {
            // A payment whose end-to-end id is its mandate's reference stands in the index twice: it is still one payment.
            found.AddRange(
                payments
                    .Distinct()
                    .Select(p => Of(run.Book.Payments[p], movement, evidence, isSure: true))
                    .OfType<Returned>()
            );
        }

        if (found.Count > 0)
        {
            return found;
        }

        var items = new SortedSet<int>(run.Index.References.Exactly(key));
        foreach (var index in new[] { run.Index.EndToEnd, run.Index.Mandates })
        {
            if (index.TryGetValue(key, out var more))
            {
                items.UnionWith(more);
            }
        }

        found.AddRange(items.Select(i => Of(i, movement, evidence, isSure: true)).OfType<Returned>());
        return found;
    }

    /// <summary>By account or name, among payments of the amount.</summary>
    private List<Returned> ByParty(Movement movement)
    {
        var found = new List<Returned>();
        foreach (var payment in run.Book.Payments.Where(p => p.Amount.MinorUnits == -movement.Value))
        {
            if (
                EvidenceOf(payment.PayerAccount, PersonName.Parse(payment.Party), movement, out var sure) is
                { } evidence
            )
            {
                Add(found, Of(payment, movement, evidence, sure));
            }
        }

        if (found.Count == 0)
        {
            for (var i = 0; i < run.Book.Items.Count; i++)
            {
                var item = run.Item(i);
                if (item.Settled.MinorUnits != -movement.Value)
                {
                    continue;
                }

                var names = run.Index.PartyOf(item).Names;
                if (EvidenceOf(item.PayerAccount, names, movement, out var sure) is { } evidence)
                {
                    Add(found, Of(i, movement, evidence, sure));
                }
            }
        }

        var best = found.Count == 0 ? 0 : found.Max(f => f.Evidence.Weight);
        return Latest(found.FindAll(f => best - f.Evidence.Weight < run.Options.LeastMargin));
    }

    private static void Add(List<Returned> found, Returned? returned)
    {
        if (returned is not null)
        {
            found.Add(returned);
        }
    }

    private MatchEvidence? EvidenceOf(
        BankAccountNumber account,
        IReadOnlyList<PersonName> names,
        Movement movement,
        out bool isSure
    )
    {
        const double AccountBits = 16;
        var t = movement.Transaction;
        if (account.HasValue && (t.Payer?.Account == account || t.Payee?.Account == account))
        {
            isSure = true;
            return Evidences.Of(EvidenceCodes.PayerIban, AccountBits);
        }

        var match = NameMatcher.Best(names, movement.Text, run.Index.CarriersOf);
        isSure = match?.Class is NameClass.Full or NameClass.Initial or NameClass.SurnameOnly;
        return match is { Class: >= NameClass.Prefix } ? match.ToEvidence() : null;
    }

    /// <summary>Of several payments of one debtor, each of the amount, the last one came back: returns follow within days.</summary>
    private static List<Returned> Latest(List<Returned> found)
    {
        var accounts = found.Select(f => f.Account).Distinct(StringComparer.Ordinal).Count();
        if (found.Count < 2 || accounts != 1 || found.Exists(f => f.PaidOn is null))
        {
            return found;
        }

        var last = found.Max(f => f.PaidOn);
        return found.FindAll(f => f.PaidOn == last);
    }

    private bool HasSeveralOfAmount(Movement movement) =>
        run.Book.Payments.Count(p => p.Amount.MinorUnits == -movement.Value)
            + run.Book.Items.Count(i => i.Settled.MinorUnits == -movement.Value)
        > 1;

    private Returned? Of(PaymentTarget payment, Movement movement, MatchEvidence evidence, bool isSure)
    {
        if (
            _takenBack.Contains(payment.Id)
            || payment.Amount.Currency != movement.Amount.Currency
            || IsTooOld(payment.PaidOn, movement)
        )
        {
            return null;
        }

        var allocations =
            payment.Paid.Count > 0
                ? payment.Paid.Select(p => new MatchAllocation(p.Target, -p.Amount)).ToList()
                : [new MatchAllocation(payment.Id, -payment.Amount)];
        // What the items did not absorb had become a credit: the return takes that back too, on the payment itself.
        var rest = payment.Amount.MinorUnits + allocations.Sum(a => a.Amount.MinorUnits);
        if (rest != 0)
        {
            allocations.Add(new MatchAllocation(payment.Id, movement.Money(-rest)));
        }

        return new Returned(
            payment.Id,
            payment.Account,
            payment.Amount.MinorUnits,
            payment.PaidOn,
            allocations,
            evidence,
            isSure,
            true
        );
    }

    private Returned? Of(int index, Movement movement, MatchEvidence evidence, bool isSure)
    {
        var item = run.Item(index);
        // What is settled now: a return taken back earlier in the run no longer is.
        var settled = item.Amount.MinorUnits - run.Remaining(index);
        if (
            settled == 0
            || _takenBack.Contains(item.Id)
            || item.Amount.Currency != movement.Amount.Currency
            || IsTooOld(item.SettledOn, movement)
        )
        {
            return null;
        }

        // A return of a part of what an item received takes back that part.
        var part =
            Math.Sign(settled) == Math.Sign(-movement.Value) && Math.Abs(settled) > Math.Abs(movement.Value)
                ? -movement.Value
                : settled;
        return new Returned(
            item.Id,
            item.Account,
            part,
            item.SettledOn,
            [new MatchAllocation(item.Id, movement.Money(-part))],
            evidence,
            isSure,
            IsPayment: false
        );
    }

    private bool IsTooOld(DateOnly? paidOn, Movement movement) =>
        paidOn is { } paid
        && movement.Transaction.BookedOn is { } booked
        && (paid.AddMonths(run.Options.ReturnWindowMonths) < booked || paid > booked);

    /// <summary>What may have come back.</summary>
    private sealed record Returned(
        string Id,
        string Account,
        long Amount,
        DateOnly? PaidOn,
        IReadOnlyList<MatchAllocation> Allocations,
        MatchEvidence Evidence,
        bool IsSure,
        bool IsPayment
    );
}
