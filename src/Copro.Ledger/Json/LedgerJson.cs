using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Copro.Ledger;

/// <summary>Reads the package's data: shipped in the assembly, or replaced by a host at run time.</summary>
internal static class LedgerJson
{
    internal static byte[] Resource(string file)
    {
        using var stream =
            typeof(LedgerJson).Assembly.GetManifestResourceStream($"Copro.Ledger.{file}")
            ?? throw new InvalidOperationException($"The assembly carries no {file}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    internal static bool TryRead<T>(
        ReadOnlySpan<byte> json,
        JsonTypeInfo<T> type,
        [NotNullWhen(true)] out T? value,
        [NotNullWhen(false)] out Diagnostic? error
    )
        where T : class
    {
        try
        {
            value = JsonSerializer.Deserialize(json, type);
            error = value is null ? LedgerDiagnostics.DataMalformed.At(default, 1, 1, "null") : null;
            return value is not null;
        }
        catch (JsonException exception)
        {
            value = null;
            error = LedgerDiagnostics.DataMalformed.At(
                default,
                (exception.LineNumber ?? 0) + 1,
                (exception.BytePositionInLine ?? 0) + 1,
                exception.Path ?? string.Empty
            );
            return false;
        }
    }
}
