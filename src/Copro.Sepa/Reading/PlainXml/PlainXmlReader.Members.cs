using System.Xml;

namespace Copro.Sepa;

/// <summary>What a reader has to tell of its node: its own, until the platform's reader goes on.</summary>
internal sealed partial class PlainXmlReader
{
    private readonly string _namespace;
    private XmlNodeType _type = XmlNodeType.Element;
    private string _name;
    private string? _attribute;
    private int _depth;
    private int _nodeLine;
    private int _nodeColumn;
    private int _attributeColumn;
    private int _chunk;
    private bool _isEmpty;
    private bool _isEnd;
    private bool _isOnAttribute;

    /// <inheritdoc />
    public override XmlNodeType NodeType => _platform?.NodeType ?? (_isOnAttribute ? XmlNodeType.Attribute : _type);

    /// <inheritdoc />
    public override string LocalName => _platform is { } platform ? platform.LocalName : Own(_attribute, _name);

    /// <inheritdoc />
    public override string NamespaceURI =>
        _platform is { } platform ? platform.NamespaceURI
        : !_isOnAttribute && _type is XmlNodeType.Element or XmlNodeType.EndElement ? _namespace
        : string.Empty;

    /// <inheritdoc />
    public override string Prefix => _platform?.Prefix ?? string.Empty;

    /// <inheritdoc />
    public override string Value => _platform is { } platform ? platform.Value : Characters().ToString();

    /// <inheritdoc />
    public override int Depth => _platform?.Depth ?? _depth + (_isOnAttribute ? 1 : 0);

    /// <inheritdoc />
    public override bool IsEmptyElement => _platform?.IsEmptyElement ?? (_isEmpty && !_isOnAttribute);

    /// <inheritdoc />
    public override int AttributeCount => _platform?.AttributeCount ?? (_attribute is null ? 0 : 1);

    /// <inheritdoc />
    public override bool EOF => _platform?.EOF ?? _isEnd;

    /// <inheritdoc />
    public override ReadState ReadState =>
        _platform?.ReadState ?? (_isEnd ? ReadState.EndOfFile : ReadState.Interactive);

    /// <inheritdoc />
    public override bool CanReadValueChunk => true;

    /// <inheritdoc />
    public override string BaseURI => _root.BaseURI;

    /// <inheritdoc />
    public override XmlNameTable NameTable => _root.NameTable;

    /// <inheritdoc />
    public int LineNumber => _platform is IXmlLineInfo lines ? lines.LineNumber : _nodeLine;

    /// <inheritdoc />
    public int LinePosition =>
        _platform is IXmlLineInfo lines ? lines.LinePosition
        : _isOnAttribute ? _attributeColumn
        : _nodeColumn;

    /// <inheritdoc />
    public bool HasLineInfo() => true;

    /// <inheritdoc />
    public override int ReadValueChunk(char[] buffer, int index, int count)
    {
        if (_platform is { } platform)
        {
            return platform.ReadValueChunk(buffer, index, count);
        }

        var rest = Characters()[_chunk..];
        var length = Math.Min(rest.Length, count);
        rest[..length].CopyTo(buffer.AsSpan(index, length));
        _chunk += length;
        return length;
    }

    /// <inheritdoc />
    public override string? GetAttribute(string name) =>
        _platform is { } platform ? platform.GetAttribute(name) : OwnAttribute(name);

    /// <inheritdoc />
    public override string? GetAttribute(string name, string? namespaceURI) =>
        _platform is { } platform ? platform.GetAttribute(name, namespaceURI)
        : string.IsNullOrEmpty(namespaceURI) ? OwnAttribute(name)
        : null;

    /// <inheritdoc />
    public override string GetAttribute(int i) =>
        _platform is { } platform ? platform.GetAttribute(i)
        : i == 0 && _attribute is not null ? OwnAttribute(_attribute)!
        : throw new ArgumentOutOfRangeException(nameof(i));

    /// <inheritdoc />
    public override string? LookupNamespace(string prefix) => (_platform ?? _root).LookupNamespace(prefix);

    /// <inheritdoc />
    public override bool MoveToAttribute(string name) =>
        _platform is { } platform ? platform.MoveToAttribute(name) : name == _attribute && MoveToFirstAttribute();

    /// <inheritdoc />
    public override bool MoveToAttribute(string name, string? ns) =>
        _platform is { } platform
            ? platform.MoveToAttribute(name, ns)
            : string.IsNullOrEmpty(ns) && MoveToAttribute(name);

    /// <inheritdoc />
    public override bool MoveToElement()
    {
        if (_platform is { } platform)
        {
            return platform.MoveToElement();
        }

        var wasOnAttribute = _isOnAttribute;
        _isOnAttribute = false;
        return wasOnAttribute;
    }

    /// <inheritdoc />
    public override bool MoveToFirstAttribute()
    {
        if (_platform is { } platform)
        {
            return platform.MoveToFirstAttribute();
        }

        _chunk = 0;
        return _isOnAttribute = _attribute is not null;
    }

    /// <inheritdoc />
    public override bool MoveToNextAttribute() =>
        _platform is { } platform ? platform.MoveToNextAttribute() : !_isOnAttribute && MoveToFirstAttribute();

    /// <inheritdoc />
    public override bool ReadAttributeValue() =>
        _platform is { } platform
            ? platform.ReadAttributeValue()
            : throw new NotSupportedException("The value of an attribute is read whole.");

    /// <inheritdoc />
    public override void ResolveEntity() => (_platform ?? _root).ResolveEntity();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _platform?.Dispose();
            _root.Dispose();
        }

        base.Dispose(disposing);
    }

    private string Own(string? attribute, string name) => _isOnAttribute ? attribute! : name;

    private string? OwnAttribute(string name) => name == _attribute ? _value.AsSpan(0, _valueLength).ToString() : null;
}
