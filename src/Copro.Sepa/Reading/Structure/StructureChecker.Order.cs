namespace Copro.Sepa;

/// <summary>Which element may come next.</summary>
internal sealed partial class StructureChecker
{
    /// <summary>The node of a start tag; <c>null</c> for one to be skipped.</summary>
    private ElementNode? NodeOf(string name) =>
        Open.Type.Kind switch
        {
            ContentKind.Sequence => NextInSequence(name),
            ContentKind.Choice => OneOfChoice(name),
            _ => Wildcard(name),
        };

    private ElementNode? NextInSequence(string name)
    {
        var open = Open;
        // A reader with the grammar's names in its table gives these very instances.
        if (open.Likely is { } likely && ReferenceEquals(likely.Name, name) && likely.Index >= open.Position)
        {
            return Advance(open, likely);
        }

        var children = open.Children;
        for (var i = open.Position; i < children.Length; i++)
        {
            if (ReferenceEquals(children[i].Name, name))
            {
                return Advance(open, children[i]);
            }
        }

        return ByValue(open, children, name);
    }

    private ElementNode Advance(ElementNode open, ElementNode child)
    {
        if (open.Position < child.Index)
        {
            Missing(open, open.Position, child.Index, child.Name);
            open.Position = child.Index;
        }
        else if (child.Count >= child.Particle.Max)
        {
            ReportAt(child, SepaDiagnostics.ElementTooOften, child.Name, child.Particle.Max);
        }

        return child;
    }

    /// <summary>The same for a name of another table, and for one that stands too late or nowhere.</summary>
    private ElementNode? ByValue(ElementNode open, ElementNode[] children, string name)
    {
        var index = Array.FindIndex(children, child => string.Equals(child.Name, name, StringComparison.Ordinal));
        if (index < 0)
        {
            Unexpected(name);
            return null;
        }

        if (index >= open.Position)
        {
            return Advance(open, children[index]);
        }

        ReportAt(children[index], SepaDiagnostics.ElementOutOfOrder, name, Expected());
        return children[index];
    }

    private ElementNode? OneOfChoice(string name)
    {
        foreach (var child in Open.Children)
        {
            if (!string.Equals(child.Name, name, StringComparison.Ordinal))
            {
                continue;
            }

            if (Open.Position++ > 0)
            {
                ReportAt(child, SepaDiagnostics.ElementTooOften, NamesOf(Open.Children), 1);
            }

            return child;
        }

        Unexpected(name);
        return null;
    }

    private ElementNode? Wildcard(string name)
    {
        switch (Open.Type.Kind)
        {
            case ContentKind.AnyElement when Open.Position++ > 0:
                ReportAt(Open, SepaDiagnostics.ElementTooOften, Shown(name), 1);
                break;
            case ContentKind.Text:
                Unexpected(name);
                break;
            default:
                break;
        }

        return null;
    }

    private void Unexpected(string name)
    {
        ReturnToOpen();
        Report(SepaDiagnostics.ElementUnexpected, Shown(name), Expected());
    }

    /// <summary>Reports what is compulsory between two positions and was not there.</summary>
    private void Missing(ElementNode parent, int from, int to, string? found)
    {
        var next = parent.Type.NextCompulsory;
        for (var i = next[from]; i < to; i = next[i + 1])
        {
            var child = parent.Children[i];
            if (child.Count < child.Particle.Min)
            {
                var instead = found is null ? EndOf(parent) : DiagnosticArgument.Public(found);
                ReportAt(parent, SepaDiagnostics.ElementMissing, child.Name, instead);
            }
        }
    }

    /// <summary>What may stand at this place: the optional ones up to the first that must.</summary>
    private DiagnosticArgument Expected()
    {
        if (Open.Type.Kind == ContentKind.Text)
        {
            return DiagnosticArgument.Public("text", "du texte");
        }

        if (Open.Type.Kind == ContentKind.Choice)
        {
            return NamesOf(Open.Children);
        }

        var names = new List<string>();
        foreach (var child in Open.Children.Skip(Open.Position))
        {
            if (child.Count < child.Particle.Max)
            {
                names.Add(child.Name);
            }

            if (child.Count < child.Particle.Min)
            {
                break;
            }
        }

        return names.Count == 0 ? EndOf(Open) : DiagnosticArgument.Public(string.Join(", ", names));
    }

    private static DiagnosticArgument NamesOf(ElementNode[] nodes) =>
        nodes.Length == 0
            ? DiagnosticArgument.Public("an element", "un élément")
            : DiagnosticArgument.Public(
                string.Join(" or ", nodes.Select(node => node.Name)),
                string.Join(" ou ", nodes.Select(node => node.Name))
            );

    private static DiagnosticArgument EndOf(ElementNode node) =>
        DiagnosticArgument.Public($"the end of {node.Name}", $"la fin de {node.Name}");
}
