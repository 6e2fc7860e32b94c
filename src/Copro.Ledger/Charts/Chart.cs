using System.Diagnostics.CodeAnalysis;

namespace Copro.Ledger;

/// <summary>
/// The accounts that entries of a kind of entity may use, by date. A syndicat's list is closed by law (arrêté du 14 mars 2005,
/// articles 7 and 8): own subdivisions are allowed, other accounts are not. The general chart is open below its headings.
/// Charts are data; the French ones are shipped. Immutable.
/// </summary>
public sealed class Chart
{
    // A number is cut at each length once; no account of a real book is longer.
    private const int MaxNumberLength = 40;

    private readonly Dictionary<string, ChartAccount> _accounts;
    private readonly Dictionary<string, string> _instead;

    private Chart(ChartDocument document, ContentHash hash)
    {
        Name = document.Name;
        Version = document.Version;
        English = document.English;
        French = document.French;
        IsClosed = document.Closed;
        Hash = hash;
        Accounts =
        [
            .. document.Accounts.Select(a => new ChartAccount(a.Number, a.Label, a.From, a.Removed, a.Heading)),
        ];
        _accounts = Accounts.ToDictionary(a => a.Number, StringComparer.Ordinal);
        _instead = document.Instead.ToDictionary(i => i.Prefix, i => i.Use, StringComparer.Ordinal);
    }

    /// <summary>The nomenclature of a syndicat, with its changes of 1 January 2017 and 31 December 2020.</summary>
    public static Chart CoOwnership { get; } = Shipped("syndicat.json");

    /// <summary>The part of the plan comptable général that rental management and an agency's own books use.</summary>
    public static Chart General { get; } = Shipped("pcg.json");

    /// <summary>The name of the chart as data.</summary>
    public string Name { get; }

    /// <summary>The version of the chart as data.</summary>
    public string Version { get; }

    /// <summary>Whether accounts that are no subdivision of a listed one are refused.</summary>
    public bool IsClosed { get; }

    /// <summary>The SHA-256 of the bytes it was read from.</summary>
    public ContentHash Hash { get; }

    /// <summary>The accounts in the order of the data.</summary>
    public IReadOnlyList<ChartAccount> Accounts { get; }

    private string English { get; }

    private string French { get; }

    /// <summary>The shipped chart for entities of a kind.</summary>
    public static Chart For(EntityKind kind) => kind == EntityKind.CoOwnership ? CoOwnership : General;

    /// <summary>Reads a chart from its JSON form (<c>docs/formats/posting-rules.md</c>).</summary>
    public static bool TryParse(
        ReadOnlySpan<byte> json,
        [NotNullWhen(true)] out Chart? chart,
        [NotNullWhen(false)] out Diagnostic? error
    )
    {
        chart = null;
        if (!LedgerJson.TryRead(json, LedgerJsonContext.Default.ChartDocument, out var document, out error))
        {
            return false;
        }

        var twice = document.Accounts.GroupBy(a => a.Number, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            error = LedgerDiagnostics.RuleInvalid.At(default, document.Name, $"account {twice.Key} is listed twice");
            return false;
        }

        chart = new Chart(document, ContentHash.Of(json));
        return true;
    }

    /// <summary>Reads a chart from its JSON form.</summary>
    /// <exception cref="CoproFormatException">It is not readable.</exception>
    public static Chart Parse(ReadOnlySpan<byte> json) =>
        TryParse(json, out var chart, out var error) ? chart : throw new CoproFormatException(error);

    /// <summary>The longest listed account that the number is, or is a subdivision of; <c>null</c> when there is none.</summary>
    public ChartAccount? Find(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Longest(_accounts, account, out _);
    }

    /// <summary>The name of an account, that of the listed account it subdivides; the number itself when none is listed.</summary>
    public string LabelOf(string account) => Find(account)?.Label ?? account;

    /// <summary>
    /// What stands against an account in an entry of this date: it belongs to another regime (the account that does its job is
    /// named), only groups others, was not yet or is no longer in the list. <c>null</c> when it may be used.
    /// </summary>
    public Diagnostic? Check(string account, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(account);
        var listed = Longest(_accounts, account, out var listedLength);
        var use = Longest(_instead, account, out var insteadLength);
        if (use is not null && insteadLength > listedLength)
        {
            return LedgerDiagnostics.AccountNotInChart.At(default, account, English, use);
        }

        if (listed is null)
        {
            return LedgerDiagnostics.AccountUnknown.At(default, account, English);
        }

        if (listed.IsHeading && (IsClosed || listed.Number == account))
        {
            return LedgerDiagnostics.AccountIsHeading.At(default, account, English);
        }

        if (listed.From is { } from && date < from)
        {
            return LedgerDiagnostics.AccountNotYet.At(default, account, English, from, date);
        }

        return listed.Removed is { } removed && date >= removed
            ? LedgerDiagnostics.AccountNoLonger.At(default, account, English, removed, date)
            : null;
    }

    /// <summary>Its name for people.</summary>
    public string Title(DiagnosticLanguage language) => language == DiagnosticLanguage.French ? French : English;

    private static T? Longest<T>(Dictionary<string, T> table, string account, out int length)
        where T : class
    {
        for (length = Math.Min(account.Length, MaxNumberLength); length > 0; length--)
        {
            if (table.TryGetValue(account[..length], out var found))
            {
                return found;
            }
        }

        return null;
    }

    private static Chart Shipped(string file) => Parse(LedgerJson.Resource(file));
}
