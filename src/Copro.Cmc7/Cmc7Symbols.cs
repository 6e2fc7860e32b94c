namespace Copro.Cmc7;

/// <summary>The characters found in the places of the symbols of a French, UEMOA or Brazilian line.</summary>
/// <param name="S1">Closes Z2; <c>null</c> when absent or unreadable.</param>
/// <param name="S2">Closes Z1; <c>null</c> when there is no amount, or it is unreadable.</param>
/// <param name="S3">Before Z4 and before Z3; <c>null</c> when absent or unreadable.</param>
/// <param name="S5">Between Z3 and Z2; <c>null</c> when absent or unreadable.</param>
public readonly record struct Cmc7Symbols(char? S1, char? S2, char? S3, char? S5);
