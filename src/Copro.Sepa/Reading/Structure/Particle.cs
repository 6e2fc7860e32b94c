namespace Copro.Sepa;

/// <summary>One child in a content model: its name, what it holds, how often it may stand there.</summary>
internal sealed record Particle(string Name, ElementType Type, int Min, int Max)
{
    /// <summary>No upper bound.</summary>
    public const int Unbounded = int.MaxValue;

    /// <summary>Whether several may follow each other.</summary>
    public bool Repeats => Max > 1;
}
