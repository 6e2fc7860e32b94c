using System.Xml;
using System.Xml.Schema;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests;

/// <summary>An ISO schema as .NET compiles it: the second opinion on our grammars.</summary>
internal sealed class IsoSchema
{
    private const string Prefix = "urn:iso:std:iso:20022:tech:xsd:";

    private readonly XmlSchemaSet _set = new();

    private IsoSchema(string version) => Namespace = Prefix + version;

    /// <summary>The namespace of the version.</summary>
    public string Namespace { get; }

    /// <summary>What <c>Document</c> is declared to hold.</summary>
    public XmlSchemaElement Document =>
        (XmlSchemaElement)_set.GlobalElements[new XmlQualifiedName("Document", Namespace)]!;

    /// <summary>The schema of a version, from <c>COPRO_ISO20022</c> or beside the checkout; skips the test without it.</summary>
    public static IsoSchema Require(string version)
    {
        var named = Environment.GetEnvironmentVariable("COPRO_ISO20022");
        var path = string.IsNullOrEmpty(named)
            ? SharedData.Require("iso20022", $"{version}.xsd")
            : Path.Combine(named, $"{version}.xsd");
        Skip.IfNot(File.Exists(path), $"COPRO_ISO20022 holds no {version}.xsd");
        var schema = new IsoSchema(version);
        schema._set.Add(schema.Namespace, path);
        schema._set.Compile();
        return schema;
    }

    /// <summary>The first complaint about a document; <c>null</c> when it is valid.</summary>
    public string? FirstErrorOf(string document)
    {
        string? first = null;
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = _set };
        settings.ValidationEventHandler += (_, e) => first ??= e.Severity == XmlSeverityType.Error ? e.Message : null;
        using var reader = XmlReader.Create(new StringReader(document), settings);
        while (reader.Read()) { }

        return first;
    }
}
