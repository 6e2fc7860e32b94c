using System.Xml;
using System.Xml.Schema;
using Copro.Kiosk;
using Copro.TestKit;

namespace Copro.Sdk.Tests.Worlds;

/// <summary>Checks files against the schemas of those who read them.</summary>
internal static class Schemas
{
    /// <summary>The schema of the kiosk vocabulary, as it lies in the package.</summary>
    public static XmlSchemaSet Kiosk()
    {
        using var stream = KioskSchema.OpenRead();
        return SetOf(stream, KioskSchema.Namespace);
    }

    /// <summary>The bank's schema; skips the calling test where it is not there.</summary>
    public static XmlSchemaSet Pain008()
    {
        using var stream = File.OpenRead(SharedData.Require("iso20022", "pain.008.001.08.xsd"));
        return SetOf(stream, "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08");
    }

    public static List<string> Errors(this XmlSchemaSet schemas, byte[] file)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
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

    private static XmlSchemaSet SetOf(Stream stream, string name)
    {
        using var reader = XmlReader.Create(stream);
        var set = new XmlSchemaSet();
        set.Add(name, reader);
        set.Compile();
        return set;
    }
}
