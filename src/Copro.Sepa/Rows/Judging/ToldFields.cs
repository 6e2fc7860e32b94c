namespace Copro.Sepa;

/// <summary>Asks what a reader has told. <see cref="Enum.HasFlag"/> says the same; this says it without a type check.</summary>
internal static class ToldFields
{
    /// <summary>Whether a part of a collection was told.</summary>
    public static bool Has(this RowFields told, RowFields field) => (told & field) != RowFields.None;

    /// <summary>Whether a part of a heading was told.</summary>
    public static bool Has(this HeadingFields told, HeadingFields field) => (told & field) != HeadingFields.None;
}
