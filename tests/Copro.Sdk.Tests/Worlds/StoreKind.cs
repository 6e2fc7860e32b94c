namespace Copro.Sdk.Tests.Worlds;

/// <summary>Which store a world's books are in.</summary>
public enum StoreKind
{
    InMemory = 1,

    Sqlite = 2,
}
