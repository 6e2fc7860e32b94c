using Copro.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace Copro.Tests;

/// <summary>What the check digits of IBAN and RF reference catch, tried at every place of many random valid values.</summary>
public class CheckDigitTests(ITestOutputHelper output)
{
    private const string Digits = "0123456789";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Seed = 20260101;
    private const int MeasuredValues = 2000;
    private const double Tolerance = 0.0003;

    private delegate bool Door(ReadOnlySpan<char> text);

    [Fact]
    public void Iban_OneCharacterForAnotherOfItsKind_IsCaught() =>
        Property.ForAll(
            Randoms.Ibans,
            iban => AssertAllCaught(iban.ToElectronicString(), Substitutions, text => Iban.TryParse(text, out _))
        );

    [Fact]
    public void Iban_TwoNeighboursOfOneKindSwapped_IsCaught() =>
        Property.ForAll(
            Randoms.Ibans,
            iban => AssertAllCaught(iban.ToElectronicString(), Swaps, text => Iban.TryParse(text, out _)),
            runs: 1000
        );

    [Fact]
    public void CreditorReference_OneCharacterForAnotherOfItsKind_IsCaught() =>
        Property.ForAll(
            Randoms.References,
            reference =>
                AssertAllCaught(reference.ToString(), Substitutions, text => CreditorReference.TryParse(text, out _))
        );

    [Fact]
    public void CreditorReference_TwoNeighboursOfOneKindSwapped_IsCaught() =>
        Property.ForAll(
            Randoms.References,
            reference => AssertAllCaught(reference.ToString(), Swaps, text => CreditorReference.TryParse(text, out _)),
            runs: 1000
        );

    /// <summary>The figure that the README and the remarks of the types give.</summary>
    [Fact]
    public void Iban_LetterForDigitOrDigitForLetter_MissRateIsAsDocumented()
    {
        var random = new Random(Seed);
        long tried = 0;
        long missed = 0;
        for (var i = 0; i < MeasuredValues; i++)
        {
            var text = Randoms.Iban(random).ToElectronicString();
            foreach (var changed in OtherKind(text, start: 4, place => Randoms.AllowedAt(text, place - 4).Length > 26))
            {
                tried++;
                missed += Iban.TryParse(changed, out _) ? 1 : 0;
            }
        }

        AssertMissRate(0.0104, tried, missed);
    }

    /// <summary>The figure that the README and the remarks of the types give.</summary>
    [Fact]
    public void CreditorReference_LetterForDigitOrDigitForLetter_MissRateIsAsDocumented()
    {
        var random = new Random(Seed);
        long tried = 0;
        long missed = 0;
        for (var i = 0; i < MeasuredValues; i++)
        {
            foreach (var changed in OtherKind(Randoms.Reference(random).ToString(), start: 4, _ => true))
            {
                tried++;
                missed += CreditorReference.TryParse(changed, out _) ? 1 : 0;
            }
        }

        AssertMissRate(0.0096, tried, missed);
    }

    private void AssertMissRate(double documented, long tried, long missed)
    {
        var rate = (double)missed / tried;
        output.WriteLine($"missed {missed} of {tried}: {rate:P3}");
        Assert.InRange(rate, documented - Tolerance, documented + Tolerance);
    }

    private static void AssertAllCaught(string valid, Func<string, IEnumerable<string>> changes, Door accepts)
    {
        Assert.True(accepts(valid), valid);
        foreach (var changed in changes(valid))
        {
            Assert.False(accepts(changed), $"{valid} became {changed} and passed");
        }
    }

    private static IEnumerable<string> Substitutions(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var other in char.IsAsciiDigit(text[i]) ? Digits : Letters)
            {
                if (other != text[i])
                {
                    yield return With(text, i, other);
                }
            }
        }
    }

    private static IEnumerable<string> Swaps(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != text[i - 1] && char.IsAsciiDigit(text[i]) == char.IsAsciiDigit(text[i - 1]))
            {
                yield return With(With(text, i, text[i - 1]), i - 1, text[i]);
            }
        }
    }

    private static IEnumerable<string> OtherKind(string text, int start, Func<int, bool> allowsBoth)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!allowsBoth(i))
            {
                continue;
            }

            foreach (var other in char.IsAsciiDigit(text[i]) ? Letters : Digits)
            {
                yield return With(text, i, other);
            }
        }
    }

    private static string With(string text, int index, char character) =>
        string.Concat(text.AsSpan(0, index), [character], text.AsSpan(index + 1));
}
