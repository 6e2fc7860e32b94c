using System.CommandLine;
using Copro.Cli.Commands;
using Copro.Cli.Input;
using Copro.Ledger;

namespace Copro.Cli.Books;

/// <summary>The options that choose movements of the daybook.</summary>
internal sealed class ReceiptFilters
{
    /// <summary>What is worked on: what is archived or was taken out stays searchable with <c>--all</c> or <c>--state</c>.</summary>
    public static IReadOnlyList<ReceiptState> WorkingStates { get; } =
    [ReceiptState.Received, ReceiptState.FileGenerated, ReceiptState.Posted, ReceiptState.Validated];

    private readonly Option<PaymentMeans?> _means = EnumOption.One<PaymentMeans>("--means", "only paid by this means");
    private readonly Option<string?> _entity = new("--entity") { Description = "only of this entity" };
    private readonly Option<ReceiptState[]> _states = EnumOption.Several<ReceiptState>(
        "--state",
        "only in these states"
    );
    private readonly Option<string?> _mine = new("--mine") { Description = "only of this user and of nobody" };
    private readonly Option<bool> _all = new("--all") { Description = "in every state" };
    private readonly Option<string[]> _ids = new("--id")
    {
        Description = "exactly these, by their identifiers; - reads them from standard input, one a line",
        AllowMultipleArgumentsPerToken = true,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_means);
        command.Options.Add(_entity);
        command.Options.Add(_states);
        command.Options.Add(_mine);
        command.Options.Add(_all);
        command.Options.Add(_ids);
        command.Validators.Add(result =>
        {
            Option[] filters = [_means, _entity, _states, _mine, _all];
            var hasFilter = Array.Exists(filters, filter => result.GetResult(filter) is { Implicit: false });
            if (hasFilter && result.GetResult(_ids) is { Implicit: false })
            {
                result.AddError("--id names movements one by one: no other filter goes with it.");
            }
        });
    }

    /// <summary>The movements that were chosen, ordered by date, then id; with <c>--id</c> in the order given.</summary>
    public async Task<ChosenReceipts> ChooseAsync(
        CliHost host,
        ParseResult result,
        OpenBooks books,
        IReadOnlyList<ReceiptState> states,
        CancellationToken cancellationToken
    )
    {
        if (result.GetValue(_ids) is { Length: > 0 } ids)
        {
            var named = await TextLines.ReadAsync(host, ids, file: null, TextLines.ByLine, cancellationToken);
            return await FindAsync(books, [.. named.Distinct(StringComparer.Ordinal)], cancellationToken);
        }

        var receipts = new List<Receipt>();
        await foreach (
            var receipt in books.Store.ReadReceiptsAsync(books.Id, QueryOf(result, states), cancellationToken)
        )
        {
            receipts.Add(receipt);
        }

        return new ChosenReceipts(receipts, []);
    }

    private ReceiptQuery QueryOf(ParseResult result, IReadOnlyList<ReceiptState> states) =>
        new()
        {
            Entity = result.GetValue(_entity),
            Means = result.GetValue(_means),
            OwnerOrNone = result.GetValue(_mine),
            States =
                result.GetValue(_states) is { Length: > 0 } given ? given
                : result.GetValue(_all) ? []
                : states,
        };

    private static async Task<ChosenReceipts> FindAsync(
        OpenBooks books,
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken
    )
    {
        var receipts = new List<Receipt>();
        var unknown = new List<string>();
        foreach (var id in ids)
        {
            if (await books.Store.FindReceiptAsync(books.Id, id, cancellationToken) is { } receipt)
            {
                receipts.Add(receipt);
            }
            else
            {
                unknown.Add(id);
            }
        }

        return new ChosenReceipts(receipts, unknown);
    }
}
