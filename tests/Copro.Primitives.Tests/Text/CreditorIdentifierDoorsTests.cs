namespace Copro.Tests;

public sealed class CreditorIdentifierDoorsTests : TextValueContract<CreditorIdentifier>
{
    protected override IReadOnlyDictionary<string, string> Valid { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["FR72ZZZ123456"] = "FR72ZZZ123456",
            ["fr72 zzz 123456"] = "FR72ZZZ123456",
            ["DE98ZZZ09999999999"] = "DE98ZZZ09999999999",
            ["DE98ABC09999999999"] = "DE98ABC09999999999",
            ["DE98ABC0999-9999999"] = "DE98ABC0999-9999999",
        };

    protected override IReadOnlyList<string> Invalid { get; } =
    [
        "FR72ZZZ",
        "FR07ZZZ519993",
        "FR72ZZZ1234567",
        "FR72ZZ-123456",
        "FR72ZZZ12345-",
        "F172ZZZ123456",
        "FRA2ZZZ123456",
        "DE98ZZZ09999999998",
        "DE98ZZZ0999999999\u00E9",
        "DE98ZZZ0999999999012345678901234567890",
    ];

    protected override DiagnosingDoor<char> TryParse => Copro.CreditorIdentifier.TryParse;

    protected override DiagnosingDoor<byte> TryParseUtf8 => Copro.CreditorIdentifier.TryParse;

    protected override SilentDoor<char> TryParseSilently => Copro.CreditorIdentifier.TryParse;

    protected override SilentDoor<byte> TryParseUtf8Silently => Copro.CreditorIdentifier.TryParse;

    protected override ThrowingDoor<char> Parse => Copro.CreditorIdentifier.Parse;

    protected override ThrowingDoor<byte> ParseUtf8 => Copro.CreditorIdentifier.Parse;
}
