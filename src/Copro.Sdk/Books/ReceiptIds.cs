using System.Text;

namespace Copro.Sdk;

/// <summary>
/// Derives identifiers from what a thing came from, so that the same movement or settlement has the same one in every run.
/// </summary>
internal static class ReceiptIds
{
    /// <summary>
    /// 80 bits of SHA-256: with a billion receipts in one set of books the chance of two alike is below one in a million, and
    /// the store refuses the second.
    /// </summary>
    private const int HexLength = 20;

    public static string OfReceipt(SourceKey key) => $"RC{Digest(key)}";

    public static string OfSettlement(SourceKey key) => $"ST{Digest(key)}";

    private static string Digest(SourceKey key) =>
        ContentHash.Of(Encoding.UTF8.GetBytes(key.ToString())).ToString()[..HexLength].ToUpperInvariant();
}
