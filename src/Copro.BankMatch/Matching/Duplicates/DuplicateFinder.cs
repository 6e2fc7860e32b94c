namespace Copro.BankMatch;

/// <summary>
/// Tells the same movement in two documents from two equal movements in one. Inside a document every entry counts; across documents
/// the number of equal movements is the largest in any one document.
/// </summary>
internal static class DuplicateFinder
{
    private const int LeastNumberLength = 7;
    private const int MaxDaysApart = 7;

    public static void Apply(MatchRun run)
    {
        var groups = run
            .Open.Where(m => m.Transaction.BookedOn is not null)
            .GroupBy(m => (m.Transaction.Account, m.Amount, m.Transaction.BookedOn))
            .Where(g => g.Skip(1).Any())
            .Select(g => g.ToList())
            .ToList();
        foreach (var group in groups)
        {
            FindRestated(run, group);
            FindAcrossDocuments(run, group);
        }

        FindByNumber(run);
    }

    /// <summary>In a feed a placeholder (VIREMENT SEPA) is told again later with its payer.</summary>
    private static void FindRestated(MatchRun run, List<Movement> group)
    {
        foreach (
            var feed in group
                .Where(m => m.Transaction.IsFeed)
                .GroupBy(m => m.Transaction.Document, StringComparer.Ordinal)
        )
        {
            var full = new Queue<Movement>(feed.Where(m => !IsPlaceholder(m)));
            foreach (var placeholder in feed.Where(IsPlaceholder))
            {
                if (full.TryDequeue(out var told))
                {
                    Mark(run, placeholder, told, EvidenceCodes.Restated);
                }
            }
        }
    }

    private static void FindAcrossDocuments(MatchRun run, List<Movement> group)
    {
        var documents = group
            .Where(m => m.Decision is null && m.Transaction.Document.Length > 0)
            .GroupBy(m => m.Transaction.Document, StringComparer.Ordinal)
            .Select(g => g.ToList())
            .OrderByDescending(d => d.Count)
            .ThenByDescending(d => d.Sum(Richness))
            .ThenBy(d => d[0].Transaction.Document, StringComparer.Ordinal)
            .ToList();
        if (documents.Count < 2)
        {
            return;
        }

        // What each later document adds beyond those before it stays a movement of its own.
        var counted = new List<Movement>(documents[0]);
        foreach (var document in documents.Skip(1))
        {
            var free = new List<Movement>(counted);
            foreach (var movement in document)
            {
                var partner = free.Find(c => AreAlike(c, movement));
                if (partner is null)
                {
                    counted.Add(movement);
                    continue;
                }

                free.Remove(partner);
                var keepsPartner = Richness(partner) >= Richness(movement);
                Mark(
                    run,
                    keepsPartner ? movement : partner,
                    keepsPartner ? partner : movement,
                    EvidenceCodes.SameMovement
                );
                if (!keepsPartner)
                {
                    counted[counted.IndexOf(partner)] = movement;
                }
            }
        }
    }

    /// <summary>Some days apart (booking against value date), another spelling: a shared operation number decides.</summary>
    private static void FindByNumber(MatchRun run)
    {
        var groups = run
            .Open.Where(m => m.Transaction.Document.Length > 0 && m.Transaction.BookedOn is not null)
            .SelectMany(m => NumbersOf(m).Select(n => (Number: n, Movement: m)))
            .GroupBy(p => (p.Number, p.Movement.Amount, p.Movement.Transaction.Account))
            .Where(g => g.Skip(1).Any())
            .Select(g => g.Select(p => p.Movement).ToList());
        foreach (var group in groups.ToList())
        {
            for (var i = 1; i < group.Count; i++)
            {
                var (first, second) = (group[0], group[i]);
                var days = Math.Abs(
                    first.Transaction.BookedOn!.Value.DayNumber - second.Transaction.BookedOn!.Value.DayNumber
                );
                var isOtherDocument = !string.Equals(
                    first.Transaction.Document,
                    second.Transaction.Document,
                    StringComparison.Ordinal
                );
                if (
                    isOtherDocument
                    && days is > 0 and <= MaxDaysApart
                    && first.Decision is null
                    && second.Decision is null
                )
                {
                    Mark(run, second, first, EvidenceCodes.SameOperationNumber);
                }
            }
        }
    }

    private static IEnumerable<string> NumbersOf(Movement movement) =>
        movement
            .Text.LabelWords.Where(w => w.IsNumeric && w.Text.Length >= LeastNumberLength && !Fillers.IsFiller(w.Text))
            .Select(w => w.Text)
            .Distinct(StringComparer.Ordinal);

    private static void Mark(MatchRun run, Movement duplicate, Movement of, string code) =>
        run.Decide(
            duplicate,
            new MatchDecision
            {
                Transaction = duplicate.Transaction,
                Outcome = MatchOutcome.Duplicate,
                Nature = MovementNature.Information,
                Of = of.Transaction.Id,
                Evidence = [Evidences.Of(code, value: of.Transaction.Id)],
                Confidence = 1,
                Rule = MatchRules.Duplicate,
            }
        );

    /// <summary>Same ids where both have them, else labels of which one has no word of its own that the other lacks.</summary>
    private static bool AreAlike(Movement a, Movement b)
    {
        var (x, y) = (a.Transaction, b.Transaction);
        if (x.BankReference is not null && y.BankReference is not null && x.BankReferenceZone == y.BankReferenceZone)
        {
            return string.Equals(x.BankReference, y.BankReference, StringComparison.Ordinal);
        }

        if (x.EndToEndId is not null && y.EndToEndId is not null)
        {
            return string.Equals(x.EndToEndId, y.EndToEndId, StringComparison.Ordinal);
        }

        var left = OwnWords(a);
        var right = OwnWords(b);
        return left.Count == 0
            || right.Count == 0
            || left.IsSubsetOf(right)
            || right.IsSubsetOf(left)
            || Overlap(left, right);
    }

    private static bool Overlap(HashSet<string> left, HashSet<string> right) =>
        2 * left.Count(right.Contains) > Math.Max(left.Count, right.Count);

    private static HashSet<string> OwnWords(Movement movement) =>
        movement
            .Text.Words.Select(w => w.Text)
            .Where(w => w.Length > 1 && !NameWords.Noise.Contains(w) && !NameWords.Titles.Contains(w))
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsPlaceholder(Movement movement) => OwnWords(movement).Count == 0;

    /// <summary>How much a record tells: the richer one is kept.</summary>
    private static int Richness(Movement movement)
    {
        const int Field = 20;
        var t = movement.Transaction;
        var fields = new object?[]
        {
            t.BankReference,
            t.EndToEndId,
            t.Mandate,
            t.BatchReference,
            t.Payer,
            t.Payee,
            t.StructuredReference,
            t.OperationCode.Raw,
        };
        return (fields.Count(f => f is not null) * Field)
            + (t.Details.Count * Field)
            + OwnWords(movement).Sum(w => w.Length);
    }
}
