namespace Copro.BankMatch;

/// <summary>A structured remittance reference: ISO 11649 (<c>RF…</c>) or a national one.</summary>
/// <remarks>The check of the checksum is kept apart from the value: a reference with a wrong checksum is still evidence.</remarks>
public sealed record StructuredReference
{
    /// <summary>Reads a reference as a file gives it.</summary>
    /// <param name="raw">The text as written, not empty.</param>
    /// <param name="type">Its type as written (<c>SCOR</c>, <c>QRR</c>, <c>ISR</c>); <c>null</c> when not given.</param>
    /// <exception cref="ArgumentException"><paramref name="raw"/> is empty or blank.</exception>
    public StructuredReference(string raw, string? type = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(raw);
        Raw = raw;
        Type = type;
        Normalised = TextForms.Compact(raw);
        LooksLikeCreditorReference = Normalised.StartsWith("RF", StringComparison.Ordinal);
        IsChecksumValid = LooksLikeCreditorReference && CreditorReference.TryParse(Normalised, out _);
    }

    /// <summary>The text as written.</summary>
    public string Raw { get; }

    /// <summary>Its type as written (<c>SCOR</c>, <c>QRR</c>, <c>ISR</c>); <c>null</c> when not given.</summary>
    public string? Type { get; }

    /// <summary>Capital letters and digits only.</summary>
    public string Normalised { get; }

    /// <summary>Whether it starts as an ISO 11649 creditor reference does.</summary>
    public bool LooksLikeCreditorReference { get; }

    /// <summary>Whether it is an ISO 11649 reference whose mod-97 check holds. False for national references: theirs is not checked.</summary>
    public bool IsChecksumValid { get; }
}
