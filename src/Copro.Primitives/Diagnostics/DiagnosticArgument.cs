using System.Globalization;

namespace Copro;

/// <summary>
/// One value put into a diagnostic's text. It is public (a length, a code, a place) or personal (a name, an account): a
/// personal value is masked wherever the diagnostic is rendered, unless the caller asks for it by name.
/// </summary>
/// <remarks><c>default</c> is an empty public value.</remarks>
public readonly record struct DiagnosticArgument
{
    private const char MaskCharacter = '*';
    private const int MaskLength = 3;

    private readonly string? _value;
    private readonly string? _french;

    private DiagnosticArgument(string value, bool isPersonal, string? french = null)
    {
        _value = value;
        _french = french;
        IsPersonal = isPersonal;
    }

    /// <summary>Whether the value says something about a person and is masked when rendered.</summary>
    public bool IsPersonal { get; }

    /// <summary>The value in full, personal or not, in English where it is text. Never write it to a log.</summary>
    public string UnmaskedValue => _value ?? string.Empty;

    /// <summary>A value that may be shown to anybody.</summary>
    public static DiagnosticArgument Public(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new DiagnosticArgument(value, isPersonal: false);
    }

    /// <summary>A text that may be shown to anybody, in each language: a reason that is itself a sentence.</summary>
    public static DiagnosticArgument Public(string english, string french)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(french);
        return new DiagnosticArgument(english, isPersonal: false, french);
    }

    /// <summary>A number that may be shown to anybody, written without culture.</summary>
    public static DiagnosticArgument Public(long value) =>
        new(value.ToString(CultureInfo.InvariantCulture), isPersonal: false);

    /// <summary>A date that may be shown to anybody, written as <c>yyyy-MM-dd</c>.</summary>
    public static DiagnosticArgument Public(DateOnly value) =>
        new(value.ToString("O", CultureInfo.InvariantCulture), isPersonal: false);

    /// <summary>A value about a person: its first character is kept when rendered, the rest is masked.</summary>
    public static DiagnosticArgument Personal(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new DiagnosticArgument(value, isPersonal: true);
    }

    /// <summary>The same as <see cref="Public(string)"/>.</summary>
    public static implicit operator DiagnosticArgument(string value) => Public(value);

    /// <summary>The same as <see cref="Public(long)"/>.</summary>
    public static implicit operator DiagnosticArgument(long value) => Public(value);

    /// <summary>The same as <see cref="Public(DateOnly)"/>.</summary>
    public static implicit operator DiagnosticArgument(DateOnly value) => Public(value);

    /// <summary>The value in a language, masked if it is personal.</summary>
    public string ToString(DiagnosticLanguage language) =>
        language == DiagnosticLanguage.French && _french is not null ? _french : ToString();

    /// <summary>The value, masked if it is personal.</summary>
    public override string ToString() =>
        !IsPersonal || UnmaskedValue.Length == 0
            ? UnmaskedValue
            : UnmaskedValue[0] + new string(MaskCharacter, MaskLength);
}
