using System.Diagnostics.CodeAnalysis;

namespace Copro.Ledger;

/// <summary>Reads and proves one rule.</summary>
internal static class PostingRuleReader
{
    // What an amount is made of: the movement's amount, its fee, what rounding added, what it took.
    private const int Terms = 4;

    internal static bool TryRead(
        PostingRulesDocument.RuleRow row,
        [NotNullWhen(true)] out PostingRule? rule,
        [NotNullWhen(false)] out Diagnostic? error
    )
    {
        rule = null;
        var problem = TryReadDirection(row.Direction, out var direction);
        var wrongLine = TryReadLines(row.Lines, out var lines);
        problem ??= wrongLine;
        problem ??= row.EntityKinds.Count == 0 ? "it names no kind of entity" : null;
        problem ??= Balances(lines) ? null : "its debits and credits differ for some amounts";
        error = problem is null ? null : LedgerDiagnostics.RuleInvalid.At(default, row.Id, problem);
        if (error is not null)
        {
            return false;
        }

        rule = new PostingRule
        {
            Id = row.Id,
            Why = row.Why,
            EntityKinds = row.EntityKinds,
            Kind = row.Kind,
            Sources = row.Sources,
            Means = row.Means,
            Custody = row.Custody,
            Transit = row.Transit,
            Direction = direction,
            Lines = lines,
        };
        return true;
    }

    private static string? TryReadLines(IReadOnlyList<PostingRulesDocument.LineRow> rows, out List<PostingLine> lines)
    {
        lines = [];
        foreach (var row in rows)
        {
            if (!AccountExpression.TryParse(row.Account, out _))
            {
                return $"'{row.Account}' is no account";
            }

            if (!TryReadWord<PostingSide>(row.Side, out var side))
            {
                return $"'{row.Side}' is no side";
            }

            if (!TryReadWord<PostingAmount>(row.Amount, out var amount))
            {
                return $"'{row.Amount}' is no amount";
            }

            lines.Add(new PostingLine(side, row.Account, amount));
        }

        return null;
    }

    private static string? TryReadDirection(string? text, out PostingDirection? direction)
    {
        direction = null;
        if (text is null)
        {
            return null;
        }

        if (!TryReadWord<PostingDirection>(text, out var read))
        {
            return $"'{text}' is no direction";
        }

        direction = read;
        return null;
    }

    // Words only: Enum.TryParse would also take numbers.
    private static bool TryReadWord<T>(string text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text.Length > 0 && char.IsAsciiLetterLower(text[0]) && Enum.TryParse(text, ignoreCase: true, out value);
    }

    private static bool Balances(List<PostingLine> lines)
    {
        Span<int> sum = stackalloc int[Terms];
        foreach (var line in lines)
        {
            var sign = line.Side == PostingSide.Debit ? 1 : -1;
            var (amount, fee, gain, loss) = Form(line.Amount);
            sum[0] += sign * amount;
            sum[1] += sign * fee;
            sum[2] += sign * gain;
            sum[3] += sign * loss;
        }

        return lines.Count >= 2 && !sum.ContainsAnyExcept(0);
    }

    private static (int Amount, int Fee, int Gain, int Loss) Form(PostingAmount amount) =>
        amount switch
        {
            PostingAmount.Amount or PostingAmount.Net => (1, 0, 0, 0),
            PostingAmount.Gross => (1, 1, 0, 0),
            PostingAmount.Fee => (0, 1, 0, 0),
            PostingAmount.Cash => (1, 0, 1, -1),
            PostingAmount.RoundingGain => (0, 0, 1, 0),
            _ => (0, 0, 0, 1),
        };
}
