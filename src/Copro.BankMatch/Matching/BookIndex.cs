namespace Copro.BankMatch;

/// <summary>The keys of a book by hash: references, ids, accounts, words of names, amounts of aid.</summary>
internal sealed class BookIndex
{
    private const int LeastNearLength = 5;

    private readonly Dictionary<string, Party> _partyByAccount = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _nameWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _deletions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _surnameCarriers = new(StringComparer.Ordinal);
    private readonly List<(string Word, int Party)> _sortedSurnames = [];

    public BookIndex(MatchBook book)
    {
        Book = book;
        for (var i = 0; i < book.Items.Count; i++)
        {
            AddItem(book.Items[i], i);
        }

        foreach (var payer in book.Knowledge.Payers)
        {
            AddPayer(payer);
        }

        foreach (var party in Parties)
        {
            AddWords(party.Names.Concat(party.Occupants), party.Index);
        }

        _sortedSurnames.Sort(
            static (a, b) =>
                string.CompareOrdinal(a.Word, b.Word) is var order and not 0 ? order : a.Party.CompareTo(b.Party)
        );
        References = new ReferenceIndex(book.Items);
        Suppliers =
        [
            .. book.Knowledge.Suppliers.SelectMany(PersonName.Parse),
            .. Parties.Where(p => p.IsSupplier).SelectMany(p => p.Names),
        ];
        OwnNames = [.. book.Knowledge.OwnNames.SelectMany(PersonName.Parse)];
        OwnAccounts = [.. book.Knowledge.OwnAccounts.Where(a => a.HasValue)];
        for (var i = 0; i < book.Payments.Count; i++)
        {
            AddPayment(book.Payments[i], i);
        }
    }

    public MatchBook Book { get; }

    public List<Party> Parties { get; } = [];

    public ReferenceIndex References { get; }

