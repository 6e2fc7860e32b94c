using System.Globalization;
using System.Text;

namespace Copro;

/// <summary>
/// Where a finding was made: the document, and in it a line and column, a byte offset, or a path such as
/// <c>PmtInf[0]/DrctDbtTxInf[3]/DbtrAcct</c>. What a format cannot give is left out.
/// </summary>
/// <remarks><c>default</c> is "nowhere in particular".</remarks>
public readonly record struct DiagnosticPlace
{
    private readonly long _offsetPlusOne;

    /// <summary>The name of the file or batch, without its folder; <c>null</c> when there is only one.</summary>
    public string? Document { get; init; }

    /// <summary>The line, counted from 1; 0 when unknown.</summary>
    public int Line { get; init; }

    /// <summary>The column in characters, counted from 1; 0 when unknown.</summary>
    public int Column { get; init; }

    /// <summary>The offset in bytes from the start of the document, counted from 0; -1 when unknown.</summary>
    public long Offset
    {
        get => _offsetPlusOne - 1;
        init => _offsetPlusOne = checked(value + 1);
    }

    /// <summary>The path of the element or field, indexes counted from 0; <c>null</c> when unknown.</summary>
    public string? Path { get; init; }

    /// <summary>A place given by a path alone.</summary>
    public static DiagnosticPlace At(string path) => new() { Path = path };

    /// <summary>A place given by a line and, if known, a column.</summary>
    public static DiagnosticPlace At(int line, int column = 0) => new() { Line = line, Column = column };

    /// <summary>The same place inside <paramref name="document"/>.</summary>
    public DiagnosticPlace In(string document) => this with { Document = document };

    /// <summary>The same place with <paramref name="parent"/> in front of its path.</summary>
    public DiagnosticPlace Under(string parent) => this with { Path = Path is null ? parent : $"{parent}/{Path}" };

    /// <summary>For people and programs: <c>file.xml:12:5 PmtInf[0]</c>, parts that are unknown left out.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Document);
        if (Line > 0)
        {
            Append(text, ':', Line);
        }

        if (Line > 0 && Column > 0)
        {
            Append(text, ':', Column);
        }

        if (Offset >= 0)
        {
            Append(text, '@', Offset);
        }

        if (Path is not null)
        {
            text.Append(text.Length > 0 ? " " : string.Empty).Append(Path);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, char mark, long value) =>
        text.Append(mark).Append(value.ToString(CultureInfo.InvariantCulture));
}
