namespace Copro.Tests;

public sealed class SourceKeyDoorsTests : TextValueContract<SourceKey>
{
    protected override IReadOnlyDictionary<string, string> Valid { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kiosk:KIOSK-1/1/42"] = "kiosk:KIOSK-1/1/42",
            ["a:b"] = "a:b",
            ["camt053:a b:c"] = "camt053:a b:c",
        };

    protected override IReadOnlyList<string> Invalid { get; } =
    [
        "kiosk",
        "kiosk:",
        ":x",
        "Kiosk:x",
        "1k:x",
        "k_k:x",
        "k: x",
        "k:x ",
        "k:\u00E9",
        "k:x\n",
        "k:123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456",
    ];

    protected override DiagnosingDoor<char> TryParse => Copro.SourceKey.TryParse;

    protected override DiagnosingDoor<byte> TryParseUtf8 => Copro.SourceKey.TryParse;

    protected override SilentDoor<char> TryParseSilently => Copro.SourceKey.TryParse;

    protected override SilentDoor<byte> TryParseUtf8Silently => Copro.SourceKey.TryParse;

    protected override ThrowingDoor<char> Parse => Copro.SourceKey.Parse;

    protected override ThrowingDoor<byte> ParseUtf8 => Copro.SourceKey.Parse;
}
