using Copro.Sepa;

namespace Copro.Cli.Collections;

/// <summary>A message as it is to be written.</summary>
/// <param name="Path">Where.</param>
/// <param name="Message">What it says.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record RenderedMessage(string Path, DirectDebitMessage Message, ReadOnlyMemory<byte> Content);
