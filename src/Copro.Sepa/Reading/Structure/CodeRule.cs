using System.Text;

namespace Copro.Sepa;

/// <summary>One of a closed list of codes.</summary>
internal sealed class CodeRule(string[] codes) : TextRule
{
    private readonly byte[][] _codes = [.. codes.Select(code => Encoding.UTF8.GetBytes(code))];
    private readonly string _list = string.Join(' ', codes);

    public override bool Accepts(ReadOnlySpan<byte> text)
    {
        foreach (var code in _codes)
        {
            if (text.SequenceEqual(code))
            {
                return true;
            }
        }

        return false;
    }

    public override DiagnosticArgument Expected =>
        DiagnosticArgument.Public($"one of {_list}", $"l'un des codes {_list}");
}
