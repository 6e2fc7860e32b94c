namespace Copro.Kiosk;

/// <summary>
/// An element that this version of the vocabulary does not know, kept as it was: vendors add their own. It plays no part
/// in any decision or hash of a record.
/// </summary>
/// <param name="Name">Its local name.</param>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="Xml">The whole element, well-formed by itself.</param>
public sealed record KioskExtension(string Name, string Namespace, string Xml)
{
    /// <summary>The name only: what the element holds may be personal.</summary>
    public override string ToString() => Name;
}
