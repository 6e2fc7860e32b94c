namespace Copro.Sepa;

/// <summary>The content model of an element. Complete once its grammar is read, and never changed after that.</summary>
internal sealed class ElementType
{
    private ElementType(ContentKind kind) => Kind = kind;

    /// <summary>What the element holds.</summary>
    public ContentKind Kind { get; private set; }

    /// <summary>The children, in their order; empty unless it is a sequence or a choice.</summary>
    public Particle[] Particles { get; private set; } = [];

    /// <summary>
    /// For each place among the children, and behind the last, the next one that must be there: itself or a later one.
    /// </summary>
    public int[] NextCompulsory { get; private set; } = [0];

    /// <summary>The simple type of its text; <c>null</c> unless it holds text.</summary>
    public TextRule? Text { get; private init; }

    /// <summary>The one attribute, which is compulsory; <c>null</c> when it takes none.</summary>
    public string? AttributeName { get; private init; }

    /// <summary>The simple type of the attribute.</summary>
    public TextRule? Attribute { get; private init; }

    /// <summary>Anything.</summary>
    public static ElementType Open { get; } = new(ContentKind.Open);

    /// <summary>Text.</summary>
    public static ElementType OfText(TextRule rule, string? attributeName = null, TextRule? attribute = null) =>
        new(ContentKind.Text)
        {
            Text = rule,
            AttributeName = attributeName,
            Attribute = attribute,
        };

    /// <summary>A type whose content is told later: types may name each other in any order.</summary>
    public static ElementType Declared() => new(ContentKind.Open);

    /// <summary>Tells the content of a declared type.</summary>
    public void Define(ContentKind kind, Particle[] particles)
    {
        Kind = kind;
        Particles = particles;
        NextCompulsory = new int[particles.Length + 1];
        NextCompulsory[^1] = particles.Length;
        for (var i = particles.Length - 1; i >= 0; i--)
        {
            NextCompulsory[i] = particles[i].Min > 0 ? i : NextCompulsory[i + 1];
        }
    }
}
