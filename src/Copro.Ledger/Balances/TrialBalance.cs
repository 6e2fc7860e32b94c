using System.Runtime.InteropServices;

namespace Copro.Ledger;

/// <summary>
/// Sums of debits and credits by account (<i>balance</i>), in minor units of one currency; 128-bit, so that no number of lines
/// overflows. Not safe for use by several threads at once.
/// </summary>
public sealed class TrialBalance
{
    private readonly Dictionary<string, (Int128 Debit, Int128 Credit)> _sums = new(StringComparer.Ordinal);

    /// <summary>The sum of all debits.</summary>
    public Int128 TotalDebit { get; private set; }

    /// <summary>The sum of all credits.</summary>
    public Int128 TotalCredit { get; private set; }

    /// <summary>Whether debits and credits are equal.</summary>
    public bool IsBalanced => TotalDebit == TotalCredit;

    /// <summary>The accounts that had a line, ordered by number.</summary>
    public IReadOnlyList<AccountBalance> Accounts =>
        [
            .. _sums
                .OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => new AccountBalance(s.Key, s.Value.Debit, s.Value.Credit)),
        ];

    /// <summary>The balance of entries by general account.</summary>
    public static TrialBalance Of(IEnumerable<Entry> entries) => Of(entries, line => line.Account);

    /// <summary>The balance of entries by what <paramref name="account"/> makes of a line, such as its auxiliary account.</summary>
    public static TrialBalance Of(IEnumerable<Entry> entries, Func<EntryLine, string> account)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(account);
        var balance = new TrialBalance();
        foreach (var line in entries.SelectMany(e => e.Content.Lines))
        {
            balance.Add(account(line), line.Debit, line.Credit);
        }

        return balance;
    }

    /// <summary>Adds a line.</summary>
    public void Add(string account, long debit, long credit)
    {
        ArgumentNullException.ThrowIfNull(account);
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, account, out _);
        sums = (sums.Debit + debit, sums.Credit + credit);
        TotalDebit += debit;
        TotalCredit += credit;
    }

    /// <summary>Adds an entry's lines.</summary>
    public void Add(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        foreach (var line in entry.Content.Lines)
        {
            Add(line.Account, line.Debit, line.Credit);
        }
    }

    /// <summary>The sums of an account and all its subdivisions: <c>512</c> with 5121 and 5125.</summary>
    public AccountBalance Under(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        Int128 debit = 0;
        Int128 credit = 0;
        foreach (var (account, sums) in _sums)
        {
            if (account.StartsWith(prefix, StringComparison.Ordinal))
            {
                debit += sums.Debit;
                credit += sums.Credit;
            }
        }

        return new AccountBalance(prefix, debit, credit);
    }
}
