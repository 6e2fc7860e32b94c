using System.Buffers;

namespace Copro.Sepa;

/// <summary>Which request ids are taken: they name files and keys, so nothing that a path could be made of.</summary>
internal static class RequestIds
{
    public const int MaxLength = 64;

    private static readonly SearchValues<char> s_allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    );

    public static bool IsValid(ReadOnlySpan<char> id) =>
        id.Length is > 0 and <= MaxLength && !id.ContainsAnyExcept(s_allowed) && id[0] != '.' && id[^1] != '.';
}