    public Dictionary<string, List<int>> EndToEnd { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<int>> Mandates { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<int>> Batches { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<int>> Cheques { get; } = new(StringComparer.Ordinal);

    public List<int> Cards { get; } = [];

    public List<int> Aided { get; } = [];

    public Dictionary<BankAccountNumber, SortedSet<int>> PaidFrom { get; } = [];

    public Dictionary<string, SortedSet<int>> Beneficiaries { get; } = new(StringComparer.Ordinal);

    public List<(List<PersonName> Names, SortedSet<int> Parties)> LearnedNames { get; } = [];

    public List<PersonName> Suppliers { get; }

    public List<PersonName> OwnNames { get; }

    public HashSet<BankAccountNumber> OwnAccounts { get; }

    public Dictionary<string, List<int>> PaymentsByKey { get; } = new(StringComparer.Ordinal);

    public Party PartyOf(OpenItemTarget item) => _partyByAccount[item.Account];

    public Party? FindParty(string account) => _partyByAccount.GetValueOrDefault(account);

    /// <summary>How many parties carry a surname; at least 1.</summary>
    public int CarriersOf(string surname) => _surnameCarriers.TryGetValue(surname, out var parties) ? parties.Count : 1;

    /// <summary>The parties that a text may name: by a word, by a word one edit away, by a word that was cut.</summary>
    public SortedSet<int> NamedIn(MovementText text)
    {
        // A first name shared by half the portfolio names nobody; its surname brings the right ones in.
        const int MaxShared = 64;
        var found = new SortedSet<int>();
        foreach (var run in text.Runs.Keys)
        {
            if (
                _nameWords.TryGetValue(run, out var parties)
                && (parties.Count <= MaxShared || _surnameCarriers.ContainsKey(run))
            )
            {
                found.UnionWith(parties);
            }

            if (run.Length >= LeastNearLength && !NameWords.Noise.Contains(run))
            {
                foreach (var form in DeletionsOf(run))
                {
                    if (_deletions.TryGetValue(form, out var near) && near.Count <= MaxShared)
                    {
                        found.UnionWith(near);
                    }
                }
            }
        }

        foreach (var word in text.Words.Where(MovementText.MayBeCut))
        {
            AddPrefixed(word.Text, found);
        }

        return found;
    }

    private void AddPrefixed(string prefix, SortedSet<int> found)
    {
        const int LeastPrefix = 3;
        if (prefix.Length < LeastPrefix)
        {
            return;
        }

        var low = 0;
        var high = _sortedSurnames.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_sortedSurnames[middle].Word, prefix) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (
            ;
            low < _sortedSurnames.Count && _sortedSurnames[low].Word.StartsWith(prefix, StringComparison.Ordinal);
            low++
        )
        {
            found.Add(_sortedSurnames[low].Party);
        }
    }

    private static IEnumerable<string> DeletionsOf(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }
    }

    private void AddItem(OpenItemTarget item, int index)
    {
        if (!_partyByAccount.TryGetValue(item.Account, out var party))
        {
            party = new Party(Parties.Count, item.Account);
            Parties.Add(party);
            _partyByAccount.Add(item.Account, party);
        }

        party.Items.Add(index);
        party.IsSupplier |= item.Kind is "supplierInvoice";
        party.HasHousingAid |= item.HasHousingAid || item.ExpectedAid is not null;
        AddNames(party.Names, item.Party);
        AddNames(party.Occupants, item.Occupant);
        AddNames(party.Agencies, item.Agency);
        Add(EndToEnd, item.EndToEndId, index);
        Add(Mandates, item.Mandate, index);
        Add(Batches, item.Batch, index);
        Add(Cheques, item.Cheque, index);
        if (!string.IsNullOrEmpty(item.Card))
        {
            Cards.Add(index);
        }

        if (item.ExpectedAid is not null)
        {
            Aided.Add(index);
        }

        if (item.PayerAccount.HasValue)
        {
            AddParty(PaidFrom, item.PayerAccount, party.Index);
        }
    }

    private void AddPayer(LearnedPayer payer)
    {
        var parties = new SortedSet<int>();
        foreach (var account in payer.Accounts)
        {
            if (_partyByAccount.TryGetValue(account, out var party))
            {
                parties.Add(party.Index);
            }
        }

        foreach (var party in parties)
        {
            if (payer.PaidFrom.HasValue)
            {
                AddParty(PaidFrom, payer.PaidFrom, party);
            }

            if (!string.IsNullOrEmpty(payer.Beneficiary))
            {
                AddParty(Beneficiaries, TextForms.Compact(payer.Beneficiary), party);
            }
        }

        if (!string.IsNullOrWhiteSpace(payer.Name))
        {
            LearnedNames.Add((PersonName.Parse(payer.Name), parties));
        }
    }

    private void AddPayment(PaymentTarget payment, int index)
    {
        Add(PaymentsByKey, payment.EndToEndId, index);
        Add(PaymentsByKey, payment.Mandate, index);
        Add(PaymentsByKey, payment.Cheque, index);
    }

    private void AddWords(IEnumerable<PersonName> names, int party)
    {
        foreach (var name in names)
        {
            foreach (var surname in name.Surnames)
            {
                AddParty(_nameWords, surname, party);
                if (AddParty(_surnameCarriers, surname, party))
                {
                    _sortedSurnames.Add((surname, party));
                }

                if (surname.Length >= LeastNearLength)
                {
                    foreach (var form in DeletionsOf(surname))
                    {
                        AddParty(_deletions, form, party);
                    }
                }
            }

            foreach (var given in name.Given.Where(g => g.Length > 1))
            {
                AddParty(_nameWords, given, party);
            }
        }
    }

    private static void AddNames(List<PersonName> names, string? name)
    {
        if (
            !string.IsNullOrWhiteSpace(name)
            && !names.Exists(n => string.Equals(n.Shown, name, StringComparison.Ordinal))
        )
        {
            names.AddRange(PersonName.Parse(name));
        }
    }

    private static void Add(Dictionary<string, List<int>> index, string? key, int value)
    {
        if (Fillers.IsFiller(key))
        {
            return;
        }

        var compact = TextForms.Compact(key);
        if (!index.TryGetValue(compact, out var values))
        {
            index.Add(compact, values = []);
        }

        values.Add(value);
    }

    private static bool AddParty<TKey, TSet>(Dictionary<TKey, TSet> index, TKey key, int party)
        where TKey : notnull
        where TSet : ISet<int>, new()
    {
        if (!index.TryGetValue(key, out var parties))
        {
            index.Add(key, parties = new TSet());
        }

        return parties.Add(party);
    }
}
