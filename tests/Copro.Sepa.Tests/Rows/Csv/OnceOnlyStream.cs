namespace Copro.Sepa.Tests.Import;

/// <summary>A stream that cannot seek, as a pipe.</summary>
internal sealed class OnceOnlyStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;

    public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
}
