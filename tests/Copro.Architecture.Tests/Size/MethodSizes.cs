using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Copro.Architecture.Tests.Size;

/// <summary>The lines of each method body, from the first statement to the last, as the debug symbols know them.</summary>
internal static class MethodSizes
{
    public static IReadOnlyList<int> Of(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        if (
            !file.TryOpenAssociatedPortablePdb(
                assemblyPath,
                path => File.Exists(path) ? File.OpenRead(path) : null,
                out var provider,
                out _
            )
        )
        {
            throw new InvalidOperationException($"No symbols beside {assemblyPath}.");
        }

        using (provider)
        {
            var symbols = provider!.GetMetadataReader();
            return
            [
                .. symbols
                    .MethodDebugInformation.Select(handle => Lines(symbols, symbols.GetMethodDebugInformation(handle)))
                    .Where(lines => lines > 0),
            ];
        }
    }

    private static int Lines(MetadataReader symbols, MethodDebugInformation method)
    {
        if (method.Document.IsNil || IsGenerated(symbols.GetString(symbols.GetDocument(method.Document).Name)))
        {
            return 0;
        }

        var points = method.GetSequencePoints().Where(point => !point.IsHidden).ToList();
        return points.Count == 0 ? 0 : points.Max(point => point.EndLine) - points.Min(point => point.StartLine) + 1;
    }

    private static bool IsGenerated(string document) =>
        document.EndsWith(".g.cs", StringComparison.Ordinal)
        || document.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal);
}
