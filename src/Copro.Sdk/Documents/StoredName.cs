namespace Copro.Sdk;

/// <summary>The name a document is kept under: the start of its hash, then the name it came with.</summary>
internal static class StoredName
{
    private const int HashLength = 12;

    public static string Of(IncomingDocument document) => $"{document.Hash.ToString()[..HashLength]}-{document.Name}";
}
