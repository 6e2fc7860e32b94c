namespace Copro.Cmc7.Coupons;

/// <summary>The lines of a multi-line payload, and what was irregular about them.</summary>
/// <param name="Lines">The lines, empty ones at the end dropped.</param>
/// <param name="DroppedLines">Empty lines at the end beyond the one a scanner's suffix makes.</param>
/// <param name="HasMixedEnds">Whether LF and CR LF are mixed.</param>
internal sealed record PayloadLines(string[] Lines, int DroppedLines, bool HasMixedEnds)
{
    public static PayloadLines Of(string raw)
    {
        var parts = raw.TrimStart('\t', '\r', '\n', '\uFEFF').Split('\n');
        var withReturn = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            withReturn += i < parts.Length - 1 && parts[i].EndsWith('\r') ? 1 : 0;
            parts[i] = parts[i].TrimEnd('\r');
        }

        var used = parts.Length;
        while (used > 0 && string.IsNullOrWhiteSpace(parts[used - 1]))
        {
            used--;
        }

        var dropped = Math.Max(0, parts.Length - used - 1);
        return new PayloadLines(parts[..used], dropped, withReturn > 0 && withReturn < parts.Length - 1);
    }

    /// <summary>A line counted from 1; empty when it is not there.</summary>
    public string this[int number] => number <= Lines.Length ? Lines[number - 1] : string.Empty;

    /// <summary>Notes irregular ends: refused in strict mode, a warning otherwise.</summary>
    public void Judge(ReadingDraft draft, CouponInput input, bool mayHaveEmptyLines)
    {
        if (DroppedLines > 0 && !mayHaveEmptyLines)
        {
            draft.Findings.Add(Weigh(Cmc7Diagnostics.ToleratedEmptyLines, input));
        }

        if (HasMixedEnds)
        {
            draft.Findings.Add(Weigh(Cmc7Diagnostics.ToleratedLineEnds, input));
        }
    }

    /// <summary>A toleration is an error in strict mode.</summary>
    public static Diagnostic Weigh(
        DiagnosticDescriptor toleration,
        CouponInput input,
        params DiagnosticArgument[] arguments
    )
    {
        var finding = toleration.At(default, arguments);
        return input.IsStrict ? finding.As(DiagnosticSeverity.Error) : finding;
    }
}
