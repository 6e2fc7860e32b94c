namespace Copro.Sepa;

/// <summary>One file of a batch: what it is called and what is in it. Immutable.</summary>
public sealed record DirectDebitBatchFile
{
    /// <summary>Its number in the batch, from 1.</summary>
    public required int Number { get; init; }

    /// <summary><c>MsgId</c>: a hash of its content.</summary>
    public required string MessageId { get; init; }

    /// <summary>The name that <see cref="DirectDebitMessage.FileName"/> gives: the same for the same content.</summary>
    public required string Name { get; init; }

    /// <summary><c>NbOfTxs</c>: how many collections it holds.</summary>
    public required int Count { get; init; }

    /// <summary><c>CtrlSum</c>: the sum of their amounts.</summary>
    public required Money Total { get; init; }

    /// <summary>How many groups (<c>PmtInf</c>) it holds.</summary>
    public required int GroupCount { get; init; }

    /// <summary>At how many banks its creditors have their accounts; more than one only when the batch was not split by bank.</summary>
    public required int BankCount { get; init; }

    /// <summary>What each creditor collects in it, in the order in which they first come.</summary>
    public required IReadOnlyList<CreditorTotal> Creditors { get; init; }

    internal static DirectDebitBatchFile Of(BatchFile file) =>
        new()
        {
            Number = file.Index + 1,
            MessageId = file.MessageId,
            Name = DirectDebitMessage.FileNameOf(file.MessageId),
            Count = file.Count,
            Total = new Money(file.Cents, Currency.Eur),
            GroupCount = file.Groups.Count,
            BankCount = file
                .Groups.Select(group => BankIdentifiers.KeyOf(group.Heading.Creditor.Iban))
                .Distinct(StringComparer.Ordinal)
                .Count(),
            Creditors =
            [
                .. file.Groups.GroupBy(
                    group => group.Heading.Creditor,
                    (creditor, groups) => CreditorTotal.Of(creditor, [.. groups])
                ),
            ],
        };
}
