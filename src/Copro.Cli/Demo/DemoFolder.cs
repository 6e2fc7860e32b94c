namespace Copro.Cli.Demo;

/// <summary>The folder a demo runs in: books, what came in, what left.</summary>
internal sealed class DemoFolder
{
    public DemoFolder(string root)
    {
        Root = Path.GetFullPath(root);
        Directory.CreateDirectory(Root);
        foreach (var inbox in new[] { RequestsFolder, KiosksFolder, ChequesFolder, StatementsFolder })
        {
            Directory.CreateDirectory(inbox);
        }
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "books.db");

    public string SecretFile => Path.Combine(Root, "books.db.key");

    /// <summary>Names the evening being played, while one is.</summary>
    public string EveningFile => Path.Combine(Root, "evening.txt");

    public string RequestsFolder => Path.Combine(Root, "inbox", "portal");

    public string KiosksFolder => Path.Combine(Root, "inbox", "kiosk");

    public string ChequesFolder => Path.Combine(Root, "inbox", "cheques");

    public string StatementsFolder => Path.Combine(Root, "inbox", "statements");

    public string ArchiveFolder => Path.Combine(Root, "archive");

    public string QuarantineFolder => Path.Combine(Root, "quarantine");

    public string OutboxFolder => Path.Combine(Root, "outbox");

    public string ExportsFolder => Path.Combine(Root, "exports");
}
