namespace Copro.Tests;

public sealed class CreditorReferenceDoorsTests : TextValueContract<CreditorReference>
{
    protected override IReadOnlyDictionary<string, string> Valid { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["RF18539007547034"] = "RF18539007547034",
            ["rf18 5390 0754 7034"] = "RF18539007547034",
            ["RF40G00181MARITON"] = "RF40G00181MARITON",
            [" RF18539007547034 "] = "RF18539007547034",
        };

    protected override IReadOnlyList<string> Invalid { get; } =
    [
        "RF18",
        "RF",
        "RF19539007547034",
        "RFA8539007547034",
        "RG18539007547034",
        "RF18-539007547034",
        "RF185390075470341234567890",
        "RF18\u00E9",
    ];

    protected override DiagnosingDoor<char> TryParse => Copro.CreditorReference.TryParse;

    protected override DiagnosingDoor<byte> TryParseUtf8 => Copro.CreditorReference.TryParse;

    protected override SilentDoor<char> TryParseSilently => Copro.CreditorReference.TryParse;

    protected override SilentDoor<byte> TryParseUtf8Silently => Copro.CreditorReference.TryParse;

    protected override ThrowingDoor<char> Parse => Copro.CreditorReference.Parse;

    protected override ThrowingDoor<byte> ParseUtf8 => Copro.CreditorReference.Parse;
}
