using System.Text.Json;

namespace Copro.Sdk.Tests.Worlds;

/// <summary>What the two evenings must come to, worked out apart from the software: <c>samples/agency/expected.json</c>.</summary>
internal sealed record Expected
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public required string About { get; init; }

    public required Dictionary<string, ExpectedRoad> Roads { get; init; }

    public required Dictionary<string, int> Kinds { get; init; }

    public required Dictionary<string, string> CollectionFiles { get; init; }

    public required Dictionary<string, string> Banks { get; init; }

    public required Dictionary<string, string> OpenAfter { get; init; }

    public required Dictionary<string, Dictionary<string, long[]>> Balances { get; init; }

    public static Expected Read() => JsonSerializer.Deserialize<Expected>(Sample.ReadExpected(), s_options)!;
}
