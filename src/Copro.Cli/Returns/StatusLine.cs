using Copro.Sepa;

namespace Copro.Cli.Returns;

/// <summary>What a file says of one collection, of one group or message without naming its collections, and what it means.</summary>
internal sealed record StatusLine
{
    public string? Message { get; init; }

    public string? Group { get; init; }

    public string? EndToEndId { get; init; }

    public string? Mandate { get; init; }

    public Money? Amount { get; init; }

    /// <summary>The status of a pain.002; none in a statement.</summary>
    public PaymentStatus Status { get; init; }

    /// <summary>What the status means; rejected for everything that came back on the account.</summary>
    public StatusOutcome Outcome { get; init; } = StatusOutcome.Rejected;

    /// <summary>Whether it holds for all of a group or message.</summary>
    public bool IsWhole { get; init; }

    public DateOnly? DebitDate { get; init; }

    public DateOnly? BookedOn { get; init; }

    /// <summary>What may be done; none for a collection that did not come back.</summary>
    public ReturnAdvice? Advice { get; init; }

    /// <summary>Until when the money is exposed; none when none moved or nothing tells when.</summary>
    public CollectionExposure? Exposure { get; init; }

    /// <summary>Whether the debit date is not in the file: it is the booking date at the latest, and the windows end then at the latest.</summary>
    public bool IsExposureBound { get; init; }

    public IReadOnlyList<Money> Charges { get; init; } = [];

    /// <summary>What the bank says in its own words.</summary>
    public IReadOnlyList<string> Texts { private get; init; } = [];

    /// <summary>
    /// The bank's words where a person is to read them (NARR, a code of its own, none). They may name people, so that they stay away where
    /// the reason says enough.
    /// </summary>
    public IReadOnlyList<string> TextsToRead => Advice is { Retry: RetryClass.Human } ? Texts : [];
}
