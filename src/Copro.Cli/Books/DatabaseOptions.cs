using System.CommandLine;

namespace Copro.Cli.Books;

/// <summary>The options by which a command finds books in a database.</summary>
internal sealed class DatabaseOptions
{
    /// <summary>The books of the sample agency.</summary>
    private const string StandardBooks = "demo";

    public Option<string> Database { get; } =
        new("--database") { Description = "the SQLite file of the books", Required = true };

    public Option<string> Books { get; } =
        new("--books") { Description = "the code of the books", DefaultValueFactory = _ => StandardBooks };

    public Option<string?> KeyFile { get; } =
        new("--key-file") { Description = "the installation's secret in hexadecimal; DATABASE.key unless given" };

    public void AddTo(Command command)
    {
        command.Options.Add(Database);
        command.Options.Add(Books);
        command.Options.Add(KeyFile);
    }
}
