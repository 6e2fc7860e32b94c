using System.Text;

namespace Copro.Sdk;

/// <summary>
/// Derives the identifier of a settlement from what it settles, so that it has the same one in every run.
/// </summary>
internal static class SettlementIds
{
    /// <summary>
    /// 80 bits of SHA-256: with a billion receipts in one set of books the chance of two alike is below one in a million, and
    /// the store refuses the second.
    /// </summary>
    private const int HexLength = 20;

    public static string Of(SourceKey key) => $"ST{Digest(key)}";

    private static string Digest(SourceKey key) =>
        ContentHash.Of(Encoding.UTF8.GetBytes(key.ToString())).ToString()[..HexLength].ToUpperInvariant();
}
