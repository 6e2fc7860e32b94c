using Copro.Ledger;
using Copro.Sdk;

namespace Copro.Cli.Demo;

/// <summary>What a demo run did and where the books stand after it.</summary>
internal sealed record DemoResult
{
    public required IReadOnlyList<EveningReport> Evenings { get; init; }

    public required IReadOnlyList<CollectionFileResult> CollectionFiles { get; init; }

    public required IReadOnlyList<ReceiptRefusal> Refusals { get; init; }

    public required int Posted { get; init; }

    public required int Validated { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyList<BankPosition> Banks { get; init; }

    public required IReadOnlyList<EntityBalance> Balances { get; init; }

    public required IReadOnlyList<StepTime> Steps { get; init; }

    public int Staged => Evenings.Sum(evening => evening.Staged);
}
