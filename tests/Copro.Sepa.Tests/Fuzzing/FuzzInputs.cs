using System.Text;
using System.Xml.Linq;

namespace Copro.Sepa.Tests.Fuzzing;

/// <summary>Makes one hostile document from a seed: by its structure, its values, its encoding, or its bytes.</summary>
internal sealed class FuzzInputs(FuzzSeeds seeds)
{
    /// <summary>Accounts that stand in the seeds or are put where they do not belong: none may be shown in full.</summary>
    public static readonly string[] Accounts =
    [
        "FR7630006000011234567890189",
        "FR1420041010050500013M02606",
        "DE89370400440532013000",
        "CH9300762011623852957",
        "MC5811222000010123456789030",
        "NL91ABNA0417164300",
    ];

    private const string GiantName = "GiantName";

    private static readonly string[] s_values =
    [
        .. Accounts,
        "",
        " ",
        "\t\n",
        "-1",
        "0",
        "999999999999999999999999999999",
        "0.1",
        "1e400",
        "NaN",
        "2026-02-30",
        "0001-01-01",
        "9999-12-31T23:59:59.9999999+14:00",
        "true",
        "NOTPROVIDED",
        "SMNDA",
        "RENT",
        "COR1",
        "RPRE",
        "//",
        "/CDGM",
        "\u0000".Replace("\0", "&", StringComparison.Ordinal),
        "\u00e9\u0301\u0327",
        "\U0001F4B6",
        "]]>",
        "<!--",
        "\u202e",
        "{0}{1}",
        "%s%n",
    ];

    /// <summary>The document of a number; the same whenever it is asked for.</summary>
    public byte[] Of(int seed, long number)
    {
        var random = new Random(HashCodeOf(seed, number));
        return random.Next(10) switch
        {
            0 => Cut(random),
            1 or 2 => Bytes(random),
            3 => Encoded(random),
            4 => Prologue(random),
            5 => Deep(random),
            6 => Giant(random),
            _ => Structure(random),
        };
    }

    private byte[] Structure(Random random)
    {
        var tree = seeds.Tree(random);
        var mutations = new DocumentMutations(random);
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            mutations.Apply(tree);
        }

        for (var i = random.Next(4); i > 0; i--)
        {
            var leaves = tree.Descendants().Where(element => !element.HasElements).ToArray();
            if (leaves.Length > 0)
            {
                leaves[random.Next(leaves.Length)].Value = s_values[random.Next(s_values.Length)];
            }
        }

        var text = tree.ToString(random.Next(2) == 0 ? SaveOptions.None : SaveOptions.DisableFormatting);
        return Encoding.UTF8.GetBytes(text);
    }

    private byte[] Cut(Random random)
    {
        var document = seeds.Document(random);
        return document[..random.Next(document.Length)];
    }

    private byte[] Bytes(Random random)
    {
        var document = seeds.Document(random).ToArray();
        for (var i = random.Next(1, 10); i > 0 && document.Length > 0; i--)
        {
            var at = random.Next(document.Length);
            switch (random.Next(4))
            {
                case 0:
                    document[at] = (byte)random.Next(256);
                    break;
                case 1:
                    document[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    document = [.. document[..at], .. document[random.Next(at + 1)..]];
                    break;
                default:
                    document =
                    [
                        .. document[..at],
                        .. document[Math.Min(document.Length, at + random.Next(50))..],
                        0x20,
                    ];
                    break;
            }
        }

        return document;
    }

    /// <summary>One encoding in the declaration, another in the bytes; a mark that lies.</summary>
    private byte[] Encoded(Random random)
    {
        string[] names = ["utf-8", "utf-16", "iso-8859-1", "windows-1252", "iso-8859-15", "utf-7", "ebcdic-cp-us", "x"];
        Encoding[] codecs =
        [
            Encoding.UTF8,
            Encoding.Unicode,
            Encoding.BigEndianUnicode,
            Encoding.Latin1,
            Encoding.UTF32,
        ];
        var codec = codecs[random.Next(codecs.Length)];
        var tree = seeds.Tree(random);
        var text = $"<?xml version=\"1.0\" encoding=\"{names[random.Next(names.Length)]}\"?>{tree}\u00e9";
        byte[] mark = random.Next(2) == 0 ? [] : codecs[random.Next(codecs.Length)].GetPreamble();
        return [.. mark, .. codec.GetBytes(text)];
    }

    private byte[] Prologue(Random random)
    {
        string[] prologues =
        [
            "<!DOCTYPE Document SYSTEM \"file:///etc/passwd\">",
            "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
            "<?xml-stylesheet href=\"x\"?>",
            "<!-- -- -->",
            "<!-- " + new string('x', 5000) + " -->",
            "\u0001",
            "<Document xmlns=\"urn:other\">",
            string.Concat(Enumerable.Repeat("<?a b?>", 1000)),
        ];
        return Encoding.UTF8.GetBytes(prologues[random.Next(prologues.Length)] + seeds.Tree(random) + "&undefined;");
    }

    private byte[] Deep(Random random)
    {
        var depth = random.Next(50, 3000);
        var name = random.Next(2) == 0 ? "PmtInf" : "x";
        var open = string.Concat(Enumerable.Repeat($"<{name}>", depth));
        var text = seeds.Tree(random).ToString();
        var at = text.IndexOf('>', random.Next(text.Length / 2)) + 1;
        return Encoding.UTF8.GetBytes(text.Insert(at, open));
    }

    private byte[] Giant(Random random)
    {
        var tree = seeds.Tree(random);
        var elements = tree.Descendants().ToArray();
        var element = elements[random.Next(elements.Length)];
        var size = random.Next(4000, 300_000);
        switch (random.Next(3))
        {
            case 0:
                element.Value = new string("A 0é"[random.Next(4)], size);
                break;
            case 1:
                element.SetAttributeValue("Ccy", new string('E', size));
                break;
            default:
                element.Name = element.Name.Namespace + GiantName;
                break;
        }

        // A name of its own for each would stay in the namespace's table of names for ever: gigabytes an hour.
        var text = tree.ToString().Replace(GiantName, new string('N', size), StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Spread over all bits, so that neighbouring numbers have nothing in common.</summary>
    private static int HashCodeOf(int seed, long number)
    {
        unchecked
        {
            var mixed = ((ulong)number + (ulong)seed) * 0x9E37_79B9_7F4A_7C15;
            return (int)(mixed >> 33);
        }
    }
}
