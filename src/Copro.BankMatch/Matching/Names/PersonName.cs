namespace Copro.BankMatch;

/// <summary>One holder of a name as it is matched: titles and legal forms dropped, particles glued, first names told from surnames.</summary>
internal sealed class PersonName
{
    private PersonName(string shown, IReadOnlyList<string> surnames, IReadOnlyList<string> given, bool isCompany)
    {
        Shown = shown;
        Surnames = surnames;
        Given = given;
        IsCompany = isCompany;
    }

    /// <summary>The name as given, for explanations.</summary>
    public string Shown { get; }

    /// <summary>The surnames, or all words of a company; at least one.</summary>
    public IReadOnlyList<string> Surnames { get; }

    /// <summary>The first names; JEAN-PIERRE is JEANPIERRE.</summary>
    public IReadOnlyList<string> Given { get; }

    /// <summary>Whether a legal form says that it is a company.</summary>
    public bool IsCompany { get; }

    /// <summary>The initials a first name may be cut to: JP and J for JEAN-PIERRE.</summary>
    public IReadOnlyList<string> Initials { get; private init; } = [];

    /// <summary>The holders of a name: M OU MME, MME A ET M B are two ways to name one account.</summary>
    public static List<PersonName> Parse(string name)
    {
        var holders = new List<PersonName>();
        foreach (var words in Holders(TextWord.Split([name])))
        {
            var holder = Make(name, words);
            if (holder is not null)
            {
                holders.Add(holder);
            }
        }

        // JEAN DURAND ET MARIE: the second holder has the surname of the first.
        for (var i = 1; i < holders.Count; i++)
        {
            var holder = holders[i];
            if (holder.Surnames.Count == 1 && holder.Given.Count == 0 && GivenNames.Contains(holder.Surnames[0]))
            {
                holders[i] = new PersonName(name, holders[0].Surnames, holder.Surnames, isCompany: false)
                {
                    Initials = [holder.Surnames[0][..1]],
                };
            }
        }

        return holders;
    }

    private static IEnumerable<List<TextWord>> Holders(List<TextWord> words)
    {
        var current = new List<TextWord>();
        foreach (var word in words)
        {
            if (NameWords.Joiners.Contains(word.Text) || word.Separator == '&')
            {
                yield return current;
                current = [];
                if (word.Separator != '&')
                {
                    continue;
                }
            }

            current.Add(word);
        }

        yield return current;
    }

    private static PersonName? Make(string shown, List<TextWord> words)
    {
        var isCompany = words.Exists(w => NameWords.LegalForms.Contains(w.Text));
        var kept = words.FindAll(w => !NameWords.LegalForms.Contains(w.Text) && !NameWords.Titles.Contains(w.Text));
        if (kept.Count == 0)
        {
            kept = words.FindAll(w => NameWords.LegalForms.Contains(w.Text));
        }

        if (kept.Count == 0)
        {
            return null;
        }

        var (glued, initials) = Glue(kept);
        if (isCompany || glued.Count == 1)
        {
            return new PersonName(shown, glued, [], isCompany);
        }

        var firstGiven = FirstGivenOf(glued, out var count);
        var given = glued.GetRange(firstGiven, count);
        var surnames = glued.FindAll(w => !given.Contains(w, StringComparer.Ordinal));
        return surnames.Count == 0
            ? new PersonName(shown, glued, [], isCompany: false)
            : new PersonName(shown, surnames, given, isCompany: false)
            {
                Initials = InitialsOf(given, initials.GetRange(firstGiven, count)),
            };
    }

    /// <summary>Glues particles to the word after them, and hyphenated words to one, whose initials are kept.</summary>
    private static (List<string> Words, List<string> Initials) Glue(List<TextWord> words)
    {
        var glued = new List<string>();
        var initials = new List<string>();
        var particle = string.Empty;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Separator == '-' && glued.Count > 0 && particle.Length == 0)
            {
                glued[^1] += word.Text;
                initials[^1] += word.Text[..1];
                continue;
            }

            if (NameWords.Particles.Contains(word.Text) && i + 1 < words.Count)
            {
                particle = string.Concat(particle, word.Text);
                continue;
            }

            glued.Add(particle + word.Text);
            initials.Add(glued[^1][..1]);
            particle = string.Empty;
        }

        return (glued, initials);
    }

    /// <summary>Where the first names stand: at the end, as accounts are named, unless only the start is a known first name.</summary>
    private static int FirstGivenOf(List<string> words, out int count)
    {
        count = 1;
        var startsGiven = IsGiven(words[0]);
        var endsGiven = IsGiven(words[^1]);
        if (startsGiven && !endsGiven)
        {
            while (count < words.Count - 1 && IsGiven(words[count]))
            {
                count++;
            }

            return 0;
        }

        if (endsGiven)
        {
            while (count < words.Count - 1 && IsGiven(words[^(count + 1)]))
            {
                count++;
            }

            return words.Count - count;
        }

        // No known first name: of two words the last is taken for one, of more none is.
        count = words.Count == 2 ? 1 : 0;
        return words.Count - count;
    }

    private static bool IsGiven(string word) => word.Length == 1 || GivenNames.Contains(word);

    private static List<string> InitialsOf(List<string> given, List<string> joined)
    {
        var initials = new HashSet<string>(StringComparer.Ordinal);
        foreach (var letters in joined)
        {
            initials.Add(letters);
            initials.Add(letters[..1]);
        }

        initials.Add(string.Concat(given.Select(g => g[0])));
        return [.. initials.Order(StringComparer.Ordinal)];
    }
}
