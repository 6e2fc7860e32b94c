using System.Runtime.CompilerServices;

namespace Copro;

#pragma warning disable MA0048 // five sizes of one thing read best side by side
#pragma warning disable S1144 // the runtime repeats the field, no code names it

/// <summary>Room for the text of a BIC.</summary>
[InlineArray(Bic.MaxLength)]
internal struct InlineBytes11
{
    private byte _first;
}

/// <summary>Room for the text of an RF creditor reference.</summary>
[InlineArray(CreditorReference.MaxLength)]
internal struct InlineBytes25
{
    private byte _first;
}

/// <summary>Room for the identifiers of ISO 20022 (at most 35 characters) and for an IBAN (at most 34).</summary>
[InlineArray(35)]
internal struct InlineBytes35
{
    private byte _first;
}

/// <summary>Room for a source key.</summary>
[InlineArray(SourceKey.MaxLength)]
internal struct InlineBytes95
{
    private byte _first;
}

/// <summary>Room for a SHA-256 value.</summary>
[InlineArray(ContentHash.SizeInBytes)]
internal struct InlineBytes32
{
    private byte _first;
}
