using System.CommandLine;
using System.Data.Common;
using Copro.Ledger;
using Copro.Sdk;
using Copro.Storage.Sqlite;

namespace Copro.Cli.Books;

/// <summary>Books in a database that is there; a command never makes one by a slip of the pen.</summary>
internal sealed class OpenBooks : IAsyncDisposable
{
    private readonly SqliteLedgerStore _store;
    private readonly string _keyFile;

    private OpenBooks(SqliteLedgerStore store, BooksId books, string keyFile)
    {
        _store = store;
        Id = books;
        _keyFile = keyFile;
    }

    public ILedgerStore Store => _store;

    /// <summary>Whose books.</summary>
    public BooksId Id { get; }

    /// <summary>The folder the database lies in: archive and quarantine lie beside it.</summary>
    public string Folder => Path.GetDirectoryName(_store.Path)!;

    /// <summary>Opens the books.</summary>
    /// <exception cref="IOException">The database is not there, or is none.</exception>
    /// <exception cref="CoproFormatException">It holds no such books.</exception>
    public static async Task<OpenBooks> OpenAsync(
        CliHost host,
        ParseResult result,
        DatabaseOptions options,
        CancellationToken cancellationToken
    )
    {
        var path = host.Resolve(result.GetValue(options.Database)!);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no database {path}.", path);
        }

        var keyFile = result.GetValue(options.KeyFile) is { } given ? host.Resolve(given) : $"{path}.key";
        var books = new OpenBooks(await OpenStoreAsync(path, cancellationToken), IdOf(result, options), keyFile);
        try
        {
            await books.RequireAsync(cancellationToken);
            return books;
        }
        catch (CoproFormatException)
        {
            await books.DisposeAsync();
            throw;
        }
    }

    /// <summary>The entities, ordered by code.</summary>
    public async Task<IReadOnlyList<Entity>> EntitiesAsync(CancellationToken cancellationToken)
    {
        var entities = new List<Entity>();
        await foreach (var entity in Store.ReadEntitiesAsync(Id, cancellationToken))
        {
            entities.Add(entity);
        }

        return entities;
    }

    /// <summary>The agency whose books they are, with its secret.</summary>
    /// <exception cref="IOException">The key file cannot be read.</exception>
    /// <exception cref="CoproFormatException">The key file holds no secret, or the books were set up otherwise.</exception>
    public async Task<AgencyProfile> AgencyAsync(CancellationToken cancellationToken) =>
        await AgencySetup.FindAsync(Store, Id, await SecretAsync(cancellationToken), cancellationToken)
        ?? throw new CoproFormatException(CliDiagnostics.BooksMissing.At(default, Id.Code));

    /// <summary>The key of the books' entries; <c>null</c> when the key file is not there.</summary>
    public async Task<ChainKey?> FindChainKeyAsync(CancellationToken cancellationToken) =>
        File.Exists(_keyFile) ? (await SecretAsync(cancellationToken)).ChainKey : null;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static async Task<SqliteLedgerStore> OpenStoreAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await SqliteLedgerStore.OpenAsync(new SqliteLedgerStoreOptions { Path = path }, cancellationToken);
        }
        catch (DbException e)
        {
            throw new IOException($"{path}: {e.Message}", e);
        }
    }

    private static BooksId IdOf(ParseResult result, DatabaseOptions options)
    {
        var code = result.GetValue(options.Books)!;
        try
        {
            return new BooksId(code);
        }
        catch (ArgumentException e)
        {
            throw new CoproFormatException(CliDiagnostics.BooksMissing.At(default, code).ToString(), e);
        }
    }

    private async Task RequireAsync(CancellationToken cancellationToken)
    {
        if ((await EntitiesAsync(cancellationToken)).Count == 0)
        {
            throw new CoproFormatException(CliDiagnostics.BooksMissing.At(default, Id.Code));
        }
    }

    private async Task<AgencySecret> SecretAsync(CancellationToken cancellationToken)
    {
        var text = (await File.ReadAllTextAsync(_keyFile, cancellationToken)).Trim();
        var isHex = text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit);
        var isLongEnough = text.Length >= AgencySecret.MinLength * 2;
        return isHex && isLongEnough
            ? new AgencySecret(Convert.FromHexString(text))
            : throw new CoproFormatException(
                CliDiagnostics.KeyFileWrong.At(
                    default(DiagnosticPlace).In(Path.GetFileName(_keyFile)),
                    AgencySecret.MinLength
                )
            );
    }
}
