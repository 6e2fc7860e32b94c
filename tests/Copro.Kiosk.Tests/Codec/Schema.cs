using System.Xml;
using System.Xml.Schema;
using Xunit;

namespace Copro.Kiosk.Tests.Codec;

/// <summary>Checks bytes against the schema that lies in the package.</summary>
internal static class Schema
{
    private static readonly Lazy<XmlSchemaSet> s_set = new(Load);

    public static List<string> Errors(byte[] file)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = s_set.Value };
        settings.ValidationEventHandler += (_, e) => errors.Add(e.Message);
        using var reader = XmlReader.Create(new MemoryStream(file), settings);
        reader.MoveToContent();
        if (reader.SchemaInfo?.SchemaElement is null)
        {
            errors.Add($"The schema does not know the root {reader.Name}.");
        }

        while (reader.Read())
        {
            // Only what the handler hears matters.
        }

        return errors;
    }

    public static void Accepts(byte[] file) => Assert.Empty(Errors(file));

    private static XmlSchemaSet Load()
    {
        using var stream = KioskSchema.OpenRead();
        using var reader = XmlReader.Create(stream);
        var set = new XmlSchemaSet();
        set.Add(KioskSchema.Namespace, reader);
        set.Compile();
        return set;
    }
}
