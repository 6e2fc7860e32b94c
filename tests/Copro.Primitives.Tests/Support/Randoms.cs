using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Copro.Tests;

/// <summary>Random valid values. Each takes its choices from one seed, so that a failure names all of it.</summary>
internal static class Randoms
{
    private const int Prefix = 4;
    private const string Digits = "0123456789";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static Gen<Random> Source { get; } = Gen.Choose(0, int.MaxValue - 1).Select(seed => new Random(seed));

    public static Gen<Iban> Ibans { get; } = Source.Select(Iban);

    public static Gen<CreditorReference> References { get; } = Source.Select(Reference);

    /// <summary>An IBAN of a random country whose account number is random within the country's structure.</summary>
    public static Iban Iban(Random random)
    {
        var example = PublishedIbans.All[random.Next(PublishedIbans.All.Count)];
        var bban = new char[example.Length - Prefix];
        for (var i = 0; i < bban.Length; i++)
        {
            bban[i] = Text(random, AllowedAt(example, i), 1)[0];
        }

        return Copro.Iban.TryCreate(example.AsSpan(0, 2), bban, out var iban)
            ? iban
            : throw new InvalidOperationException($"{example} has another structure");
    }

    /// <summary>The characters that the structure behind an IBAN's country allows at a place of the account number.</summary>
    public static string AllowedAt(string iban, int index) =>
        (Fits(iban, index, '0') ? Digits : string.Empty) + (Fits(iban, index, 'A') ? Letters : string.Empty);

    public static CreditorReference Reference(Random random) =>
        CreditorReference.Create(Text(random, Digits + Letters, random.Next(1, CreditorReference.MaxBodyLength + 1)));

    public static Money Amount(Random random)
    {
        var currency = Currency.All[random.Next(Currency.All.Count)];
        var bits = random.Next(1, 64);
        var minorUnits = random.NextInt64(long.MinValue, long.MaxValue) >> bits;
        return new Money(minorUnits, currency);
    }

    public static string Text(Random random, string characters, int length) =>
        string.Create(length, (random, characters), static (text, of) => of.random.GetItems(of.characters, text));

    private static bool Fits(string iban, int index, char character)
    {
        var text = Encoding.ASCII.GetBytes(iban);
        text[Prefix + index] = (byte)character;
        return IbanRegistry.Find(text.AsSpan(0, 2))!.IndexOfMisfit(text.AsSpan(Prefix), out _) < 0;
    }
}
