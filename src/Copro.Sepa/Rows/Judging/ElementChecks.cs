using System.Text;

namespace Copro.Sepa;

/// <summary>Checks that many elements share: identifiers, texts, values that must be there.</summary>
internal sealed class ElementChecks(TransliterationStyle style, DiagnosticBag findings, BankProfile? profile = null)
{
    // A text of an object is at most 140 characters of at most three bytes; a longer one is refused anyway.
    private const int StackText = 512;

    private readonly Spelling _spelling = new(style, profile);

    /// <summary>How many errors there are by now.</summary>
    public long ErrorCount => findings.ErrorCount;

    /// <summary>An identifier: there, at most 35 characters, of the identifier set.</summary>
    public void Identifier(in ElementPlace place, string element, ReadOnlySpan<byte> value)
    {
        if (value.Length is > 0 and <= SepaText.MaxIdentifierLength && SepaText.HasIdentifierCharacters(value))
        {
            if (_spelling.HoldsRefused(value))
            {
                Add(SepaDiagnostics.CharacterRefused, place, element, NameOf(element), profile!.Name);
            }

            return;
        }

        if (value.IsEmpty)
        {
            Present(place, element, hasValue: false);
        }
        else if (Encoding.UTF8.GetCharCount(value) is var length and > SepaText.MaxIdentifierLength)
        {
            Add(
                SepaDiagnostics.IdentifierLength,
                place,
                element,
                NameOf(element),
                SepaText.MaxIdentifierLength,
                length
            );
        }
        else
        {
            Add(SepaDiagnostics.IdentifierCharacters, place, element, NameOf(element));
        }
    }

    /// <summary>The same of a string.</summary>
    public void Identifier(in ElementPlace place, string element, string? value)
    {
        var text = Encoding.UTF8.GetBytes(value ?? string.Empty);
        Identifier(place, element, text);
    }

    /// <summary>A free text: its length counts as it is written; other letters are a warning.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="element">Its element.</param>
    /// <param name="given">The text as it was given.</param>
    /// <param name="normal">The same in the SEPA set.</param>
    /// <param name="limit">The most characters.</param>
    /// <param name="required">Whether it must be there.</param>
    /// <param name="parent">The element around it, in front of its path; <c>null</c> for none.</param>
    /// <returns>Whether there is a text to write.</returns>
    public bool Text(
        in ElementPlace place,
        string element,
        ReadOnlySpan<byte> given,
        ReadOnlySpan<byte> normal,
        int limit,
        bool required = false,
        string? parent = null
    )
    {
        if (normal.IsEmpty)
        {
            if (required)
            {
                Present(place, Under(parent, element), hasValue: false);
            }

            return false;
        }

        // Spaces that were trimmed or collapsed are nobody's concern.
        if (given != normal && (given.ContainsAnyExcept(SepaText.AllowedUtf8) || _spelling.HoldsRefused(given)))
        {
            Transliterated(place, parent, element, normal);
        }

        if (normal.Length > limit)
        {
            Add(SepaDiagnostics.TextTooLong, place, Under(parent, element), NameOf(element), normal.Length, limit);
        }

        return true;
    }

    /// <summary>The same of a string.</summary>
    public bool Text(in ElementPlace place, string element, string? value, int limit, bool required = false)
    {
        var given = Encoding.UTF8.GetBytes(value ?? string.Empty);
        if (_spelling.IsReady(given))
        {
            return Text(place, element, given, given, limit, required);
        }

        var needed = checked(given.Length * _spelling.MaxGrowth);
        var buffer = needed <= StackText ? stackalloc byte[StackText] : new byte[needed];
        return Text(place, element, given, buffer[.._spelling.Spell(given, buffer)], limit, required);
    }

    /// <summary>A value that must be there.</summary>
    public bool Present(in ElementPlace place, string element, bool hasValue)
    {
        if (!hasValue)
        {
            Add(SepaDiagnostics.ValueMissing, place, element, NameOf(element));
        }

        return hasValue;
    }

    /// <summary>A finding here. Anything may stand in an id or a code, somebody's account too, and no finding shows one.</summary>
    public void Add(
        DiagnosticDescriptor descriptor,
        in ElementPlace place,
        string element,
        params DiagnosticArgument[] arguments
    ) => findings.Add(descriptor, place.At(element), AccountText.Masked(arguments));

    /// <summary>What a value type had to say of its text, here.</summary>
    public void Add(Diagnostic diagnostic, in ElementPlace place, string element) =>
        findings.Add(diagnostic.At(place.At(element)));

    // French names are full of accents: beyond what is kept, a warning costs no object.
    private void Transliterated(in ElementPlace place, string? parent, string element, ReadOnlySpan<byte> normal)
    {
        if (!findings.TryCount(SepaDiagnostics.TextTransliterated))
        {
            Add(
                SepaDiagnostics.TextTransliterated,
                place,
                Under(parent, element),
                NameOf(element),
                DiagnosticArgument.Personal(Encoding.ASCII.GetString(normal))
            );
        }
    }

    private static string Under(string? parent, string element) => parent is null ? element : $"{parent}/{element}";

    private static string NameOf(string element) => element[(element.LastIndexOf('/') + 1)..];
}
