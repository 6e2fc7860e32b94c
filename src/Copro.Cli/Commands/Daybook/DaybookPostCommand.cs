using System.CommandLine;
using Copro.Cli.Books;
using Copro.Cli.Output;
using Copro.Ledger;

namespace Copro.Cli.Commands;

/// <summary><c>copro daybook post</c>: prepares the entries of movements, after a person has seen how many and how much.</summary>
internal static class DaybookPostCommand
{
    public static Command Create(CliHost host)
    {
        var date = DayOption.Create("--date", "the date of the entries, yyyy-MM-dd; each movement's own unless given");
        var yes = new Option<bool>("--yes") { Description = "posts without asking" };
        return DaybookActs.Bind(
            host,
            new Command("post", "prepares the entries of movements (comptabiliser): shows count and total, and asks")
            {
                date,
                yes,
            },
            [ReceiptState.Received, ReceiptState.FileGenerated],
            result =>
                (session, selection, cancellationToken) =>
                    session.Daybook.PostAsync(
                        session.Command("post"),
                        selection,
                        result.GetValue(date),
                        cancellationToken
                    ),
            async (result, chosen) => result.GetValue(yes) ? null : await AskAsync(host, result, chosen)
        );
    }

    private static async Task<int?> AskAsync(CliHost host, ParseResult result, ChosenReceipts chosen)
    {
        var language = result.GetLanguage();
        if (chosen.Receipts.Count == 0)
        {
            return null;
        }

        var what = CountAndTotal.Of(chosen.Receipts.Count, chosen.Totals, language);
        if (!host.CanAsk)
        {
            await host.Error.WriteLineAsync(
                language.Say(
                    $"{what} to post: nobody is there to confirm, so give --yes.",
                    $"{what} à comptabiliser : personne ne peut confirmer, donner --yes."
                )
            );
            return ExitCode.WrongUsage;
        }

        await host.Error.WriteAsync(language.Say($"Post {what}? [y/N] ", $"Comptabiliser {what} ? [o/N] "));
        await host.Error.FlushAsync();
        using var input = new StreamReader(host.OpenInput());
        var answer = (await input.ReadLineAsync())?.Trim();
        var isYes = answer is "y" or "Y" or "yes" or "o" or "O" or "oui";
        if (!isYes)
        {
            await host.Error.WriteLineAsync(language.Say("Nothing was posted.", "Rien n'a été comptabilisé."));
        }

        return isYes ? null : ExitCode.Done;
    }
}
