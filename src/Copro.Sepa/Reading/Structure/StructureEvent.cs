namespace Copro.Sepa;

/// <summary>What a node of the document meant to the structure.</summary>
[Flags]
internal enum StructureEvent
{
    /// <summary>Nothing: white space, a piece of text, something that is not judged.</summary>
    None = 0,

    /// <summary>An element of the grammar began: <see cref="StructureChecker.Node"/>.</summary>
    Start = 1,

    /// <summary>It ended, and its text is whole; after an empty tag together with <see cref="Start"/>.</summary>
    End = 2,
}
