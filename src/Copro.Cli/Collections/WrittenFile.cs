using Copro.Sepa;

namespace Copro.Cli.Collections;

/// <summary>A file that was written.</summary>
/// <param name="Path">Where.</param>
/// <param name="Content">What is in it.</param>
/// <param name="Hash">The SHA-256 of its bytes.</param>
internal sealed record WrittenFile(string Path, DirectDebitBatchFile Content, ContentHash Hash);
