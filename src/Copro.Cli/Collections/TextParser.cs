namespace Copro.Cli.Collections;

/// <summary>Parses a text, or says what is wrong with it.</summary>
internal delegate bool TextParser<T>(ReadOnlySpan<char> text, out T value, out Diagnostic? error);
