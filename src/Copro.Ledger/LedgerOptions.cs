namespace Copro.Ledger;

/// <summary>Process-wide defaults of the ledger. Books, entities, keys and accounts are data and come with each call.</summary>
public sealed class LedgerOptions
{
    /// <summary>The language of the notes that refusals leave on receipts. French by default.</summary>
    public DiagnosticLanguage NoteLanguage { get; set; } = DiagnosticLanguage.French;

    /// <summary>
    /// How often an act reads and decides again when somebody else is faster, 1 to 100; 10 by default: each loss means that another act
    /// got through.
    /// </summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>
    /// The most receipts of one act in one commit, 1 to half of <see cref="LedgerCommit.MaxReceipts"/> (a return changes two); 10,000 by default,
    /// well under a second of locks.
    /// </summary>
    public int MaxBatch { get; set; } = 10_000;

    /// <summary>What is wrong with these options, one sentence each; empty when they are usable.</summary>
    public IReadOnlyList<string> Validate()
    {
        const int mostAttempts = 100;
        const int mostInBatch = LedgerCommit.MaxReceipts / 2;
        var wrong = new List<string>();
        if (!Enum.IsDefined(NoteLanguage))
        {
            wrong.Add($"{nameof(NoteLanguage)} is no language: {(int)NoteLanguage}.");
        }

        if (MaxAttempts is < 1 or > mostAttempts)
        {
            wrong.Add($"{nameof(MaxAttempts)} lies between 1 and {mostAttempts}, not {MaxAttempts}.");
        }

        if (MaxBatch is < 1 or > mostInBatch)
        {
            wrong.Add($"{nameof(MaxBatch)} lies between 1 and {mostInBatch}, not {MaxBatch}.");
        }

        return wrong;
    }

    internal void ThrowIfInvalid()
    {
        var wrong = Validate();
        if (wrong.Count > 0)
        {
#pragma warning disable CA2208, MA0015, S3928 // the options are the parameter of the public constructor
            throw new ArgumentException(string.Join(' ', wrong), "options");
#pragma warning restore CA2208, MA0015, S3928
        }
    }
}
