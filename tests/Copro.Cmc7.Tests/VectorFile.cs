using System.Globalization;
using System.Text;

namespace Copro.Cmc7.Tests;

/// <summary>A row of a vector file: tab-separated, one header line, no quoting, escapes in input and expected.</summary>
internal sealed record Vector(int Line, string Kind, string Input, string Profile, string Verdict, string Expected)
{
    public override string ToString() =>
        $"line {Line}: {Kind} {Verdict} {Input.Replace("\n", "\\n", StringComparison.Ordinal)}";
}

internal static class VectorFile
{
    public static IReadOnlyList<Vector> Read(string path)
    {
        var rows = new List<Vector>();
        var lines = File.ReadAllLines(path);
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t');
            rows.Add(new Vector(i + 1, cells[0], Unescape(cells[1]), cells[2], cells[3], Unescape(cells[4])));
        }

        return rows;
    }

    public static string Unescape(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            result.Append(
                text[i] switch
                {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'x' => Code(text, ref i, 2),
                    'u' => Code(text, ref i, 4),
                    '\\' => '\\',
                    _ => throw new FormatException($"unknown escape in {text}"),
                }
            );
        }

        return result.ToString();
    }

    private static char Code(string text, ref int i, int length)
    {
        var value = int.Parse(text.AsSpan(i + 1, length), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        i += length;
        return (char)value;
    }
}
