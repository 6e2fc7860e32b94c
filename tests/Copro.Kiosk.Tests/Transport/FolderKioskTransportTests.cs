using Xunit;

namespace Copro.Kiosk.Tests.Transport;

public sealed class FolderKioskTransportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private FolderKioskTransport Transport => new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WriteAtomicAsync_ThenListAndRead_GivesTheBytesBack()
    {
        Assert.Equal(KioskTransportOutcome.Done, await Transport.WriteAtomicAsync("b.xml", "b"u8.ToArray()));
        Assert.Equal(KioskTransportOutcome.Done, await Transport.WriteAtomicAsync("a.xml", "aa"u8.ToArray()));
        Assert.Equal(KioskTransportOutcome.AlreadyDone, await Transport.WriteAtomicAsync("a.xml", "aa"u8.ToArray()));
        Assert.Equal(KioskTransportOutcome.Conflict, await Transport.WriteAtomicAsync("a.xml", "bb"u8.ToArray()));

        var entries = await ListAsync();

        Assert.Equal([("a.xml", 2L), ("b.xml", 1L)], entries.Select(e => (e.Name, e.Length)));
        await using var stream = await Transport.OpenReadAsync("a.xml");
        using var reader = new StreamReader(stream);
        Assert.Equal("aa", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task ListAsync_TemporaryFilesFoldersAndLinks_AreLeftOut()
    {
        await File.WriteAllTextAsync(_folder.File(".a.xml.0.tmp"), "half");
        await File.WriteAllTextAsync(_folder.File("upload.TMP"), "half");
        Directory.CreateDirectory(_folder.File("archive"));
        await File.WriteAllTextAsync(_folder.File("real.xml"), "x");
        File.CreateSymbolicLink(_folder.File("link.xml"), _folder.File("real.xml"));

        Assert.Equal(["real.xml"], (await ListAsync()).Select(e => e.Name));
    }

    [Fact]
    public async Task ListAsync_NoFolder_IsEmpty()
    {
        var entries = new List<KioskTransportEntry>();
        await foreach (var entry in new FolderKioskTransport(_folder.File("none")).ListAsync())
        {
            entries.Add(entry);
        }

        Assert.Empty(entries);
    }

    [Fact]
    public async Task MoveAsync_RepeatedAtEveryPoint_EndsInTheSameFiles()
    {
        Assert.Equal(KioskTransportOutcome.Missing, await Transport.MoveAsync("a.xml", "archive"));
        await Transport.WriteAtomicAsync("a.xml", "aa"u8.ToArray());

        Assert.Equal(KioskTransportOutcome.Done, await Transport.MoveAsync("a.xml", "archive"));
        Assert.Equal(KioskTransportOutcome.AlreadyDone, await Transport.MoveAsync("a.xml", "archive"));
        await Transport.WriteAtomicAsync("a.xml", "aa"u8.ToArray());
        Assert.Equal(KioskTransportOutcome.Done, await Transport.MoveAsync("a.xml", "archive"));
        Assert.Equal([Path.Combine("archive", "a.xml")], _folder.Names());

        await Transport.WriteAtomicAsync("a.xml", "bb"u8.ToArray());
        Assert.Equal(KioskTransportOutcome.Conflict, await Transport.MoveAsync("a.xml", "archive"));
        Assert.Equal(KioskTransportOutcome.Done, await Transport.MoveAsync("a.xml", "archive", "a.2.xml"));
        Assert.Equal("aa", await File.ReadAllTextAsync(_folder.File("archive/a.xml")));
    }

    [Fact]
    public async Task DeleteAsync_Twice_IsDoneThenAlreadyDone()
    {
        await Transport.WriteAtomicAsync("a.xml", "aa"u8.ToArray());

        Assert.Equal(KioskTransportOutcome.Done, await Transport.DeleteAsync("a.xml"));
        Assert.Equal(KioskTransportOutcome.AlreadyDone, await Transport.DeleteAsync("a.xml"));
    }

    [Fact]
    public async Task OpenReadAsync_NoFile_KeepsTheSystemsException() =>
        await Assert.ThrowsAsync<FileNotFoundException>(async () => await Transport.OpenReadAsync("a.xml"));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../a.xml")]
    [InlineData("a/b.xml")]
    [InlineData("a\\b.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("C:a.xml")]
    [InlineData("a.xml ")]
    [InlineData("a.xml.")]
    [InlineData(" a.xml")]
    [InlineData(".hidden")]
    [InlineData("a\0.xml")]
    [InlineData("a\n.xml")]
    [InlineData("a*.xml")]
    [InlineData("con")]
    [InlineData("NUL.xml")]
    [InlineData("com1.payments.xml")]
    public async Task EveryMethod_UnsafeName_IsRefused(string name)
    {
        Assert.False(KioskFileNames.IsSafe(name));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Transport.OpenReadAsync(name));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Transport.WriteAtomicAsync(name, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Transport.MoveAsync(name, "archive"));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Transport.MoveAsync("a.xml", name));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Transport.MoveAsync("a.xml", "archive", name));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Transport.DeleteAsync(name));
    }

    [Theory]
    [InlineData("KIOSK-1.payments.1.000042.xml")]
    [InlineData("Relevé du 2 mars (1).xml")]
    [InlineData("console.xml")]
    public void IsSafe_OrdinaryName_IsTrue(string name) => Assert.True(KioskFileNames.IsSafe(name));

    private async Task<List<KioskTransportEntry>> ListAsync()
    {
        var entries = new List<KioskTransportEntry>();
        await foreach (var entry in Transport.ListAsync())
        {
            entries.Add(entry);
        }

        return entries;
    }
}
