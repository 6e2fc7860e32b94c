using System.Text.Json;

namespace Copro.Cli.Calculations;

/// <summary>Calculates a row.</summary>
/// <param name="row">Its fields.</param>
/// <returns>The names of the result fields and how each is written, in their order.</returns>
/// <exception cref="CoproFormatException">A field is missing or wrong.</exception>
/// <exception cref="ArgumentException">The row cannot be calculated.</exception>
/// <exception cref="OverflowException">An amount does not fit.</exception>
internal delegate IReadOnlyList<(string Name, Action<Utf8JsonWriter> Write)> RowCalculation(RowFields row);
