using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Copro.Benchmarks;

// --ratios CONTEST compares contestants side by side: the committed numbers come from it.
var ratios = Array.IndexOf(args, "--ratios");
if (ratios >= 0 && ratios + 1 < args.Length)
{
    return Ratios.Run(args[ratios + 1]);
}

// --smoke runs every benchmark once in this process, so that none of them rots; the times it prints mean nothing.
var smoke = args.Contains("--smoke", StringComparer.Ordinal);
var job = smoke ? Job.Dry.WithToolchain(InProcessNoEmitToolchain.Instance) : Job.Default;
var config = DefaultConfig
    .Instance.AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .WithOptions(ConfigOptions.DisableLogFile);
var options = args.Where(argument => argument != "--smoke").ToList();
if (smoke && options.Count == 0)
{
    options.AddRange(["--filter", "*"]);
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. options], config).ToList();
var failed = summaries.SelectMany(summary => summary.Reports).Count(report => !report.Success);
var critical = summaries.Any(summary => summary.HasCriticalValidationErrors);
return summaries.Count == 0 || critical || failed > 0 ? 1 : 0;
