namespace Copro.Samples.AllFive;

/// <summary>The values that every road carries.</summary>
internal static class Primitives
{
    public static IEnumerable<string> Run()
    {
        var iban = Iban.Parse("FR14 2004 1010 0505 0001 3M02 606");
        var rent = new Money(381_783, Currency.Eur);
        yield return $"primitives: {rent} from {iban}";
    }
}
