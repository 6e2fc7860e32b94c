using System.Globalization;

namespace Copro.Cli.Demo;

/// <summary>The sample agency that ships with the command: its file and the documents of its evenings.</summary>
internal sealed class SampleAgency
{
    private const string FolderName = "agency";
    private readonly string _folder;

    private SampleAgency(string folder) => _folder = folder;

    /// <summary>The days whose documents there are, in order.</summary>
    public IReadOnlyList<DateOnly> Evenings =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(_folder, "evenings"))
                .Select(path => DateOnly.ParseExact(Path.GetFileName(path), "yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Order(),
        ];

    /// <summary>The sample beside the command's own files.</summary>
    public static SampleAgency Shipped() => new(Path.Combine(AppContext.BaseDirectory, FolderName));

    /// <summary>A sample in another folder.</summary>
    public static SampleAgency In(string folder) => new(Path.GetFullPath(folder));

    public byte[] ReadAgencyFile() => File.ReadAllBytes(Path.Combine(_folder, "agency.json"));

    /// <summary>The documents of a road that come in on an evening, by name.</summary>
    public IEnumerable<string> Documents(DateOnly evening, string road)
    {
        var folder = Path.Combine(_folder, "evenings", evening.ToString("O", CultureInfo.InvariantCulture), road);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal) : [];
    }
}
