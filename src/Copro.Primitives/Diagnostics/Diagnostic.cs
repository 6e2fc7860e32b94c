using System.Globalization;

namespace Copro;

/// <summary>
/// A finding: what is wrong (a descriptor), where (a place), and the values that make it precise. Immutable; its text is
/// built when it is asked for.
/// </summary>
public sealed class Diagnostic
{
    private readonly DiagnosticArgument[] _arguments;

    /// <summary>A finding of a given kind.</summary>
    /// <param name="descriptor">What kind of finding.</param>
    /// <param name="severity">Its weight here: the descriptor's, or what a profile made of it.</param>
    /// <param name="place">Where it was made.</param>
    /// <param name="arguments">The values of the placeholders, in their order.</param>
    /// <exception cref="ArgumentException">There are fewer arguments than placeholders.</exception>
    public Diagnostic(
        DiagnosticDescriptor descriptor,
        DiagnosticSeverity severity,
        DiagnosticPlace place,
        params DiagnosticArgument[] arguments
    )
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Length < descriptor.ArgumentCount)
        {
            throw new ArgumentException(
                $"{descriptor.Code} has {descriptor.ArgumentCount} placeholders; {arguments.Length} arguments were given.",
                nameof(arguments)
            );
        }

        Descriptor = descriptor;
        Severity = severity;
        Place = place;
        _arguments = [.. arguments];
    }

    /// <summary>What kind of finding.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The stable code, such as <c>PRM001</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How much it weighs here.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>Where it was made.</summary>
    public DiagnosticPlace Place { get; }

    /// <summary>The values of the placeholders, in their order.</summary>
    public IReadOnlyList<DiagnosticArgument> Arguments => _arguments;

    /// <summary>The same finding at another place: what a reader of a whole file says of a field it handed on.</summary>
    public Diagnostic At(DiagnosticPlace place) => new(Descriptor, Severity, place, _arguments);

    /// <summary>The same finding one level down: <paramref name="parent"/> goes in front of its path.</summary>
    public Diagnostic Under(string parent) => At(Place.Under(parent));

    /// <summary>The same finding with the weight a profile gives it.</summary>
    public Diagnostic As(DiagnosticSeverity severity) => new(Descriptor, severity, Place, _arguments);

    /// <summary>The text without code and place, personal values masked.</summary>
    public string Message(DiagnosticLanguage language = DiagnosticLanguage.English)
    {
        var values = new object[_arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _arguments[i].ToString(language);
        }

        return string.Format(CultureInfo.InvariantCulture, Descriptor.FormatOf(language), values);
    }

    /// <summary>Code, place and text in one line, personal values masked.</summary>
    public string ToString(DiagnosticLanguage language)
    {
        var place = Place.ToString();
        return place.Length == 0 ? $"{Code}: {Message(language)}" : $"{place}: {Code}: {Message(language)}";
    }

    /// <summary>Code, place and English text in one line, personal values masked.</summary>
    public override string ToString() => ToString(DiagnosticLanguage.English);
}
