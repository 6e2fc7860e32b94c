using System.Globalization;
using Copro.BankMatch;
using Copro.Cli.Input;

namespace Copro.Cli.Matching;

/// <summary>
/// The movements of several statement files. Each is known as <c>name/ordinal</c>, so that people and knowledge files can name it;
/// the hash of its document still tells a repeated document.
/// </summary>
internal sealed class StatementMovements
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<BankTransaction> _transactions = [];

    public IReadOnlyList<BankTransaction> Transactions => _transactions;

    public static async Task<StatementMovements> ReadAsync(
        CliHost host,
        IReadOnlyList<string> paths,
        Action<IEnumerable<Diagnostic>> report,
        CancellationToken cancellationToken
    )
    {
        var movements = new StatementMovements();
        var reader = new StatementReader();
        var isClear = paths.Select(InputFile.NameOf).Distinct(StringComparer.Ordinal).Count() == paths.Count;
        foreach (var path in paths)
        {
            await using var stream = InputFile.Open(host, path);
            var name = isClear ? InputFile.NameOf(path) : path;
            var document = await reader.ReadAsync(stream, name, sink: null, cancellationToken);
            report(document.Diagnostics);
            movements.Add(document, name);
        }

        return movements;
    }

    /// <summary>The file a movement stands in.</summary>
    public string FileOf(BankTransaction transaction) => _names[transaction.Id];

    private void Add(StatementDocument document, string name)
    {
        foreach (var transaction in document.Transactions)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{name}/{transaction.Ordinal}");
            // The same file named twice: its movements are there once, as they would be in the books.
            if (_names.TryAdd(id, name))
            {
                _transactions.Add(transaction with { Id = id });
            }
        }
    }
}
