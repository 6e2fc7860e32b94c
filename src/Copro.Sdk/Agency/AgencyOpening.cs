using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>What the books of an agency begin with.</summary>
public sealed record AgencyOpening
{
    /// <summary>The entities.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>The accounts of all entities.</summary>
    public required IReadOnlyList<DebtorAccount> Accounts { get; init; }

    /// <summary>The open items of all entities.</summary>
    public required IReadOnlyList<OpenItem> Items { get; init; }

    /// <summary>The opening entries, one an entity that has one.</summary>
    public required IReadOnlyList<EntryDraft> Entries { get; init; }

    internal static AgencyOpening From(AgencyDocument document, BooksId books) =>
        new()
        {
            Entities = [.. document.Entities.Select(EntityOf)],
            Accounts = [.. document.Entities.SelectMany(entity => entity.Accounts.Select(a => AccountOf(entity, a)))],
            Items = [.. document.Entities.SelectMany(entity => entity.Items.Select(item => ItemOf(entity, item)))],
            Entries =
            [
                .. document
                    .Entities.Where(entity => entity.Opening is not null)
                    .Select(e => OpeningEntry.From(e, books)),
            ],
        };

    private static Currency CurrencyOf(EntityDocument entity) =>
        AgencyValues.Parse<Currency>(entity.Currency, $"entities[{entity.Code}].currency");

    private static Entity EntityOf(EntityDocument entity) =>
        new()
        {
            Code = entity.Code,
            Name = entity.Name,
            Kind = entity.Kind,
            Currency = CurrencyOf(entity),
            Siren = entity.Siren,
            FiscalYears = entity.FiscalYears,
            Journals = entity.Journals,
            JournalAssignments = entity.JournalAssignments,
            BankAccounts = [.. entity.BankAccounts.Select(bank => BankOf(entity, bank))],
        };

    private static BankAccount BankOf(EntityDocument entity, BankAccountDocument bank) =>
        new()
        {
            Code = bank.Code,
            Label = bank.Label,
            Iban = AgencyValues.Parse<Iban>(bank.Iban, $"entities[{entity.Code}].bankAccounts[{bank.Code}].iban"),
            Account = bank.Account,
            TransitAccounts = bank.TransitAccounts,
        };

    private static DebtorAccount AccountOf(EntityDocument entity, AccountDocument account)
    {
        var path = $"entities[{entity.Code}].accounts[{account.Code}]";
        return new DebtorAccount
        {
            Entity = entity.Code,
            Code = account.Code,
            Label = account.Label,
            GeneralAccount = account.GeneralAccount,
            CouponKey = account.CouponKey,
            Reference = account.Reference is null
                ? null
                : AgencyValues.Parse<CreditorReference>(account.Reference, $"{path}.reference"),
            KnownIbans = [.. account.Ibans.Select(iban => AgencyValues.Parse<Iban>(iban, $"{path}.ibans"))],
        };
    }

    private static OpenItem ItemOf(EntityDocument entity, ItemDocument item) =>
        new()
        {
            Id = item.Id,
            Entity = entity.Code,
            Account = item.Account,
            Kind = item.Kind,
            Label = item.Label,
            Amount = AgencyValues.Amount(
                item.Amount,
                CurrencyOf(entity),
                $"entities[{entity.Code}].items[{item.Id}].amount"
            ),
            DueOn = item.DueOn,
            Period = item.Period,
            Reference = item.Reference,
            Rank = item.Rank,
        };
}
