using System.CommandLine;

namespace Copro.Cli.Books;

/// <summary>The options of every act in the daybook: where the books are, and who acts.</summary>
internal sealed class DaybookOptions
{
    public DatabaseOptions Database { get; } = new();

    public Option<string> User { get; } =
        new("--user")
        {
            Description = "who acts, as it is shown to whoever comes second; the account's name unless given",
            DefaultValueFactory = _ => Environment.UserName,
        };

    public void AddTo(Command command)
    {
        Database.AddTo(command);
        command.Options.Add(User);
    }
}
