using Copro.TestKit;

namespace Copro.Sdk.Tests.Worlds;

/// <summary>The sample agency of this checkout.</summary>
internal static class Sample
{
    public static readonly DateOnly FirstEvening = new(2026, 11, 19);

    public static readonly DateOnly SecondEvening = new(2026, 11, 24);

    public static IReadOnlyList<DateOnly> Evenings { get; } = [FirstEvening, SecondEvening];

    public const string Requests = "portal";
    public const string Kiosks = "kiosk";
    public const string Cheques = "cheques";
    public const string Statements = "statements";
    public const string Statuses = "statuses";

    public const string ParisFile = "K-PARIS-1.payments.1.000001.xml";
    public const string NoumeaFile = "K-NOUMEA-1.payments.1.000001.xml";
    public const string ChequeList = "remise-0000123.csv";
    public const string CamtStatement = "BNP-S001-20261124.xml";
    public const string CfonbStatement = "CIC-BCI-20261124.cfonb120.txt";

    public static IReadOnlyList<string> Roads { get; } = [Requests, Kiosks, Cheques, Statements];

    public static byte[] AgencyFile() => File.ReadAllBytes(PathOf("agency.json"));

    public static string ReadExpected() => File.ReadAllText(PathOf("expected.json"));

    /// <summary>The documents of a road that come in on an evening: name and bytes.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Documents(DateOnly evening, string road)
    {
        var folder = PathOf("evenings", $"{evening:yyyy-MM-dd}", road);
        return Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder)
                .Order(StringComparer.Ordinal)
                .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))
            : [];
    }

    public static string Text(DateOnly evening, string road, string name) =>
        File.ReadAllText(PathOf("evenings", $"{evening:yyyy-MM-dd}", road, name));

    private static string PathOf(params string[] parts) => Checkout.PathOf(["samples", "agency", .. parts]);
}
