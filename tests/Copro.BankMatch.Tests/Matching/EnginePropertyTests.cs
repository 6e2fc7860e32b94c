using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Copro.BankMatch.Tests.Matching.Given;
using Property = Copro.TestKit.Property;

namespace Copro.BankMatch.Tests.Matching;

/// <summary>What must hold of every run, on random books of few names, amounts and months, so that ties and clashes are frequent.</summary>
public sealed class EnginePropertyTests
{
    private static readonly string[] s_names =
    [
        "DUPONT JEAN",
        "DUPONT LISE",
        "MARTIN LEA",
        "LE GOFF YANN",
        "SCI DU PARC",
        "MARS PAUL",
    ];
    private static readonly long[] s_amounts = [10_000, 20_000, 30_000, 65_000, 65_001];
    private static readonly string[] s_codes = ["", "", "", "05", "39", "A1", "02", "B3", "62", "12"];

    private static readonly string[] s_texts =
    [
        "VIR {0}",
        "VIR {0} LOYER MARS",
        "VIR {0} LOYER 02/26",
        "VIR SEPA",
        "REF {1}",
        "REMISE CHEQUES 123",
        "IMPAYE PRLV {0}",
        "CAF DU CALVADOS",
        "VIR M {2}",
        "VIR {0} {1}",
    ];

    private static readonly Gen<MatchTarget> s_item =
        from name in Gen.Elements(s_names)
        from amount in Gen.Elements(s_amounts)
        from month in Gen.Choose(1, 4)
        from settled in Gen.Elements(0, 0, 1)
        from kind in Gen.Elements("rent", "rent", "charges", "creditNote")
        from reference in Gen.Choose(0, 5)
        select (MatchTarget)(
            Item(
                "x",
                name,
                kind == "creditNote" ? -1_000 : amount,
                $"2026-0{month}-01",
                reference < 3 ? $"LOT00{month}-0{reference}" : null,
                kind
            ) with
            {
                Settled = settled == 1 && kind != "creditNote" ? Eur(amount) : default,
                SettledOn = new DateOnly(2026, 2, 1),
            }
        );

    private static readonly Gen<MatchTarget> s_settlement =
        from kind in Gen.Elements(SettlementKind.ChequeRemittance, SettlementKind.DirectDebitBatch)
        from amount in Gen.Elements(s_amounts)
        from reference in Gen.Elements("123", "124", null)
        select (MatchTarget)Settlement("x", kind, amount, reference, fee: FeePolicy.UpTo(10));

    private static readonly Gen<BankTransaction> s_movement =
        from name in Gen.Elements(s_names)
        from amount in Gen.Elements([.. s_amounts, 30_000, 85_000, -65_000, -10_000, 0])
        from text in Gen.Elements(s_texts)
        from code in Gen.Elements(s_codes)
        from day in Gen.Choose(1, 9)
        from document in Gen.Elements("", "D", "E")
        from lot in Gen.Choose(1, 4)
        select Movement(
            "x",
            amount,
            string.Format(text, name, $"LOT00{lot}-01", name.Split(' ')[0]),
            code.Length == 0 ? null : code,
            booked: $"2026-03-0{day}",
            document: document
        );

    private static readonly Gen<(MatchTarget[] Targets, BankTransaction[] Movements)> s_run =
        from items in Gen.Choose(0, 7).SelectMany(n => s_item.ArrayOf(n))
        from settlements in Gen.Choose(0, 3).SelectMany(n => s_settlement.ArrayOf(n))
        from movements in Gen.Choose(0, 6).SelectMany(n => s_movement.ArrayOf(n))
        select (
            items.Concat(settlements).Select((t, i) => Renamed(t, $"t{i}")).ToArray(),
            movements.Select((m, i) => m with { Id = $"m{i}", Ordinal = i + 1 }).ToArray()
        );

    private static MatchTarget Renamed(MatchTarget target, string id) =>
        target switch
        {
            OpenItemTarget item => item with { Id = id },
            SettlementTarget settlement => settlement with { Id = id },
            _ => throw new InvalidOperationException(),
        };

