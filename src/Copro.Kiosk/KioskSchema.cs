namespace Copro.Kiosk;

/// <summary>The XML schema of the vocabulary, as it lies in the package.</summary>
public static class KioskSchema
{
    /// <summary>The namespace of every element of the vocabulary.</summary>
    public const string Namespace = KioskGrammar.Namespace;

    /// <summary>The version of the vocabulary that this package writes and reads.</summary>
    public const int Version = KioskGrammar.Version;

    private const string Resource = "Copro.Kiosk.Schemas.copro-kiosk-1.xsd";

    /// <summary>The schema <c>copro-kiosk-1.xsd</c>; the caller disposes of the stream.</summary>
    public static Stream OpenRead() =>
        typeof(KioskSchema).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException($"The resource {Resource} is not in the assembly.");
}
