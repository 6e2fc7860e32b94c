using System.Buffers;
using System.Text;

namespace Copro;

/// <summary>
/// One kind of finding: a stable code, a default severity, and a text in English and in French. Codes are never reused;
/// every library lists its own in one static catalogue, and <c>docs/diagnostics.md</c> gives each one's cause and cure.
/// </summary>
/// <remarks>Immutable, compared by reference: a catalogue holds exactly one instance a code.</remarks>
public sealed class DiagnosticDescriptor
{
    private static readonly SearchValues<char> s_codeCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );

    private readonly CompositeFormat _english;
    private readonly CompositeFormat _french;

    /// <summary>Describes a kind of finding.</summary>
    /// <param name="code">Three or four letters of the package and three or four digits: <c>PRM001</c>, <c>SEPA0102</c>.</param>
    /// <param name="severity">The severity when no profile changes it.</param>
    /// <param name="english">The English text, with <c>{0}</c>, <c>{1}</c> … for the arguments.</param>
    /// <param name="french">The French text, with the same placeholders.</param>
    /// <exception cref="ArgumentException">The code is empty or has other characters than A-Z and 0-9, or a text is empty.</exception>
    /// <exception cref="FormatException">A text is not a valid composite format.</exception>
    public DiagnosticDescriptor(string code, DiagnosticSeverity severity, string english, string french)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(english);
        ArgumentException.ThrowIfNullOrWhiteSpace(french);
        if (code.AsSpan().ContainsAnyExcept(s_codeCharacters))
        {
            throw new ArgumentException("A diagnostic code has capital letters and digits only.", nameof(code));
        }

        Code = code;
        DefaultSeverity = severity;
        English = english;
        French = french;
        _english = CompositeFormat.Parse(english);
        _french = CompositeFormat.Parse(french);
    }

    /// <summary>The stable code, such as <c>PRM001</c>.</summary>
    public string Code { get; }

    /// <summary>The severity when no profile changes it.</summary>
    public DiagnosticSeverity DefaultSeverity { get; }

    /// <summary>The English text with its placeholders.</summary>
    public string English { get; }

    /// <summary>The French text with its placeholders.</summary>
    public string French { get; }

    /// <summary>The text with its placeholders in one language.</summary>
    public string Template(DiagnosticLanguage language) => language == DiagnosticLanguage.French ? French : English;

    /// <summary>How many arguments a finding of this kind needs: one more than the highest placeholder.</summary>
    public int ArgumentCount => Math.Max(_english.MinimumArgumentCount, _french.MinimumArgumentCount);

    /// <summary>A finding of this kind.</summary>
    /// <param name="place">Where it was made; <c>default</c> for nowhere in particular.</param>
    /// <param name="arguments">The values of the placeholders, in their order.</param>
    /// <exception cref="ArgumentException">There are fewer arguments than placeholders.</exception>
    public Diagnostic At(DiagnosticPlace place, params DiagnosticArgument[] arguments) =>
        new(this, DefaultSeverity, place, arguments);

    /// <summary>The parsed text in one language.</summary>
    internal CompositeFormat FormatOf(DiagnosticLanguage language) =>
        language == DiagnosticLanguage.French ? _french : _english;

    /// <summary>The code and the English text.</summary>
    public override string ToString() => $"{Code}: {English}";
}
