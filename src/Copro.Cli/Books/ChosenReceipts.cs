using Copro.Ledger;

namespace Copro.Cli.Books;

/// <summary>Movements that were chosen.</summary>
/// <param name="Receipts">Those that are there.</param>
/// <param name="UnknownIds">The identifiers that name none.</param>
internal sealed record ChosenReceipts(IReadOnlyList<Receipt> Receipts, IReadOnlyList<string> UnknownIds)
{
    /// <summary>What an act is asked to do: those that are there, and the unknown ones, which it refuses by name.</summary>
    public DaybookSelection Selection => DaybookSelection.Of(Receipts.Select(receipt => receipt.Id).Concat(UnknownIds));

    /// <summary>Their sums, one amount a currency.</summary>
    public IReadOnlyList<Money> Totals =>
        [
            .. Receipts
                .GroupBy(receipt => receipt.Amount.Currency)
                .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
                .Select(group => Money.Sum(group.Select(receipt => receipt.Amount))),
        ];
}
