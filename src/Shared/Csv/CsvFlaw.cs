namespace Copro.Shared;

/// <summary>Why a CSV text could not be read to its end.</summary>
internal enum CsvFlaw
{
    None = 0,

    /// <summary>A quote is never closed, stands in the middle of a field, or has text behind it.</summary>
    Quotes = 1,

    /// <summary>A field is longer than <see cref="CsvReader.MaxFieldLength"/>.</summary>
    FieldTooLong = 2,
}
