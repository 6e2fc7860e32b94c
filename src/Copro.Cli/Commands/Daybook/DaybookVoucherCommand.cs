using System.CommandLine;
using Copro.Ledger;

namespace Copro.Cli.Commands;

/// <summary><c>copro daybook voucher</c>: gives movements a voucher, one for all or the next of its series for each.</summary>
internal static class DaybookVoucherCommand
{
    public static Command Create(CliHost host)
    {
        var voucher = new Argument<string?>("VOUCHER")
        {
            Description =
                "the voucher (pièce); without it each movement that has none gets the next of its journal's series",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return DaybookActs.Bind(
            host,
            new Command("voucher", "gives movements a voucher") { voucher },
            [ReceiptState.Received, ReceiptState.FileGenerated],
            result =>
                (session, selection, cancellationToken) =>
                    result.GetValue(voucher) is { } given
                        ? session.Daybook.AssignVoucherAsync(
                            session.Command("voucher"),
                            selection,
                            given,
                            cancellationToken
                        )
                        : session.Daybook.NumberVouchersAsync(session.Command("voucher"), selection, cancellationToken)
        );
    }
}
