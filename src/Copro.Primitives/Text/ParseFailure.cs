namespace Copro;

/// <summary>
/// Why a text was refused, without any object made: the doors that want no diagnostic allocate nothing. The diagnostic is
/// built from it and the text when it is asked for.
/// </summary>
/// <param name="Descriptor">What kind of finding.</param>
/// <param name="Index">Where in the text, counted from 0; -1 for the text as a whole.</param>
/// <param name="First">The first placeholder.</param>
/// <param name="Second">The second placeholder.</param>
/// <param name="Third">The third placeholder.</param>
internal readonly record struct ParseFailure(
    DiagnosticDescriptor Descriptor,
    int Index = ParseFailure.Everywhere,
    FailureArgument First = default,
    FailureArgument Second = default,
    FailureArgument Third = default
)
{
    public const int Everywhere = -1;

    /// <summary>Whether this is <c>default</c>: nothing failed.</summary>
    public bool IsNone => Descriptor is null;

    public Diagnostic ToDiagnostic<TChar>(ReadOnlySpan<TChar> text)
        where TChar : unmanaged
    {
        var arguments = new List<DiagnosticArgument>(capacity: 3);
        Add(arguments, First, text);
        Add(arguments, Second, text);
        Add(arguments, Third, text);
        var place = Index == Everywhere ? default : new DiagnosticPlace { Column = Index + 1 };
        return Descriptor.At(place, [.. arguments]);
    }

    private void Add<TChar>(List<DiagnosticArgument> arguments, FailureArgument argument, ReadOnlySpan<TChar> text)
        where TChar : unmanaged
    {
        if (!argument.IsNone)
        {
            arguments.Add(argument.Render(text, Index));
        }
    }
}
