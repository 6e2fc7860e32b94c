namespace Copro.Sepa;

/// <summary>Checks that many elements share: identifiers and texts.</summary>
internal sealed class ElementChecks(TransliterationStyle style, DiagnosticBag findings)
{
    // A transliterated text longer than this is over every limit anyway.
    private const int StackText = 256;

    /// <summary>An identifier: there, at most 35 characters, of the identifier set.</summary>
    public void Identifier(in ElementPlace place, string element, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            findings.Add(SepaDiagnostics.ValueMissing, place.At(element), NameOf(element));
        }
        else if (value.Length > SepaText.MaxIdentifierLength)
        {
            findings.Add(
                SepaDiagnostics.IdentifierLength,
                place.At(element),
                NameOf(element),
                SepaText.MaxIdentifierLength,
                value.Length
            );
        }
        else if (!SepaText.HasIdentifierCharacters(value))
        {
            findings.Add(SepaDiagnostics.IdentifierCharacters, place.At(element), NameOf(element));
        }
    }

    /// <summary>A free text: its length counts as it will be written; other letters are a warning.</summary>
    /// <returns>Whether there is a text to write.</returns>
    public bool Text(in ElementPlace place, string element, string? value, int limit, bool required = false)
    {
        if (string.IsNullOrEmpty(value))
        {
            return Absent(place, element, required);
        }

        if (SepaText.IsClean(value))
        {
            return Fits(place, element, value.Length, limit);
        }

        var needed = checked(value.Length * SepaText.MaxGrowth);
        var buffer = needed <= StackText ? stackalloc char[StackText] : new char[needed];
        var length = SepaText.Transliterate(value, buffer, style);
        if (length == 0)
        {
            return Absent(place, element, required);
        }

        // Spaces that were trimmed or collapsed are nobody's concern.
        if (value.AsSpan().IndexOfAnyExcept(SepaText.Allowed) >= 0)
        {
            findings.Add(
                SepaDiagnostics.TextTransliterated,
                place.At(element),
                NameOf(element),
                DiagnosticArgument.Personal(new string(buffer[..length]))
            );
        }

        return Fits(place, element, length, limit);
    }

    /// <summary>A value that must be there.</summary>
    public bool Present(in ElementPlace place, string element, bool hasValue)
    {
        if (!hasValue)
        {
            findings.Add(SepaDiagnostics.ValueMissing, place.At(element), NameOf(element));
        }

        return hasValue;
    }

    /// <summary>A finding here.</summary>
    public void Add(
        DiagnosticDescriptor descriptor,
        in ElementPlace place,
        string element,
        params DiagnosticArgument[] arguments
    ) => findings.Add(descriptor, place.At(element), arguments);

    private bool Absent(in ElementPlace place, string element, bool required)
    {
        if (required)
        {
            findings.Add(SepaDiagnostics.ValueMissing, place.At(element), NameOf(element));
        }

        return false;
    }

    private bool Fits(in ElementPlace place, string element, int length, int limit)
    {
        if (length > limit)
        {
            findings.Add(SepaDiagnostics.TextTooLong, place.At(element), NameOf(element), length, limit);
        }

        return true;
    }

    private static string NameOf(string element) => element[(element.LastIndexOf('/') + 1)..];
}
