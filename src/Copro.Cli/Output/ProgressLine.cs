using Copro.Sdk;

namespace Copro.Cli.Output;

/// <summary>One line on standard error that says what is under way, rewritten in place; only ever on a terminal.</summary>
internal sealed class ProgressLine(TextWriter terminal) : IProgress<EveningProgress>
{
    private const string EraseLine = "\r\u001b[K";

    public void Report(EveningProgress value) => terminal.Write($"{EraseLine}{value.Step}  {value.Subject}");

    public void Clear() => terminal.Write(EraseLine);
}
