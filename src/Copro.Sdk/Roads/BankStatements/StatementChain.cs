using System.Globalization;
using System.Text;
using Copro.BankMatch;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// Checks that statements balance in themselves and continue what was taken in before, and notes their closing balances for the
/// next. The note is a state record a bank account: its closing balance in minor units.
/// </summary>
internal sealed class StatementChain
{
    private const string Scope = "bank.closing";

    private StatementChain(IReadOnlyList<Diagnostic> findings, IReadOnlyList<StateRecord> states)
    {
        Findings = findings;
        States = states;
    }

    /// <summary>Why the document cannot be taken in; empty when it can.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    public IReadOnlyList<StateRecord> States { get; }

    public static async ValueTask<StatementChain> CheckAsync(
        ILedgerStore store,
        BooksId books,
        BooksSnapshot snapshot,
        StatementDocument document,
        string name,
        CancellationToken cancellationToken
    )
    {
        var findings = new List<Diagnostic>();
        var states = new Dictionary<string, StateRecord>(StringComparer.Ordinal);
        foreach (var statement in document.Statements)
        {
            var place = new DiagnosticPlace { Document = name, Path = $"statement[{statement.Ordinal}]" };
            if (snapshot.FindByIban(statement.Account.Iban) is not { } owner)
            {
                findings.Add(SdkDiagnostics.StatementAccountUnknown.At(place, statement.Account.ToString()));
                continue;
            }

            if (statement.Balance.Status == BalanceStatus.Gap)
            {
                var gap = statement.Balance.Difference?.ToString() ?? string.Empty;
                findings.Add(SdkDiagnostics.StatementUnbalanced.At(place, statement.Account.ToString(), gap));
                continue;
            }

            var key = KeyOf(owner.Entity, owner.Account);
            if (!states.TryGetValue(key, out var before))
            {
                before = await store.FindStateAsync(books, Scope, key, cancellationToken).ConfigureAwait(false);
            }

            if (Breaks(before, statement, place) is { } broken)
            {
                findings.Add(broken);
            }
            else if (statement.Closing is { } closing)
            {
                states[key] = Closing(key, closing.Amount, before?.Version ?? 0);
            }
        }

        return new StatementChain(findings, [.. states.Values]);
    }

    /// <summary>The closing balance of the last statement of an account, or <c>null</c> when none was taken in.</summary>
    public static async ValueTask<Money?> FindClosingAsync(
        ILedgerStore store,
        BooksId books,
        Entity entity,
        BankAccount account,
        CancellationToken cancellationToken
    )
    {
        var state = await store
            .FindStateAsync(books, Scope, KeyOf(entity, account), cancellationToken)
            .ConfigureAwait(false);
        return state is null ? null : AmountOf(state, entity.Currency);
    }

    private static string KeyOf(Entity entity, BankAccount account) => $"{entity.Code}/{account.Code}";

    private static Money AmountOf(StateRecord state, Currency currency) =>
        new(long.Parse(Encoding.ASCII.GetString(state.Payload.Span), CultureInfo.InvariantCulture), currency);

    private static Diagnostic? Breaks(StateRecord? before, BankStatement statement, DiagnosticPlace place)
    {
        if (before is null || statement.Opening is not { } opening)
        {
            return null;
        }

        var expected = AmountOf(before, opening.Amount.Currency);
        return opening.Amount == expected
            ? null
            : SdkDiagnostics.StatementNotContinued.At(
                place,
                statement.Account.ToString(),
                opening.Amount.ToString(),
                expected.ToString()
            );
    }

    private static StateRecord Closing(string key, Money amount, long version) =>
        new()
        {
            Scope = Scope,
            Key = key,
            SchemaVersion = 1,
            Payload = Encoding.ASCII.GetBytes(amount.MinorUnits.ToString(CultureInfo.InvariantCulture)),
            Version = version,
        };
}
