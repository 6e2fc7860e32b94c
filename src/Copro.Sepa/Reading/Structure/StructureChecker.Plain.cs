namespace Copro.Sepa;

/// <summary>The same for a plain document, which has no namespaces but one.</summary>
internal sealed partial class StructureChecker
{
    /// <summary>The name of a start tag that well may come next; <c>null</c> when nothing is known.</summary>
    public PlainName? LikelyName => Open.Likely?.PlainName;

    /// <summary>Judges a token.</summary>
    /// <returns>What it was; the element is <see cref="Node"/>.</returns>
    public StructureEvent Check(PlainTokenizer plain, PlainToken token)
    {
        switch (token)
        {
            case PlainToken.Start or PlainToken.Leaf:
                return Start(plain, isEmpty: false);
            case PlainToken.Empty:
                return Start(plain, isEmpty: true);
            case PlainToken.End:
                return End();
            case PlainToken.Text:
                TakeText(plain, isText: true);
                return StructureEvent.None;
            case PlainToken.Space:
                TakeText(plain, isText: false);
                return StructureEvent.None;
            default:
                return StructureEvent.None;
        }
    }

    /// <summary>Judges text and end tag of a leaf whose start tag was judged.</summary>
    public StructureEvent CheckEnd(PlainTokenizer leaf)
    {
        TakeText(leaf, isText: true);
        return End();
    }

    private StructureEvent Start(PlainTokenizer plain, bool isEmpty)
    {
        if (IsSkipped(isEmpty))
        {
            return StructureEvent.None;
        }

        Line = plain.Line;
        Column = plain.Column;
        if (!Enter(plain.Name.Text, isEmpty))
        {
            return StructureEvent.None;
        }

        Node.PlainName ??= plain.Name;
        TakeAttribute(plain, Node.Type);
        return Started(isEmpty);
    }

    private void TakeAttribute(PlainTokenizer plain, ElementType type)
    {
        if (plain.AttributeName is { } found)
        {
            if (found.Text == type.AttributeName)
            {
                KeepAttribute(plain.AttributeValue);
                JudgeAttribute(type);
                return;
            }

            if (type.Kind != ContentKind.Open)
            {
                Report(SepaDiagnostics.AttributeUnexpected, Node.Name, Shown(found.Text));
            }
        }

        if (type.AttributeName is { } missing)
        {
            Report(SepaDiagnostics.AttributeMissing, Node.Name, missing);
        }
    }

    private void TakeText(PlainTokenizer plain, bool isText)
    {
        if (_skipped > 0)
        {
            return;
        }

        if (Open.Type.Kind == ContentKind.Text)
        {
            Append(plain.Value);
        }
        else if (isText && Open.Type.Kind != ContentKind.Open)
        {
            Line = plain.Line;
            Column = plain.TextColumn;
            RefuseAnyText();
        }
    }
}
