using System.Collections.Frozen;

namespace Copro.Cmc7;

/// <summary>
/// What a scanner that poses as a US keyboard makes on an AZERTY computer, and the way back. Both maps are one-to-one: the way
/// back is exact when the layout is right. Data: Solidsoft-Reply/Barcode-Scanner-Calibrator, tests <c>Calibrations.cs</c>
/// (Apache-2.0), scanner set to US; written down again here.
/// </summary>
public sealed class KeyboardMap
{
    /// <summary>The two dead keys of both layouts: they show only together with the next character.</summary>
    private const string DeadKeys = "^¨";

    private readonly FrozenDictionary<char, char> _meant;

    private KeyboardMap(KeyboardLayout layout, string name, string reported, string meant)
    {
        Layout = layout;
        Name = name;
        var pairs = new Dictionary<char, char>(reported.Length);
        for (var i = 0; i < reported.Length; i++)
        {
            pairs.Add(reported[i], meant[i]);
        }

        _meant = pairs.ToFrozenDictionary();
    }

    /// <summary>The layout of France.</summary>
    public static KeyboardMap French { get; } =
        new(
            KeyboardLayout.FrenchFrance,
            "fr-FR",
            """1%57ù908;):!à&é"'(-è_çMm./§Q?AZW°q,azw342*$6²µ£""",
            """!"%&'()*,-./0123456789:;<>?AMQWZ_amqwz#$@\]^`|}"""
        );

    /// <summary>The layout of French-speaking Belgium.</summary>
    public static KeyboardMap Belgian { get; } =
        new(
            KeyboardLayout.FrenchBelgium,
            "fr-BE",
            """1%57ù908_;):=à&é"'(§è!çMm.-/+Q?AZW°q,azw342µ$6²£*³""",
            """!"%&'()*+,-./0123456789:;<=>?AMQWZ_amqwz#$@\]^`|}~"""
        );

    /// <summary>
    /// The digit row of France alone, for programs that send letters as letters and digits as keys (seen in
    /// fttx/barcode-to-pc-server issue 166: <c>HA112</c> arrived as <c>HA&amp;&amp;é</c>).
    /// </summary>
    public static KeyboardMap FrenchDigits { get; } =
        new(KeyboardLayout.FrenchFrance, "fr-FR-digits", """à&é"'(-è_ç""", "0123456789");

    /// <summary>All of them, in the order they are tried.</summary>
    public static IReadOnlyList<KeyboardMap> All { get; } = [French, Belgian, FrenchDigits];

    /// <summary>The layout.</summary>
    public KeyboardLayout Layout { get; }

    /// <summary>Its name: <c>fr-FR</c>, <c>fr-BE</c>, <c>fr-FR-digits</c>.</summary>
    public string Name { get; }

    /// <summary>How many characters it changes.</summary>
    internal int Count => _meant.Count;

    /// <summary>The map of a layout.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="KeyboardLayout.None"/> has none.</exception>
    public static KeyboardMap For(KeyboardLayout layout) =>
        layout switch
        {
            KeyboardLayout.FrenchFrance => French,
            KeyboardLayout.FrenchBelgium => Belgian,
            _ => throw new ArgumentOutOfRangeException(nameof(layout)),
        };

    /// <summary>Whether a dead key took part: then the text cannot be brought back.</summary>
    public static bool HasDeadKey(ReadOnlySpan<char> text) => text.IndexOfAny(DeadKeys) >= 0;

    /// <summary>The text that was meant, character by character; what is not in the map stays.</summary>
    public string Apply(ReadOnlySpan<char> reported)
    {
        var meant = new char[reported.Length];
        for (var i = 0; i < meant.Length; i++)
        {
            meant[i] = Apply(reported[i]);
        }

        return new string(meant);
    }

    /// <summary>The character that was meant; the same one when it is not in the map.</summary>
    public char Apply(char reported) => _meant.GetValueOrDefault(reported, reported);
}
