using System.Globalization;

namespace Copro.Sepa;

/// <summary>Instants in diagnostics and states.</summary>
internal static class InstantText
{
    /// <summary>To the second with the offset.</summary>
    public static string Of(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd'T'HH':'mm':'sszzz", CultureInfo.InvariantCulture);
}
