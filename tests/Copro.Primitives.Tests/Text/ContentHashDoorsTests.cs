namespace Copro.Tests;

public sealed class ContentHashDoorsTests : TextValueContract<ContentHash>
{
    protected override IReadOnlyDictionary<string, string> Valid { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"] =
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            ["BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"] =
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        };

    protected override IReadOnlyList<string> Invalid { get; } =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85",
        "g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85\u0665",
    ];

    protected override DiagnosingDoor<char> TryParse => Copro.ContentHash.TryParse;

    protected override DiagnosingDoor<byte> TryParseUtf8 => Copro.ContentHash.TryParse;

    protected override SilentDoor<char> TryParseSilently => Copro.ContentHash.TryParse;

    protected override SilentDoor<byte> TryParseUtf8Silently => Copro.ContentHash.TryParse;

    protected override ThrowingDoor<char> Parse => Copro.ContentHash.Parse;

    protected override ThrowingDoor<byte> ParseUtf8 => Copro.ContentHash.Parse;
}
