using System.Globalization;
using System.Runtime.InteropServices;

namespace Copro;

/// <summary>The runs of characters that a country's account number (BBAN) is made of.</summary>
internal sealed class IbanStructure
{
    private readonly Run[] _runs;
    private readonly bool _takesDigits;

    private IbanStructure(Run[] runs)
    {
        _runs = runs;
        _takesDigits = Array.TrueForAll(runs, run => run.Kind != CharacterKind.Letter);
        BbanLength = runs.Sum(run => run.Length);
    }

    /// <summary>How many characters follow the country code and the check digits.</summary>
    public int BbanLength { get; }

    /// <summary>How many characters an IBAN of this country has.</summary>
    public int IbanLength => BbanLength + Iban.PrefixLength;

    /// <summary>Reads a structure such as <c>10n 11c 2n</c>.</summary>
    public static IbanStructure Of(string runs) =>
        new([
            .. runs.Split(' ')
                .Select(run => new Run(
                    int.Parse(run.AsSpan(0, run.Length - 1), CultureInfo.InvariantCulture),
                    (CharacterKind)run[^1]
                )),
        ]);

    /// <summary>The index of the first character that does not fit, or -1.</summary>
    /// <param name="bban">As long as this structure.</param>
    /// <param name="expected">What should stand there.</param>
    public int IndexOfMisfit(ReadOnlySpan<byte> bban, out CharacterKind expected)
    {
        expected = default;
        if (_takesDigits && bban.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            // Nearly all account numbers are digits, which fit wherever no letter must stand: one look instead of one a run.
            return -1;
        }

        var start = 0;
        foreach (var run in _runs)
        {
            var misfit = AsciiText.IndexOfOther(bban.Slice(start, run.Length), run.Kind);
            if (misfit >= 0)
            {
                expected = run.Kind;
                return start + misfit;
            }

            start += run.Length;
        }

        return -1;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Run(int Length, CharacterKind Kind);
}
