using System.Globalization;

namespace Copro.Sepa;

/// <summary>
/// Reads our notation of content models. A definition a line, continued by lines that are indented; <c>#</c> starts a comment,
/// <c>like NAME</c> takes over another text's definitions, which a definition of the same name replaces.
/// </summary>
/// <remarks>
/// <code>
/// Party = Nm?:text140, PstlAdr?:Address, AdrLine{0..7}:text70    children in their order; ? * + {from..to} say how often
/// PartyId = OrgId:Organisation | PrvtId:Person                   one of them
/// Amount = amount @Ccy:currency                                  text with a compulsory attribute
/// bearer = code DEBT CRED SHAR SLEV                              simple types begin with a small letter:
/// sum = decimal 18 17                                            all digits, those after the point; a third number 0: not negative
/// lei = pattern [A-Z0-9]18 [0-9]2                                see PatternRule; textN has 1 to N characters
/// </code>
/// Built in: <c>date</c>, <c>dateTime</c>, <c>boolean</c>, <c>any</c> (one element, not judged), <c>open</c> (anything, not judged).
/// </remarks>
internal sealed class GrammarText
{
    private readonly Dictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ElementType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextRule> _rules = new(StringComparer.Ordinal);

    private GrammarText() { }

    /// <summary>The text of a name, with those it is like.</summary>
    public static GrammarText Load(string name)
    {
        var text = new GrammarText();
        text.Include(name);
        return text;
    }

    /// <summary>The type of a name; the same instance whenever it is asked for.</summary>
    public ElementType TypeOf(string name)
    {
        if (_types.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!char.IsAsciiLetterUpper(name[0]))
        {
            return _types[name] = name == "open" ? ElementType.Open : ElementType.OfText(RuleOf(name));
        }

        var body = BodyOf(name);
        if (body.Split(" @") is [var text, var attribute])
        {
            var (label, rule) = Cut(attribute);
            return _types[name] = ElementType.OfText(RuleOf(text), string.Intern(label), RuleOf(rule));
        }

        var type = _types[name] = ElementType.Declared();
        DefineContent(type, body);
        return type;
    }

    private void DefineContent(ElementType type, string body)
    {
        switch (body)
        {
            case "open":
                type.Define(ContentKind.Open, []);
                break;
            case "any":
                type.Define(ContentKind.AnyElement, []);
                break;
            default:
                var isChoice = body.Contains('|', StringComparison.Ordinal);
                var parts = body.Split(isChoice ? '|' : ',', StringSplitOptions.TrimEntries);
                type.Define(isChoice ? ContentKind.Choice : ContentKind.Sequence, [.. parts.Select(ParticleOf)]);
                break;
        }
    }

    private Particle ParticleOf(string notation)
    {
        var (head, type) = Cut(notation);
        var nameLength = head.AsSpan().IndexOfAny("?*+{");
        var name = string.Intern(nameLength < 0 ? head : head[..nameLength]);
        var (min, max) = nameLength < 0 ? (1, 1) : Occurrence(head[nameLength..]);
        return new Particle(name, TypeOf(type), min, max);
    }

    private static (int Min, int Max) Occurrence(string mark) =>
        mark switch
        {
            "?" => (0, 1),
            "*" => (0, Particle.Unbounded),
            "+" => (1, Particle.Unbounded),
            _ => mark.Trim('{', '}').Split("..") is [var min, var max]
                ? (Number(min), Number(max))
                : throw new FormatException($"'{mark}' does not say how often."),
        };

    private TextRule RuleOf(string name)
    {
        if (!_rules.TryGetValue(name, out var rule))
        {
            rule = BuiltIn(name) ?? Parse(BodyOf(name));
            _rules[name] = rule;
        }

        return rule;
    }

    private static TextRule? BuiltIn(string name) =>
        name switch
        {
            "date" => new DateRule(hasTime: false),
            "dateTime" => new DateRule(hasTime: true),
            "boolean" => new BooleanRule(),
            _ when name.StartsWith("text", StringComparison.Ordinal) => new LengthRule(
                1,
                Number(name["text".Length..])
            ),
            _ => null,
        };

    private static TextRule Parse(string body)
    {
        var words = body.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words[0] switch
        {
            "code" => new CodeRule(words[1..]),
            "pattern" => new PatternRule(body["pattern".Length..]),
            "decimal" => new DecimalRule(Number(words[1]), Number(words[2]), allowsNegative: words.Length == 3),
            _ => throw new FormatException($"'{body}' is no simple type."),
        };
    }

    private string BodyOf(string name) =>
        _definitions.TryGetValue(name, out var body)
            ? body
            : throw new FormatException($"The grammar does not define '{name}'.");

    private void Include(string name)
    {
        foreach (var line in LogicalLines(ReadResource(name)))
        {
            if (line.StartsWith("like ", StringComparison.Ordinal))
            {
                Include(line["like ".Length..]);
            }
            else
            {
                var equals = line.IndexOf(" = ", StringComparison.Ordinal);
                _definitions[line[..equals]] = line[(equals + " = ".Length)..];
            }
        }
    }

    private static IEnumerable<string> LogicalLines(string text)
    {
        var current = string.Empty;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.StartsWith(' '))
            {
                current = $"{current} {line.Trim()}";
                continue;
            }

            if (current.Length > 0)
            {
                yield return current;
            }

            current = line.StartsWith('#') ? string.Empty : line;
        }

        if (current.Length > 0)
        {
            yield return current;
        }
    }

    private static string ReadResource(string name)
    {
        using var stream =
            typeof(GrammarText).Assembly.GetManifestResourceStream($"Copro.Sepa.Grammars.{name}")
            ?? throw new InvalidOperationException($"The package carries no grammar '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static (string Left, string Right) Cut(string text)
    {
        var colon = text.LastIndexOf(':');
        return (text[..colon], text[(colon + 1)..]);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
