namespace Copro.Tests;

public sealed class BicDoorsTests : TextValueContract<Bic>
{
    protected override IReadOnlyDictionary<string, string> Valid { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BNPAFRPP"] = "BNPAFRPP",
            ["bnpafrppxxx"] = "BNPAFRPPXXX",
            ["SOGE FR PP 123"] = "SOGEFRPP123",
            ["A1B2NC3D"] = "A1B2NC3D",
        };

    protected override IReadOnlyList<string> Invalid { get; } =
    ["BNPAFRP", "BNPAFRPPX", "BNPAFRPPXXXX", "BNPA1RPP", "BNPAF-PP", "NOTPROVIDED", "notprovided", "\u00E9NPAFRPP"];

    protected override DiagnosingDoor<char> TryParse => Copro.Bic.TryParse;

    protected override DiagnosingDoor<byte> TryParseUtf8 => Copro.Bic.TryParse;

    protected override SilentDoor<char> TryParseSilently => Copro.Bic.TryParse;

    protected override SilentDoor<byte> TryParseUtf8Silently => Copro.Bic.TryParse;

    protected override ThrowingDoor<char> Parse => Copro.Bic.Parse;

    protected override ThrowingDoor<byte> ParseUtf8 => Copro.Bic.Parse;
}
