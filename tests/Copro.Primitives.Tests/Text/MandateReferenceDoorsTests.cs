namespace Copro.Tests;

public sealed class MandateReferenceDoorsTests : TextValueContract<MandateReference>
{
    protected override IReadOnlyDictionary<string, string> Valid { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["RUM-2026-0001"] = "RUM-2026-0001",
            [" ++ABC d/e "] = "++ABC d/e",
            ["12345678901234567890123456789012345"] = "12345678901234567890123456789012345",
            ["a"] = "a",
            ["A/B?C:(D).,'+"] = "A/B?C:(D).,'+",
        };

    protected override IReadOnlyList<string> Invalid { get; } =
    [" ", "/A", "A/", "A//B", "A_B", "A\u00E9", "123456789012345678901234567890123456", "A\nB"];

    protected override DiagnosingDoor<char> TryParse => Copro.MandateReference.TryParse;

    protected override DiagnosingDoor<byte> TryParseUtf8 => Copro.MandateReference.TryParse;

    protected override SilentDoor<char> TryParseSilently => Copro.MandateReference.TryParse;

    protected override SilentDoor<byte> TryParseUtf8Silently => Copro.MandateReference.TryParse;

    protected override ThrowingDoor<char> Parse => Copro.MandateReference.Parse;

    protected override ThrowingDoor<byte> ParseUtf8 => Copro.MandateReference.Parse;
}
