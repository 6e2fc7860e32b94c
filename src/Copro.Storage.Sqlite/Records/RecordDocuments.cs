using System.Text.Encodings.Web;
using System.Text.Json;

namespace Copro.Storage.Sqlite;

/// <summary>The documents as they are stored.</summary>
internal static class RecordDocuments
{
    /// <summary>
    /// The declared form, with accents written as they are: people read these documents with the sqlite3 shell, and nothing
    /// puts them into HTML.
    /// </summary>
    public static RecordJson Json { get; } =
        new(
            new JsonSerializerOptions(RecordJson.Default.Options)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
