using System.Text.RegularExpressions;
using Copro.TestKit;
using Xunit;

namespace Copro.Architecture.Tests;

/// <summary>A clone builds anywhere: no file knows the machine it was written on or where packages come from.</summary>
public sealed partial class TrackedFileTests
{
    private const int LargestTextFile = 2_000_000;

    private static readonly string[] s_binary = [".png", ".snk", ".sqlite", ".db", ".zip", ".gz"];

    [Fact]
    public void TrackedFiles_AllOfThem_NameNoMachineAndNoPackageSource() =>
        Findings.None(
            from path in TextFiles()
            where path != ThisFile
            from line in File.ReadLines(Checkout.PathOf(path))
            where MachinePath().IsMatch(line) || PackageSource().IsMatch(line)
            select $"{path}: {line.Trim()}",
            "Paths of a machine and hosts of packages do not belong in the repository:"
        );

    [Fact]
    public void TrackedFiles_AmongThem_AreNoBuildOutputAndNoPackageConfiguration() =>
        Findings.None(
            Repository
                .TrackedFiles()
                .Where(path =>
                    path.Split('/').Any(part => part is "bin" or "obj" or "artifacts")
                    || Path.GetFileName(path).Equals("nuget.config", StringComparison.OrdinalIgnoreCase)
                    || Path.GetFileName(path) == "packages.lock.json"
                ),
            "These are made, not kept:"
        );

    private static string ThisFile => "tests/Copro.Architecture.Tests/TrackedFileTests.cs";

    private static IEnumerable<string> TextFiles() =>
        Repository
            .TrackedFiles()
            .Where(path => !s_binary.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Where(path => new FileInfo(Checkout.PathOf(path)) is { Exists: true, Length: < LargestTextFile });

    [GeneratedRegex(
        @"(?<![\w.:/)}-])/(work|home|Users|root)/|\b[A-Z]:\\(Users|work|src)\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex MachinePath();

    [GeneratedRegex(
        @"nuget\.org|/v3/index\.json|pkgs\.dev\.azure|<packageSource",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PackageSource();
}
