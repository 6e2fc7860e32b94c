using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Copro.Storage.Sqlite;

/// <summary>One step forward of the schema: an SQL text that is never changed once released.</summary>
internal sealed record SchemaScript(int Version, string Name, string Sql)
{
    private const string ResourcePrefix = "Copro.Storage.Sqlite.Schema.";
    private const int VersionDigits = 4;

    /// <summary>All steps, from version 1 on, without a gap.</summary>
    public static IReadOnlyList<SchemaScript> All { get; } = LoadAll();

    /// <summary>The SHA-256 of the text in hexadecimal, however the checkout wrote its line ends.</summary>
    public string Hash =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n")))).ToLowerInvariant();

    private static SchemaScript[] LoadAll()
    {
        var assembly = typeof(SchemaScript).Assembly;
        var scripts = assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Load(assembly, name))
            .ToArray();
        for (var i = 0; i < scripts.Length; i++)
        {
            if (scripts[i].Version != i + 1)
            {
                throw new InvalidOperationException($"There is no schema script of version {i + 1}.");
            }
        }

        return scripts;
    }

    private static SchemaScript Load(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var name = resource[ResourcePrefix.Length..];
        var version = int.Parse(name.AsSpan(0, VersionDigits), NumberStyles.None, CultureInfo.InvariantCulture);
        return new SchemaScript(version, name, reader.ReadToEnd());
    }
}
