using System.Text.Json;

namespace Copro.Cli.Collections;

/// <summary>Where the list of collections stands in its document.</summary>
/// <param name="Path">Its path; empty when the document is the list.</param>
/// <param name="Start">The offset behind its bracket, in bytes.</param>
/// <param name="Line">The line of that, from 1.</param>
/// <param name="State">How to read on from there.</param>
internal sealed record JsonList(string Path, int Start, int Line, JsonReaderState State);
