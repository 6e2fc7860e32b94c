namespace Copro.Cli.Output;

/// <summary>One column of a table.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="AlignRight">Whether its cells end at the right, as numbers do.</param>
/// <param name="Least">How narrow it may become so that the table fits; 0 when it keeps its width.</param>
internal sealed record TextColumn(string Heading, bool AlignRight = false, int Least = 0)
{
    /// <summary>A text that gives way keeps this many characters unless it says otherwise.</summary>
    private const int NarrowestProse = 12;

    public static TextColumn Number(string heading) => new(heading, AlignRight: true);

    public static TextColumn Text(string heading) => new(heading);

    public static TextColumn Prose(string heading, int least = NarrowestProse) => new(heading, Least: least);
}
