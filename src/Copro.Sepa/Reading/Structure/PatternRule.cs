using System.Buffers;
using System.Globalization;

namespace Copro.Sepa;

/// <summary>
/// A text made of runs of character classes, written as <c>[A-Z]2 [0-9]1..15 [A-Z0-9]0/3</c>: a class and how many of it
/// (a number, from..to, or none/all). Runs are taken as long as they go, which is exact for the patterns of ISO 20022.
/// </summary>
internal sealed class PatternRule : TextRule
{
    private readonly record struct Run(SearchValues<byte> Class, int Min, int Max, bool AllOrNone);

    private readonly Run[] _runs;
    private readonly string _shown;

    public PatternRule(string notation)
    {
        var runs = notation.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _runs = [.. runs.Select(ParseRun)];
        _shown = string.Concat(runs.Select(AsInASchema));
    }

    public override DiagnosticArgument Expected => DiagnosticArgument.Public(_shown);

    public override bool IsPublic => false;

    public override bool Accepts(ReadOnlySpan<byte> text)
    {
        foreach (var run in _runs)
        {
            var length = text[..Math.Min(text.Length, run.Max)].IndexOfAnyExcept(run.Class);
            length = length < 0 ? Math.Min(text.Length, run.Max) : length;
            if (run.AllOrNone && length < run.Max)
            {
                length = 0;
            }
            else if (length < run.Min)
            {
                return false;
            }

            text = text[length..];
        }

        return text.IsEmpty;
    }

    /// <summary>A run as the schema has it: <c>[A-Z0-9]0/3</c> is <c>([A-Z0-9]{3})?</c>.</summary>
    private static string AsInASchema(string notation)
    {
        var end = notation.LastIndexOf(']') + 1;
        var members = notation[..end];
        var count = notation[end..];
        return count.Split('/') is [_, var all]
            ? $"({members}{{{all}}})?"
            : $"{members}{{{count.Replace("..", ",", StringComparison.Ordinal)}}}";
    }

    private static Run ParseRun(string notation)
    {
        var end = notation.LastIndexOf(']');
        var members = SearchValues.Create(Members(notation.AsSpan(1, end - 1)));
        var count = notation[(end + 1)..];
        if (count.Split("..") is [var from, var to])
        {
            return new Run(members, Number(from), Number(to), AllOrNone: false);
        }

        return count.Split('/') is [_, var all]
            ? new Run(members, 0, Number(all), AllOrNone: true)
            : new Run(members, Number(count), Number(count), AllOrNone: false);
    }

    /// <summary>The members of <c>A-Z0-9</c>; a hyphen at either end stands for itself.</summary>
    private static byte[] Members(ReadOnlySpan<char> notation)
    {
        var members = new List<byte>();
        while (!notation.IsEmpty)
        {
            var isRange = notation.Length > 2 && notation[1] == '-';
            var last = isRange ? notation[2] : notation[0];
            for (var c = notation[0]; c <= last; c++)
            {
                members.Add((byte)c);
            }

            notation = notation[(isRange ? 3 : 1)..];
        }

        return [.. members];
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
