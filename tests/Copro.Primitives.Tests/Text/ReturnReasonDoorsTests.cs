namespace Copro.Tests;

public sealed class ReturnReasonDoorsTests : TextValueContract<ReturnReason>
{
    protected override IReadOnlyDictionary<string, string> Valid { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AM04"] = "AM04",
            ["20"] = "20",
            [" MD01 "] = "MD01",
            ["Compte cloture"] = "Compte cloture",
            ["1234"] = "1234",
        };

    protected override IReadOnlyList<string> Invalid { get; } =
    ["  ", "Compte cl\u00F4tur\u00E9", "123456789012345678901234567890123456", "A\tB"];

    protected override DiagnosingDoor<char> TryParse => Copro.ReturnReason.TryParse;

    protected override DiagnosingDoor<byte> TryParseUtf8 => Copro.ReturnReason.TryParse;

    protected override SilentDoor<char> TryParseSilently => Copro.ReturnReason.TryParse;

    protected override SilentDoor<byte> TryParseUtf8Silently => Copro.ReturnReason.TryParse;

    protected override ThrowingDoor<char> Parse => Copro.ReturnReason.Parse;

    protected override ThrowingDoor<byte> ParseUtf8 => Copro.ReturnReason.Parse;
}
