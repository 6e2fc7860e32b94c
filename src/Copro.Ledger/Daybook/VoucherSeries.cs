using System.Globalization;

namespace Copro.Ledger;

/// <summary>The automatic vouchers of a journal in a fiscal year.</summary>
internal sealed record VoucherSeries(string Key, string Prefix)
{
    internal static VoucherSeries? Of(Receipt receipt, DaybookView view)
    {
        var entity = view.Entities.GetValueOrDefault(receipt.Entity);
        return entity is null ? null : Of(receipt, entity);
    }

    internal static VoucherSeries? Of(Receipt receipt, Entity entity)
    {
        var journal = receipt.Journal ?? entity.JournalFor(receipt.Source, receipt.Means, receipt.Kind)?.Code;
        if (journal is null)
        {
            return null;
        }

        var year = entity.FiscalYearOf(receipt.Date)?.Code ?? receipt.Date.Year.ToString(CultureInfo.InvariantCulture);
        return new VoucherSeries($"{entity.Code}/{journal}/{year}", $"{journal}-{year[..4]}");
    }

    internal string Format(long number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{number:D5}");
}
