namespace Copro.Sepa;

/// <summary>Which version of pain.008 a namespace names, and by which grammar it is judged.</summary>
internal sealed record MessageVersion(string Name, StructureGrammar Grammar, bool IsKnown)
{
    private const string Message = "pain.008.";
    private const string Iso = "urn:iso:std:iso:20022:tech:xsd:";
    private const string Six = "www.six-interbank-clearing.com/de/";
    private const int NumberLength = 6;

    /// <summary>Whether the EPC's rulebooks use it.</summary>
    public bool IsSepa => Name is "pain.008.001.08" or "pain.008.001.02";

    /// <summary>
    /// The version; <c>null</c> when the namespace names no version of pain.008 exactly. One without a grammar is judged by what
    /// all have in common.
    /// </summary>
    public static MessageVersion? Of(string documentNamespace)
    {
        var name = NameIn(documentNamespace);
        if (name is null)
        {
            return null;
        }

        var grammar = StructureGrammar.For(name);
        return new MessageVersion(
            name,
            grammar ?? StructureGrammar.For(StructureGrammar.AnyPain008)!,
            grammar is not null
        );
    }

    private static string? NameIn(string documentNamespace)
    {
        var six = documentNamespace.IndexOf(Six, StringComparison.Ordinal);
        if (six >= 0)
        {
            var name = documentNamespace[(six + Six.Length)..].Replace(".xsd", string.Empty, StringComparison.Ordinal);
            return StructureGrammar.For(name) is null ? null : name;
        }

        var rest = documentNamespace.AsSpan();
        if (!rest.StartsWith(Iso) || !rest[Iso.Length..].StartsWith(Message))
        {
            return null;
        }

        var number = rest[(Iso.Length + Message.Length)..];
        var isNumber =
            number.Length == NumberLength && number[3] == '.' && !Digits(number).ContainsAnyExceptInRange('0', '9');
        return isNumber ? documentNamespace[Iso.Length..] : null;
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> number) => string.Concat(number[..3], number[4..]);
}