    [Fact]
    public void Match_Amounts_AreConserved() =>
        Property.ForAll(
            s_run,
            r =>
            {
                foreach (var d in Match(r.Targets, r.Movements).Decisions.Where(d => d.Settlements.Count == 0))
                {
                    var sum = d.Allocations.Sum(a => a.Amount.MinorUnits) + d.Credit.MinorUnits - d.Fee.MinorUnits;
                    var isFull = d.Outcome is MatchOutcome.Matched or MatchOutcome.Reopened || d.Allocations.Count > 0;
                    Assert.Equal(isFull || sum != 0 ? d.Transaction.Amount.MinorUnits : 0, sum);
                    if (d.Outcome is MatchOutcome.Unmatched or MatchOutcome.Ignored or MatchOutcome.Duplicate)
                    {
                        Assert.Equal(0, sum);
                        Assert.Empty(d.Allocations);
                    }
                }
            }
        );

    [Fact]
    public void Match_Items_AreNeverSettledBeyondTheirAmount() =>
        Property.ForAll(
            s_run,
            r =>
            {
                var result = Match(r.Targets, r.Movements);
                foreach (var (item, state) in r.Targets.OfType<OpenItemTarget>().Zip(result.Items))
                {
                    Assert.Equal(item.Id, state.Item);
                    var (low, high) = (Math.Min(0, item.Amount.MinorUnits), Math.Max(0, item.Amount.MinorUnits));
                    Assert.InRange(state.Remaining.MinorUnits, low, high);
                }

                Assert.All(result.Decisions.Where(d => !d.Credit.IsZero), d => Assert.NotNull(d.Account));
            }
        );

    [Fact]
    public void Match_OrderOfTargetsAndMovements_DecidesNothing() =>
        Property.ForAll(
            from r in s_run
            from targets in Gen.Shuffle(r.Targets)
            from movements in Gen.Shuffle(r.Movements)
            select (r, targets, movements),
            x =>
            {
                var straight = Match(x.r.Targets, x.r.Movements).Decisions.ToDictionary(d => d.Transaction.Id, Text);
                var shuffled = Match(x.targets, x.movements).Decisions.ToDictionary(d => d.Transaction.Id, Text);
                Assert.Equal(straight.OrderBy(p => p.Key), shuffled.OrderBy(p => p.Key));
            }
        );

    [Fact]
    public void Match_EveryMatch_HasIdentityEvidence()
    {
        string[] identity =
        [
            EvidenceCodes.Name,
            EvidenceCodes.NameNear,
            EvidenceCodes.NamePrefix,
            EvidenceCodes.ReferenceInText,
            EvidenceCodes.ReferenceNear,
            EvidenceCodes.BatchReference,
            EvidenceCodes.MeansAgree,
            EvidenceCodes.CafExpectedSumUnique,
            EvidenceCodes.ReturnOf,
        ];
        Property.ForAll(
            s_run,
            r =>
                Assert.All(
                    Match(r.Targets, r.Movements)
                        .Decisions.Where(d => d.Outcome is MatchOutcome.Matched or MatchOutcome.Reopened),
                    d => Assert.Contains(d.Evidence, e => identity.Contains(e.Code))
                )
        );
    }

    [Fact]
    public void Match_EachSettlement_IsClearedAtMostOnce() =>
        Property.ForAll(
            s_run,
            r =>
            {
                var cleared = Match(r.Targets, r.Movements)
                    .Decisions.SelectMany(d => d.Settlements)
                    .Select(s => s.Settlement)
                    .ToList();
                Assert.Equal(cleared.Distinct(), cleared);
            }
        );

    [Fact]
    public void Match_WhatIsNotMatched_SaysWhatWouldDecide() =>
        Property.ForAll(
            s_run,
            r =>
                Assert.All(
                    Match(r.Targets, r.Movements).Decisions,
                    d =>
                    {
                        Assert.NotEmpty(d.Evidence);
                        Assert.Equal(
                            d.Outcome is MatchOutcome.Proposed or MatchOutcome.Unmatched,
                            d.DecidingFact is not null
                        );
                    }
                )
        );

    private static string Text(MatchDecision d) =>
        $"{d.Outcome} {d.Nature} {d.Of} {d.Credit} {d.Fee} {d.Rule} {string.Join(',', d.Allocations.OrderBy(a => a.Target))} {string.Join(',', d.Settlements)} {string.Join(',', d.Evidence)}";
}
