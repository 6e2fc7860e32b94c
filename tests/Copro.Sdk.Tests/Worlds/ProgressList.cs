namespace Copro.Sdk.Tests.Worlds;

/// <summary>Keeps what a run tells of itself.</summary>
internal sealed class ProgressList : IProgress<EveningProgress>
{
    public List<EveningProgress> Told { get; } = [];

    public void Report(EveningProgress value) => Told.Add(value);
}
