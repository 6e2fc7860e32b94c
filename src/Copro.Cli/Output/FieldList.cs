using System.Text;

namespace Copro.Cli.Output;

/// <summary>Names and values under each other, for people; what has no value is left out.</summary>
internal sealed class FieldList
{
    private readonly List<(string Name, string Value)> _fields = [];

    public FieldList Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _fields.Add((name, value));
        }

        return this;
    }

    public override string ToString()
    {
        var width = _fields.Select(field => field.Name.Length).DefaultIfEmpty(0).Max();
        var text = new StringBuilder();
        foreach (var (name, value) in _fields)
        {
            text.Append("  ").Append(name.PadRight(width)).Append("  ").Append(value).Append('\n');
        }

        return text.ToString();
    }
}
