namespace Copro.Sepa;

/// <summary>What is said once for a whole batch.</summary>
public sealed record DirectDebitBatchSettings
{
    /// <summary>The highest <see cref="Resubmission"/>: two digits of the message id.</summary>
    public const int MaxResubmission = 99;

    /// <summary><c>CreDtTm</c>: when the files are made, in the banks' local time with its offset.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who sends the files; <c>null</c> for the first creditor of each message, by its name and ICS.</summary>
    public InitiatingParty? InitiatingParty { get; init; }

    /// <summary>What goes to separate messages; one per creditor's bank unless said otherwise.</summary>
    public MessageSplit Split { get; init; } = MessageSplit.Bank;

    /// <summary>What the banks ask beyond the scheme; give the writer the same. Default <see cref="BankProfile.None"/>.</summary>
    public BankProfile Profile { get; init; } = BankProfile.None;

    /// <summary>
    /// 0 for the first presentation of this content, 1 to <see cref="MaxResubmission"/> for a deliberate repeat, which needs
    /// another <c>MsgId</c> because a bank refuses one it has seen.
    /// </summary>
    public int Resubmission { get; init; }

    /// <summary>Refuses settings that are misuse.</summary>
    internal static void Check(DirectDebitBatchSettings? settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNegative(settings.Resubmission, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.Resubmission, MaxResubmission, nameof(settings));
    }
}
