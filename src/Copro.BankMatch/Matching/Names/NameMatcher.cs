namespace Copro.BankMatch;

/// <summary>
/// Compares a name with a text: any order, titles and legal forms dropped, glue and splits equal, initials, cuts at known widths, one
/// or two typing errors. Weights are log2(m / u), u being the share of the portfolio that has the surname.
/// </summary>
internal static class NameMatcher
{
    /// <summary>A surname carried by one party of the portfolio: about one Frenchman in a thousand has an average one.</summary>
    private const double SurnameBits = 10;
    private const double LeastSurnameBits = 4;
    private const double GivenBits = 6;
    private const double InitialBits = 3;
    private const double EditBits = 3;
    private const double AmbiguousBits = 3;
    private const double ContradictionBits = -6;
    private const int LeastNearLength = 5;
    private const int TwoEditsLength = 8;
    private const int LeastPrefix = 3;
    private const int MaxGlue = 3;

    private enum Found
    {
        No,
        Prefix,
        Near,
        Exact,
    }

    /// <summary>The best match of any holder; <c>null</c> when the text names none of them.</summary>
    /// <param name="holders">The holders.</param>
    /// <param name="text">The text.</param>
    /// <param name="carriers">How many parties of the portfolio carry a surname, at least 1.</param>
    public static NameMatch? Best(IReadOnlyList<PersonName> holders, MovementText text, Func<string, int> carriers)
    {
        NameMatch? best = null;
        foreach (var holder in holders)
        {
            var match = Match(holder, text, carriers);
            if (
                match is not null
                && (
                    best is null
                    || match.Class > best.Class
                    || (match.Class == best.Class && match.Weight > best.Weight)
                )
            )
            {
                best = match;
            }
        }

        return best;
    }

    private static NameMatch? Match(PersonName name, MovementText text, Func<string, int> carriers)
    {
        var used = new HashSet<int>();
        var surnames = name.Surnames.Select(s => Find(s, text, used)).ToList();
        var given = name.Given.Select(g => FindGiven(g, text, used)).ToList();
        var exact = surnames.Count(f => f == Found.Exact);
        var near = surnames.Count(f => f == Found.Near);
        var cut = surnames.Count(f => f == Found.Prefix);
        if (exact + near + cut == 0)
        {
            return given.Contains(Found.Exact) && name.Given.Any(g => g.Length > 2)
                ? Result(name, text, used, NameClass.GivenOnly, EditBits + 1)
                : null;
        }

        var rarity = name.Surnames.Min(carriers);
        var bits = Math.Max(LeastSurnameBits, SurnameBits - Math.Log2(Math.Max(1, rarity)));
        if (exact < name.Surnames.Count)
        {
            return MatchInexact(name, text, used, given, (exact, near, cut), bits);
        }

        if (given.Contains(Found.Exact) || (name.Surnames.Count > 1 && name.Given.Count == 0))
        {
            return Result(name, text, used, NameClass.Full, bits + GivenBits);
        }

        var beside = Beside(text, used);
        if (FindInitials(name, text, used))
        {
            return Result(name, text, used, NameClass.Initial, bits + InitialBits);
        }

        if (given.Contains(Found.Near))
        {
            return Result(name, text, used, NameClass.Near, bits + EditBits);
        }

        return MatchSurnameAlone(name, text, used, beside, bits);
    }

    /// <summary>Some word of the surname or company is missing, near or cut.</summary>
    private static NameMatch? MatchInexact(
        PersonName name,
        MovementText text,
        HashSet<int> used,
        List<Found> given,
        (int Exact, int Near, int Cut) found,
        double bits
    )
    {
        var all = found.Exact + found.Near + found.Cut == name.Surnames.Count;
        var givenExact = given.Contains(Found.Exact);
        if (all && found.Exact >= 2)
        {
            // Of three words or more one is a little off: nobody else is meant.
            return Result(name, text, used, NameClass.Full, bits + EditBits);
        }

        if (all && (givenExact || found.Exact > 0 || (name.Given.Count == 0 && found.Cut > 0)))
        {
            var kind = found.Near > 0 ? NameClass.Near : NameClass.Prefix;
            return Result(name, text, used, kind, bits - EditBits + (givenExact ? GivenBits : 0));
        }

        if (givenExact && found.Exact > 0)
        {
            // One surname of two, and the first name: MOREL PATIN NINA signing NINA MOREL.
            return Result(name, text, used, NameClass.Full, bits + EditBits);
        }

        return found.Exact > 0 ? Result(name, text, used, NameClass.Weak, AmbiguousBits) : null;
    }

    private static NameMatch MatchSurnameAlone(
        PersonName name,
        MovementText text,
        HashSet<int> used,
        List<int> beside,
        double bits
    )
    {
        var words = beside.ConvertAll(i => text.Words[i].Text);
        var contradicted =
            name.Given.Count > 0
            && words.Exists(w => GivenNames.Contains(w) || (w.Length <= 2 && !NameWords.Titles.Contains(w)));
        if (contradicted)
        {
            return Result(name, text, used, NameClass.Weak, bits + ContradictionBits);
        }

        var isWord = name.Surnames.Any(s => NameWords.AmbiguousSurnames.Contains(s) || NameWords.Neobanks.Contains(s));
        var unexplained = words.Exists(w => w.Length > 2);
        var isAlone = name.IsCompany && name.Given.Count == 0 && !isWord;
        if (isAlone && !unexplained)
        {
            return Result(name, text, used, NameClass.Full, bits + InitialBits);
        }

        return isWord || unexplained
            ? Result(name, text, used, NameClass.Weak, isWord ? AmbiguousBits : bits - EditBits)
            : Result(name, text, used, NameClass.SurnameOnly, bits);
    }

