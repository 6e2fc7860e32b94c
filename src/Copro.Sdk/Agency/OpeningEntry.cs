using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>Makes the entry that an entity's books begin with.</summary>
internal static class OpeningEntry
{
    public static EntryDraft From(EntityDocument entity, BooksId books)
    {
        var opening = entity.Opening!;
        var currency = AgencyValues.Parse<Currency>(entity.Currency, $"entities[{entity.Code}].currency");
        var lines = opening.Lines.Select((line, index) => LineOf(entity, opening, line, currency, index)).ToList();
        Int128 difference = 0;
        foreach (var line in lines)
        {
            difference += line.Debit;
            difference -= line.Credit;
        }

        if (difference != 0)
        {
            var place = DiagnosticPlace.At($"entities[{entity.Code}].opening");
            throw new CoproFormatException(
                SdkDiagnostics.OpeningUnbalanced.At(place, entity.Code, difference.ToString())
            );
        }

        return new EntryDraft
        {
            Entity = entity.Code,
            Journal = opening.Journal,
            Date = opening.Date,
            VoucherReference = opening.Voucher,
            VoucherDate = opening.Date,
            Label = opening.Label,
            Currency = currency,
            Lines = lines,
            Origin = new SourceKey("opening", $"{books}/{entity.Code}"),
        };
    }

    private static EntryLine LineOf(
        EntityDocument entity,
        OpeningDocument opening,
        OpeningLineDocument line,
        Currency currency,
        int index
    )
    {
        var path = $"entities[{entity.Code}].opening.lines[{index}]";
        var auxiliary = entity.Accounts.FirstOrDefault(a => a.Code == line.Auxiliary);
        if (line.Auxiliary is not null && auxiliary is null)
        {
            throw AgencyValues.Wrong($"{path}.auxiliary", line.Auxiliary);
        }

        return new EntryLine
        {
            Account = line.Account,
            AccountLabel =
                entity.BankAccounts.FirstOrDefault(bank => bank.Account == line.Account)?.Label
                ?? Chart.For(entity.Kind).LabelOf(line.Account),
            Auxiliary = auxiliary?.Code,
            AuxiliaryLabel = auxiliary?.Label,
            Label = opening.Label,
            Debit = MinorUnits(line.Debit, currency, $"{path}.debit"),
            Credit = MinorUnits(line.Credit, currency, $"{path}.credit"),
        };
    }

    private static long MinorUnits(string? text, Currency currency, string path) =>
        text is null ? 0 : AgencyValues.Amount(text, currency, path).MinorUnits;
}
