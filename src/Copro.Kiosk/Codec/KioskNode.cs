namespace Copro.Kiosk;

/// <summary>
/// One record of a file as it stands there: its text, attributes and known children, before anything is made of them.
/// Only one record is held at a time.
/// </summary>
internal sealed class KioskNode
{
    public required string Name { get; init; }

    public required DiagnosticPlace Place { get; init; }

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public string Text { get; set; } = string.Empty;

    public List<KioskNode> Children { get; } = [];

    public List<KioskExtension> Extensions { get; } = [];

    public KioskNode? Child(string name) => Children.Find(child => child.Name == name);

    public IEnumerable<KioskNode> All(string name) => Children.Where(child => child.Name == name);
}
