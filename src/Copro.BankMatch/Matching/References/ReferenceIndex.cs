namespace Copro.BankMatch;

/// <summary>
/// Our own references, known beforehand: looked for in texts, never guessed at. Beside each exact form it knows the form without
/// leading zeros, the forms one digit away, and the shapes our references have.
/// </summary>
internal sealed class ReferenceIndex
{
    /// <summary>A shorter reference is found by chance: four digits are a year or a number of the payer's.</summary>
    private const int LeastLength = 5;
    private const int MaxParts = 6;
    private const char AnyDigit = '?';

    private readonly Dictionary<string, List<int>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _withoutZeros = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _oneDigitOff = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shapes = new(StringComparer.Ordinal);

    public ReferenceIndex(IReadOnlyList<OpenItemTarget> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!Fillers.IsFiller(items[i].Reference))
            {
                Add(items[i].Reference!, i);
            }
        }
    }

    /// <summary>The items of a reference given as a key of its own (structured, end-to-end): length plays no part.</summary>
    public IReadOnlyList<int> Exactly(string? reference) =>
        reference is not null && _exact.TryGetValue(TextForms.Compact(reference), out var items) ? items : [];

    /// <summary>The items whose reference is one digit away.</summary>
    public IReadOnlyList<int> OneAway(string compact)
    {
        var items = new SortedSet<int>();
        foreach (var form in OneDigitOff(compact))
        {
            foreach (var reference in _oneDigitOff.GetValueOrDefault(form, []))
            {
                items.UnionWith(_exact[reference]);
            }
        }

        return [.. items];
    }

    /// <summary>What a text says of our references.</summary>
    public ReferenceFinding Find(MovementText text)
    {
        var exact = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var near = new SortedDictionary<string, string>(StringComparer.Ordinal);
        string? notOpen = null;
        var taken = new HashSet<int>();
        foreach (var (start, count, compact) in Windows(text.Parts))
        {
            if (compact.Length >= LeastLength && IsKey(compact) && _exact.TryGetValue(compact, out var items))
            {
                exact[compact] = items;
                taken.UnionWith(Enumerable.Range(start, count));
            }
        }

        foreach (var (start, count, compact) in Windows(text.Parts))
        {
            var parts = text.Parts.Skip(start).Take(count).ToList();
            if (Enumerable.Range(start, count).Any(taken.Contains) || IsTransferCode(parts))
            {
                continue;
            }

            if (NearOf(parts, compact) is { } reference)
            {
                near.TryAdd(reference, compact);
            }
            else if (compact.Length >= LeastLength && _shapes.Contains(ShapeOf(parts)) && !LooksLikeDate(parts))
            {
                notOpen ??= string.Join('-', parts.Select(p => p.Text));
            }
        }

        return new ReferenceFinding(exact, near, notOpen);
    }

    /// <summary>A reference in text needs digits, and must not be a year, a month or a date.</summary>
    private static bool IsKey(string compact) =>
        compact.Any(char.IsAsciiDigit)
        && !(compact.Length == 6 && compact.All(char.IsAsciiDigit) && IsYearMonth(compact));

    private static bool IsYearMonth(string compact) =>
        compact.StartsWith("20", StringComparison.Ordinal) && string.CompareOrdinal(compact[4..], "12") <= 0;

    private void Add(string reference, int item)
    {
        var compact = TextForms.Compact(reference);
        if (compact.Length == 0)
        {
            return;
        }

        if (!_exact.TryGetValue(compact, out var items))
        {
            _exact.Add(compact, items = []);
        }

        items.Add(item);
        if (compact.Length < LeastLength || !IsKey(compact))
        {
            return;
        }

        var parts = TextWord.SplitAtDigits(TextWord.Split([reference]));
        Put(_withoutZeros, WithoutZeros(parts), compact);
        foreach (var form in OneDigitOff(compact))
        {
            Put(_oneDigitOff, form, compact);
        }

        // One bare figure has no shape of its own: any number of the bank's would fit.
        if (parts.Count > 1)
        {
            _shapes.Add(ShapeOf(parts));
        }
    }

    private string? NearOf(List<TextWord> parts, string compact)
    {
        if (compact.Length < LeastLength - 1 || !compact.Any(char.IsAsciiDigit) || LooksLikeDate(parts))
        {
            return null;
        }

        if (parts.Count > 1 && _withoutZeros.TryGetValue(WithoutZeros(parts), out var known) && known.Count == 1)
        {
            return known.First();
        }

        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var form in OneDigitOff(compact))
        {
            if (_oneDigitOff.TryGetValue(form, out var one))
            {
                found.UnionWith(one);
            }
        }

        return found.Count == 1 && compact.Length > LeastLength && parts.Count > 1 ? found.Min : null;
    }

    private static IEnumerable<(int Start, int Count, string Compact)> Windows(IReadOnlyList<TextWord> parts)
    {
        for (var start = 0; start < parts.Count; start++)
        {
            var compact = string.Empty;
            for (var count = 1; count <= MaxParts && start + count <= parts.Count; count++)
            {
                compact = string.Concat(compact, parts[start + count - 1].Text);
                yield return (start, count, compact);
            }
        }
    }

    /// <summary>Letters as they are, digits by their number, and a mark where figures meet: LOT9999-00001 has that of LOT0012-00077.</summary>
    private static string ShapeOf(List<TextWord> parts)
    {
        var shape = new System.Text.StringBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var isFigure = char.IsAsciiDigit(part.Text[0]);
            if (i > 0 && isFigure && char.IsAsciiDigit(parts[i - 1].Text[0]))
            {
                shape.Append(part.Separator);
            }

            if (isFigure)
            {
                shape.Append('9', part.Text.Length);
            }
            else
            {
                shape.Append(part.Text);
            }
        }

        return shape.ToString();
    }

    private static string WithoutZeros(List<TextWord> parts) =>
        string.Join('.', parts.Select(p => char.IsAsciiDigit(p.Text[0]) ? p.Text.TrimStart('0') : p.Text));

    private static IEnumerable<string> OneDigitOff(string compact)
    {
        for (var i = 0; i < compact.Length; i++)
        {
            if (char.IsAsciiDigit(compact[i]))
            {
                yield return $"{compact[..i]}{AnyDigit}{compact[(i + 1)..]}";
            }
        }
    }

    /// <summary>03/2026, 2026-03, 12.06.26 and figures that are years.</summary>
    private static bool LooksLikeDate(List<TextWord> parts) =>
        parts.TrueForAll(p => p.IsNumeric)
        && parts.Count is 2 or 3
        && parts.TrueForAll(p =>
            p.Text.Length is 1 or 2 || (p.Text.Length == 4 && p.Text.StartsWith("20", StringComparison.Ordinal))
        )
        && parts.Exists(p => p.Text.Length <= 2);

    /// <summary>VU + 5 digits, VK + 6 digits, C + 2 digits + D: Crédit Agricole's codes of one transfer, which change every month.</summary>
    private static bool IsTransferCode(List<TextWord> parts) =>
        parts is [{ Text: "VU" or "VK" }, { Text.Length: 5 or 6 }, ..]
        || parts is [{ Text: "C" }, { Text.Length: 2 }, { Text: "D" }, ..];

    private static void Put(Dictionary<string, HashSet<string>> index, string key, string value)
    {
        if (!index.TryGetValue(key, out var values))
        {
            index.Add(key, values = new HashSet<string>(StringComparer.Ordinal));
        }

        values.Add(value);
    }
}
