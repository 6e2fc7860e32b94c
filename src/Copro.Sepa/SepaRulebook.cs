namespace Copro.Sepa;

/// <summary>
/// What changes with time in the rules, chosen by the collection date and never a constant: the limits of the SDD Core and B2B
/// rulebooks as far as a writer needs them.
/// </summary>
public sealed record SepaRulebook
{
    /// <summary>The rulebooks known to this version, oldest first.</summary>
    public static IReadOnlyList<SepaRulebook> All { get; } =
    [
        new()
        {
            Name = "2023",
            ValidFrom = DateOnly.MinValue,
            MaxNameLength = 70,
            AllowsHybridAddress = false,
        },
        new()
        {
            Name = "2025 v1.1",
            ValidFrom = new DateOnly(2025, 10, 5),
            MaxNameLength = 70,
            AllowsHybridAddress = true,
        },
    ];

    /// <summary>Its edition: <c>2025 v1.1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The first collection date it holds for.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The longest name, in characters; change request CR 4 for 140 is undecided.</summary>
    public required int MaxNameLength { get; init; }

    /// <summary>Whether free lines may stand beside the fields of an address.</summary>
    public required bool AllowsHybridAddress { get; init; }

    /// <summary>The rulebook that holds for collections of a date.</summary>
    public static SepaRulebook For(DateOnly collectionDate)
    {
        for (var i = All.Count - 1; i > 0; i--)
        {
            if (collectionDate >= All[i].ValidFrom)
            {
                return All[i];
            }
        }

        return All[0];
    }
}
