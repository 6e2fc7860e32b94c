namespace Copro.Sepa;

/// <summary>What an element holds.</summary>
internal enum ContentKind
{
    /// <summary>Text of one simple type.</summary>
    Text,

    /// <summary>Children one after the other, in the order of the model.</summary>
    Sequence,

    /// <summary>Exactly one of the children.</summary>
    Choice,

    /// <summary>Exactly one element of whatever name (<c>xs:any</c>), whose inside is not judged.</summary>
    AnyElement,

    /// <summary>Anything; not judged.</summary>
    Open,
}
