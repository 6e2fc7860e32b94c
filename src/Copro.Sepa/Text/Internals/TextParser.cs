namespace Copro.Sepa;

/// <summary>Reads a value out of a text, the way every identifier does.</summary>
internal delegate bool TextParser<T>(ReadOnlySpan<char> text, out T value, out Diagnostic? error);
