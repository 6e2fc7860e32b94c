using System.Globalization;

namespace Copro.Sepa;

/// <summary>
/// A place where an element may stand in one document, and how far reading has come in it. The tree of places grows only where
/// the document goes and is bounded by the grammar, not by the document: what repeats is one node, reset for each occurrence.
/// </summary>
internal sealed class ElementNode
{
    /// <summary>The slot of a place nobody asks for.</summary>
    public const int NoSlot = -1;

    private readonly Func<string, int> _slotOf;
    private ElementNode[]? _children;
    private int _occurrence;
    private int _seenIn;
    private int _count;
    private ElementNode?[]? _followers;
    private int _behind;

    /// <summary>The place above the document element.</summary>
    public ElementNode(ElementType type, Func<string, int> slotOf)
        : this(new Particle(string.Empty, type, 1, 1), parent: null, index: 0, slotOf) { }

    private ElementNode(Particle particle, ElementNode? parent, int index, Func<string, int> slotOf)
    {
        Particle = particle;
        Name = particle.Name;
        Type = particle.Type;
        Parent = parent;
        Index = index;
        _slotOf = slotOf;
        Trail =
            parent is null ? string.Empty
            : parent.Trail.Length == 0 ? particle.Name
            : $"{parent.Trail}/{particle.Name}";
        Slot = slotOf(Trail);
    }

    /// <summary>Name, content and bounds.</summary>
    public Particle Particle { get; }

    /// <summary>The local name.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public ElementType Type { get; }

    /// <summary>The place it stands in; <c>null</c> above the document element.</summary>
    public ElementNode? Parent { get; }

    /// <summary>Which of the parent's children it is, in the order of the grammar.</summary>
    public int Index { get; }

    /// <summary>How a plain document spells it; <c>null</c> until one did.</summary>
    public PlainName? PlainName { get; set; }

    /// <summary>
    /// The child that came in this place the last time: behind the same sibling, or first of all. Messages repeat themselves, so it
    /// well may come again; <c>null</c> when nothing is known.
    /// </summary>
    public ElementNode? Likely => _followers?[_behind];

    /// <summary>The names down to it, without indexes: <c>Document/CstmrDrctDbtInitn/GrpHdr/MsgId</c>.</summary>
    public string Trail { get; }

    /// <summary>The number its reader knows it by, or <see cref="NoSlot"/>.</summary>
    public int Slot { get; }

    /// <summary>How often it has stood in the present occurrence of its parent.</summary>
    public int Count => Parent is null || _seenIn == Parent._occurrence ? _count : 0;

    /// <summary>The child that reading has come to; in a choice and a wildcard how many children there were.</summary>
    public int Position { get; set; }

    /// <summary>Whether its present occurrence holds nothing, where the schema would have elements and asks for none.</summary>
    public bool IsEmpty =>
        _behind == 0 && Type.Kind == ContentKind.Sequence && Type.NextCompulsory[0] == Type.Particles.Length;

    /// <summary>The places inside, in the order of the grammar.</summary>
    public ElementNode[] Children =>
        _children ??= [.. Type.Particles.Select((particle, index) => new ElementNode(particle, this, index, _slotOf))];

    /// <summary>Starts the next occurrence.</summary>
    public void Open()
    {
        Parent!.Follow(this);
        _count = Count + 1;
        _seenIn = Parent._occurrence;
        unchecked
        {
            _occurrence++;
        }

        Position = 0;
        _behind = 0;
    }

    private void Follow(ElementNode child)
    {
        _followers ??= new ElementNode?[Children.Length + 1];
        if (!ReferenceEquals(_followers[_behind], child))
        {
            _followers[_behind] = child;
        }

        _behind = child.Index + 1;
    }

    /// <summary>
    /// The path for people, below the message's root: <c>PmtInf[0]/DrctDbtTxInf[3]/Dbtr/Nm</c>. What may come without end carries
    /// its index, from 0; others only from the second on.
    /// </summary>
    public string Path
    {
        get
        {
            if (Parent?.Parent?.Parent is null)
            {
                return Name;
            }

            var above = Parent.Parent.Parent.Parent is null ? string.Empty : $"{Parent.Path}/";
            return Particle is { Min: 1, Max: Particle.Unbounded } || Count > 1
                ? string.Create(CultureInfo.InvariantCulture, $"{above}{Name}[{Math.Max(Count - 1, 0)}]")
                : above + Name;
        }
    }
}