    private static NameMatch Result(
        PersonName name,
        MovementText text,
        HashSet<int> used,
        NameClass kind,
        double weight
    ) => new(kind, weight, string.Join(' ', used.Order().Select(i => text.Words[i].Text)), name.Shown, used);

    private static Found Find(string word, MovementText text, HashSet<int> used)
    {
        if (TryUse(word, text, used))
        {
            return Found.Exact;
        }

        for (var i = 0; i < text.Words.Count; i++)
        {
            var seen = text.Words[i];
            if (seen.Text.Length >= LeastNearLength && !IsExplained(seen.Text) && IsNear(seen.Text, word))
            {
                used.Add(i);
                return Found.Near;
            }
        }

        for (var i = 0; i < text.Words.Count; i++)
        {
            var seen = text.Words[i];
            var isCut =
                seen.Text.Length >= LeastPrefix
                && seen.Text.Length < word.Length
                && MovementText.MayBeCut(seen)
                && word.StartsWith(seen.Text, StringComparison.Ordinal);
            if (isCut)
            {
                used.Add(i);
                return Found.Prefix;
            }
        }

        return Found.No;
    }

    private static Found FindGiven(string given, MovementText text, HashSet<int> used)
    {
        if (given.Length > 1 && TryUse(given, text, used))
        {
            return Found.Exact;
        }

        for (var i = 0; i < text.Words.Count; i++)
        {
            var seen = text.Words[i].Text;
            // Another first name is no misspelling of this one: LEO and LEA are two people.
            if (
                !used.Contains(i)
                && seen.Length >= 4
                && !GivenNames.Contains(seen)
                && !IsExplained(seen)
                && IsNear(seen, given)
            )
            {
                used.Add(i);
                return Found.Near;
            }
        }

        return Found.No;
    }

    /// <summary>Uses every occurrence of a word, glued from up to three; the payer is often named twice.</summary>
    private static bool TryUse(string word, MovementText text, HashSet<int> used)
    {
        var found = false;
        for (var start = 0; start < text.Words.Count; start++)
        {
            var glued = string.Empty;
            for (var count = 1; count <= MaxGlue && start + count <= text.Words.Count; count++)
            {
                if (text.Words[start + count - 1].Line != text.Words[start].Line)
                {
                    break;
                }

                glued = string.Concat(glued, text.Words[start + count - 1].Text);
                if (glued.Length > word.Length)
                {
                    break;
                }

                if (string.Equals(glued, word, StringComparison.Ordinal) && !Overlaps(used, start, count))
                {
                    found = true;
                    for (var i = start; i < start + count; i++)
                    {
                        used.Add(i);
                    }
                }
            }
        }

        return found;
    }

    private static bool Overlaps(HashSet<int> used, int start, int count) =>
        Enumerable.Range(start, count).Any(used.Contains);

    /// <summary>The words right before and after those used, titles passed over, that nothing explains.</summary>
    private static List<int> Beside(MovementText text, HashSet<int> used)
    {
        var beside = new SortedSet<int>();
        foreach (var at in used)
        {
            foreach (var step in (ReadOnlySpan<int>)[-1, 1])
            {
                var i = at + step;
                while (
                    i >= 0
                    && i < text.Words.Count
                    && text.Words[i].Line == text.Words[at].Line
                    && step < 0
                    && NameWords.Titles.Contains(text.Words[i].Text)
                )
                {
                    i += step;
                }

                var isInLine = i >= 0 && i < text.Words.Count && text.Words[i].Line == text.Words[at].Line;
                if (isInLine && !used.Contains(i) && text.Words[i].IsAlphabetic && !IsExplained(text.Words[i].Text))
                {
                    beside.Add(i);
                }
            }
        }

        return [.. beside];
    }

    private static bool FindInitials(PersonName name, MovementText text, HashSet<int> used)
    {
        // An M after the surname may be a title that was left out of the words beside: initials look at both sides themselves.
        foreach (var at in used.ToList())
        {
            foreach (var i in (ReadOnlySpan<int>)[at + 1, at - 1])
            {
                var isWord =
                    i >= 0 && i < text.Words.Count && text.Words[i].Line == text.Words[at].Line && !used.Contains(i);
                var isTitleBefore = i < at && isWord && NameWords.Titles.Contains(text.Words[i].Text);
                if (isWord && !isTitleBefore && name.Initials.Contains(text.Words[i].Text, StringComparer.Ordinal))
                {
                    used.Add(i);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Words that bank and payer write around names; a legal form or a neobank beside a name is explained too.</summary>
    private static bool IsExplained(string word) =>
        NameWords.Noise.Contains(word)
        || NameWords.LegalForms.Contains(word)
        || PeriodReader.IsMonth(word)
        || NameWords.Titles.Contains(word);

    private static bool IsNear(string seen, string expected)
    {
        if (expected.Length < 4 || seen[0] != expected[0] && seen.Length < LeastNearLength)
        {
            return false;
        }

        var allowed = expected.Length >= TwoEditsLength ? 2 : 1;
        return Math.Abs(seen.Length - expected.Length) <= allowed && EditDistance.Of(seen, expected) <= allowed;
    }
}
