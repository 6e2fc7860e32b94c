using System.CommandLine;
using Copro.Cli.Input;
using Copro.Cli.Output;
using Copro.Cmc7;

namespace Copro.Cli.Commands;

/// <summary><c>copro coupon</c>: what a barcode reader sent, explained.</summary>
internal static class CouponCommand
{
    /// <summary>How payment codes of several lines begin: a file that does is one code, not one a line.</summary>
    private static readonly string[] s_blockHeads = ["BCD", "SPC"];

    public static Command Create(CliHost host)
    {
        var texts = new Argument<string[]>("TEXT")
        {
            Description = "what the reader sent; - reads from standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var input = new Option<string>("--input")
        {
            Description =
                "a file with one coupon a line, or one payment code of several lines (EPC, Swiss QR); - is standard input",
        };
        var currency = CurrencyOption.Create(
            "--currency",
            "the currency of amounts that do not name one",
            Currency.Eur
        );
        var command = new Command("coupon", "what a barcode reader sent, explained") { texts, input, currency };
        command.Validators.Add(result =>
        {
            if (result.GetValue(texts) is not { Length: > 0 } && result.GetValue(input) is null)
            {
                result.AddError("Give a text, or a file with --input.");
            }
        });
        command.SetAction(
            async (result, cancellationToken) =>
            {
                var given = await TextLines.ReadAsync(
                    host,
                    result.GetValue(texts) ?? [],
                    result.GetValue(input),
                    Split,
                    cancellationToken
                );
                var output = new CouponOutput(host.Out, result.GetLanguage(), result.IsJson());
                var reader = new CouponReader();
                var isGood = given.Count > 0;
                foreach (var text in given)
                {
                    var reading = reader.Read(text, result.GetValue(currency));
                    output.Write(text, reading);
                    isGood &= reading.IsValid;
                }

                return isGood ? ExitCode.Done : ExitCode.InputHasErrors;
            }
        );
        return command;
    }

    private static IEnumerable<string> Split(string text)
    {
        var lines = TextLines.ByLine(text).ToList();
        return lines.Count > 0 && s_blockHeads.Contains(lines[0].Trim(), StringComparer.Ordinal) ? [text] : lines;
    }
}
