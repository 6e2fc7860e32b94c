namespace Copro.Cli.Output;

/// <summary>One column of a table.</summary>
internal sealed record TextColumn(string Heading, bool AlignRight = false, bool Shrinks = false)
{
    public static TextColumn Number(string heading) => new(heading, AlignRight: true);

    public static TextColumn Text(string heading) => new(heading);

    public static TextColumn Prose(string heading) => new(heading, Shrinks: true);
}
