namespace Copro.Sdk;

/// <summary>One remittance of cheques as the counter handed it over; its form is written down in docs/formats/cheque-list.md.</summary>
internal sealed record ChequeList
{
    public required string Slip { get; init; }

    public required string Entity { get; init; }

    public required string BankAccount { get; init; }

    public required DateOnly Date { get; init; }

    public required Currency Currency { get; init; }

    public required IReadOnlyList<ChequeListLine> Lines { get; init; }
}
