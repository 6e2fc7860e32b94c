using System.CommandLine;
using System.Globalization;
using Copro.Ledger;
using Copro.Sdk;

namespace Copro.Cli.Books;

/// <summary>A user at the daybook of an agency.</summary>
internal sealed class DaybookSession : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly string _user;

    private DaybookSession(OpenBooks books, AgencyProfile agency, TimeProvider clock, string user)
    {
        Books = books;
        Agency = agency;
        Daybook = new Daybook(books.Store, books.Id, agency.Secret.ChainKey, clock);
        _clock = clock;
        _user = user;
    }

    public OpenBooks Books { get; }

    public AgencyProfile Agency { get; }

    public Daybook Daybook { get; }

#pragma warning disable CA2000 // the session owns the books once it is there, and closes them when it never comes to be
    public static async Task<DaybookSession> OpenAsync(
        CliHost host,
        ParseResult result,
        DaybookOptions options,
        CancellationToken cancellationToken
    )
    {
        var books = await OpenBooks.OpenAsync(host, result, options.Database, cancellationToken);
        try
        {
            var agency = await books.AgencyAsync(cancellationToken);
            return new DaybookSession(books, agency, host.Clock, result.GetValue(options.User)!);
        }
        catch
        {
            await books.DisposeAsync();
            throw;
        }
    }
#pragma warning restore CA2000

    /// <summary>An act of this user at this moment.</summary>
    public DaybookCommand Command(string act)
    {
        var now = _clock.GetUtcNow();
        var id = string.Create(CultureInfo.InvariantCulture, $"cli/{act}/{now:yyyyMMdd'T'HHmmss.fffffff}");
        return new DaybookCommand(id, _user, Agency.DayOf(now));
    }

    public ValueTask DisposeAsync() => Books.DisposeAsync();
}
