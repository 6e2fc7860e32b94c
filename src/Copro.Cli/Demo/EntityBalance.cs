using Copro.Ledger;

namespace Copro.Cli.Demo;

/// <summary>The trial balance of one entity.</summary>
internal sealed record EntityBalance(Entity Entity, TrialBalance Trial);
