using System.Globalization;

namespace Copro.Storage.Sqlite;

/// <summary>
/// Brings a file forward to the schema of this package, one script a version, and never back. The steps taken stand in a table
/// of the file, not in <c>user_version</c>: the file may be the host's own, with tables and a version of its own.
/// </summary>
internal static class SchemaMigrator
{
    private const string CreateTable = """
        CREATE TABLE IF NOT EXISTS copro_schema_version (
            version INTEGER PRIMARY KEY,
            script  TEXT NOT NULL,
            hash    TEXT NOT NULL
        ) STRICT
        """;

    /// <summary>The version this package reads and writes.</summary>
    public static int CurrentVersion => SchemaScript.All.Count;

    /// <summary>Whether the file has every script of this package; findings when it has others.</summary>
    /// <exception cref="CoproFormatException">The file was made by a newer package, or by other scripts.</exception>
    public static bool IsCurrent(SqliteSession session) => AppliedVersion(session) == CurrentVersion;

    /// <summary>Runs the scripts that are missing, up to a version. The session is inside a transaction that writes.</summary>
    /// <exception cref="CoproFormatException">The file was made by a newer package, or by other scripts.</exception>
    public static void Migrate(SqliteSession session, int targetVersion)
    {
        session.Run(CreateTable);
        var applied = AppliedVersion(session);
        foreach (var script in SchemaScript.All.Where(s => s.Version > applied && s.Version <= targetVersion))
        {
            session.Run(script.Sql);
            using var note = session.Once(
                "INSERT INTO copro_schema_version (version, script, hash) VALUES ($1, $2, $3)",
                parameterCount: 3
            );
            note.With(script.Version, script.Name, script.Hash).Execute();
        }
    }

    private static int AppliedVersion(SqliteSession session)
    {
        using var exists = session.Once(
            "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'copro_schema_version'",
            parameterCount: 0
        );
        if (exists.Scalar() is null)
        {
            return 0;
        }

        var version = 0;
        using var applied = session.Once(
            "SELECT version, hash FROM copro_schema_version ORDER BY version",
            parameterCount: 0
        );
        using var row = applied.Query();
        while (row.Read())
        {
            version = row.GetInt32(0);
            Check(version, row.GetString(1));
        }

        return version;
    }

    private static void Check(int version, string hash)
    {
        if (version > CurrentVersion)
        {
            throw new CoproFormatException(StorageDiagnostics.SchemaIsNewer.At(default, version, CurrentVersion));
        }

        if (!string.Equals(SchemaScript.All[version - 1].Hash, hash, StringComparison.Ordinal))
        {
            throw new CoproFormatException(
                StorageDiagnostics.SchemaIsAnother.At(
                    default,
                    version.ToString(CultureInfo.InvariantCulture),
                    SchemaScript.All[version - 1].Name
                )
            );
        }
    }
}
