using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// What the form alone does not say of an agency file: codes that name something, once, and values that an evening would stumble
/// over months later.
/// </summary>
internal static class AgencyChecks
{
    private const int MaxBasisPoints = 10_000;

    public static BooksId Books(AgencyDocument document)
    {
        try
        {
            return new BooksId(document.Books);
        }
        catch (ArgumentException)
        {
            throw AgencyValues.Wrong("books", document.Books);
        }
    }

    public static void Check(AgencyDocument document)
    {
        RequireOnce(document.Entities, entity => entity.Code, "entities", "code");
        RequireOnce(document.Kiosks, kiosk => kiosk.Id, "kiosks", "id");
        foreach (var entity in document.Entities)
        {
            CheckEntity(entity, $"entities[{entity.Code}]");
        }

        foreach (var kiosk in document.Kiosks)
        {
            CheckKiosk(kiosk, document, $"kiosks[{kiosk.Id}]");
        }
    }

    private static void CheckEntity(EntityDocument entity, string path)
    {
        RequireOnce(entity.BankAccounts, bank => bank.Code, $"{path}.bankAccounts", "code");
        RequireOnce(entity.Accounts, account => account.Code, $"{path}.accounts", "code");
        RequireOnce(entity.Items, item => item.Id, $"{path}.items", "id");
        foreach (var bank in entity.BankAccounts.Where(bank => bank.Bic is not null))
        {
            AgencyValues.Parse<Bic>(bank.Bic!, $"{path}.bankAccounts[{bank.Code}].bic");
        }

        var accounts = entity.Accounts.Select(account => account.Code).ToHashSet(StringComparer.Ordinal);
        var stray = entity.Items.FirstOrDefault(item => !accounts.Contains(item.Account));
        Require(stray is null, $"{path}.items[{stray?.Id}].account", stray?.Account ?? string.Empty);
    }

    private static void CheckKiosk(KioskDocument kiosk, AgencyDocument document, string path)
    {
        AgencyValues.TimeZone(kiosk.TimeZone, $"{path}.timeZone");
        Require(
            kiosk.MaxFeeBasisPoints is >= 0 and <= MaxBasisPoints,
            $"{path}.maxFeeBasisPoints",
            $"{kiosk.MaxFeeBasisPoints}"
        );
        Require(kiosk.Entities.Count > 0, $"{path}.entities", string.Empty);
        RequireOnce(kiosk.Entities, served => served.Entity, $"{path}.entities", "entity");
        foreach (var served in kiosk.Entities)
        {
            var entity = document.Entities.FirstOrDefault(e => e.Code == served.Entity);
            Require(entity is not null, $"{path}.entities[{served.Entity}].entity", served.Entity);
            Require(entity!.Currency == kiosk.Currency, $"{path}.currency", kiosk.Currency);
            Require(
                entity.BankAccounts.Any(bank => bank.Code == served.BankAccount),
                $"{path}.entities[{served.Entity}].bankAccount",
                served.BankAccount
            );
        }
    }

    private static void RequireOnce<T>(IReadOnlyList<T> list, Func<T, string> code, string path, string member)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
        {
            Require(seen.Add(code(list[i])), $"{path}[{i}].{member}", code(list[i]));
        }
    }

    private static void Require(bool holds, string path, string text)
    {
        if (!holds)
        {
            throw AgencyValues.Wrong(path, text);
        }
    }
}
