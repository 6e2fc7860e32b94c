using System.Xml;
using System.Xml.Schema;
using Copro.TestKit;

namespace Copro.Sepa.Tests.Writing;

/// <summary>A schema beside the checkout, or in the folder named by <c>COPRO_ISO20022</c>, compiled once, and what it says of a document.</summary>
internal sealed class PainSchema
{
    private readonly XmlSchemaSet _schemas = new() { XmlResolver = null };

    public PainSchema(string file)
    {
        var folder = Environment.GetEnvironmentVariable("COPRO_ISO20022");
        _schemas.Add(
            null,
            string.IsNullOrEmpty(folder) ? SharedData.Require("iso20022", file) : Path.Combine(folder, file)
        );
        _schemas.Compile();
    }

    /// <summary>Everything the schema objects to.</summary>
    public IReadOnlyList<string> Check(ReadOnlyMemory<byte> document)
    {
        var objections = new List<string>();
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = _schemas,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
            DtdProcessing = DtdProcessing.Prohibit,
        };
        settings.ValidationEventHandler += (_, e) => objections.Add($"{e.Exception.LineNumber}: {e.Message}");
        using var reader = XmlReader.Create(new MemoryStream(document.ToArray()), settings);
        while (reader.Read())
        {
            // reading is what validates
        }

        return objections;
    }
}
