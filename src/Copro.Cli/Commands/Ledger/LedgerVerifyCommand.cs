using System.CommandLine;
using System.Globalization;
using Copro.Cli.Books;
using Copro.Cli.Output;
using Copro.Ledger;

namespace Copro.Cli.Commands;

/// <summary><c>copro ledger verify</c>: the hash chain of the books.</summary>
internal static class LedgerVerifyCommand
{
    public static Command Create(CliHost host)
    {
        var options = new DatabaseOptions();
        var command = new Command(
            "verify",
            "proves the hash chain of the entries: no number missing, nothing changed; with the key file the personal texts too"
        );
        options.AddTo(command);
        command.SetAction(
            async (result, cancellationToken) =>
            {
                await using var books = await OpenBooks.OpenAsync(host, result, options, cancellationToken);
                var key = await books.FindChainKeyAsync(cancellationToken);
                var report = await ChainVerifier.VerifyAsync(
                    books.Store.ReadEntriesAsync(books.Id, entity: null, cancellationToken),
                    key,
                    await HeadsAsync(books, cancellationToken),
                    cancellationToken
                );
                Write(host, result, report, isKeyed: key is not null);
                var findings = new DiagnosticOutput(host, result);
                findings.Write(report.FirstBad is { } bad ? [bad] : []);
                return report.IsIntact ? ExitCode.Done : ExitCode.InputHasErrors;
            }
        );
        return command;
    }

    /// <summary>The last entry of every journal as the store remembers it: an entry cut off at the end is found by it alone.</summary>
    private static async Task<IReadOnlyList<JournalHead>> HeadsAsync(
        OpenBooks books,
        CancellationToken cancellationToken
    )
    {
        var heads = new List<JournalHead>();
        foreach (var entity in await books.EntitiesAsync(cancellationToken))
        {
            foreach (var year in entity.FiscalYears)
            {
                foreach (var journal in entity.Journals)
                {
                    var head = await books.Store.FindJournalHeadAsync(
                        books.Id,
                        entity.Code,
                        journal.Code,
                        year.Code,
                        cancellationToken
                    );
                    if (head.LastNumber > 0)
                    {
                        heads.Add(head);
                    }
                }
            }
        }

        return heads;
    }

    private static void Write(CliHost host, ParseResult result, ChainReport report, bool isKeyed)
    {
        var language = result.GetLanguage();
        if (result.IsJson())
        {
            new JsonLines(host.Out).Write(json =>
            {
                json.WriteBoolean("intact", report.IsIntact);
                json.WriteNumber("entries", report.Entries);
                json.WriteNumber("erased", report.Erased);
                json.WriteBoolean("textsProved", isKeyed);
                json.WriteNumber("journals", report.Heads.Count);
            });
            return;
        }

        host.Out.Write(
            new FieldList()
                .Add(language.Say("intact", "intacte"), language.YesOrNo(report.IsIntact))
                .Add(language.Say("entries", "écritures"), report.Entries.ToString(CultureInfo.InvariantCulture))
                .Add(
                    language.Say("texts erased", "textes effacés"),
                    report.Erased.ToString(CultureInfo.InvariantCulture)
                )
                .Add(language.Say("texts proved", "textes prouvés"), language.YesOrNo(isKeyed))
                .Add(language.Say("journals", "journaux"), report.Heads.Count.ToString(CultureInfo.InvariantCulture))
                .ToString()
        );
    }
}
