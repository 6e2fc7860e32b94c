using System.Text;

namespace Copro.Cli.Input;

/// <summary>Texts to look at: those on the command line, then the lines of a file. Empty lines are passed over.</summary>
internal static class TextLines
{
    /// <param name="host">Where the command runs.</param>
    /// <param name="given">The texts on the command line; <c>-</c> among them is standard input.</param>
    /// <param name="file">The file of <c>--input</c>, or <c>null</c>.</param>
    /// <param name="split">How the text of a file is cut.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<string>> ReadAsync(
        CliHost host,
        IReadOnlyList<string> given,
        string? file,
        Func<string, IEnumerable<string>> split,
        CancellationToken cancellationToken
    )
    {
        var texts = new List<string>();
        foreach (var text in file is null ? given : [.. given, file])
        {
            if (InputFile.IsStandardInput(text) || ReferenceEquals(text, file))
            {
                var input = await InputFile.ReadAsync(host, text, cancellationToken);
                texts.AddRange(split(Decode(input)));
            }
            else
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>One text a line.</summary>
    public static IEnumerable<string> ByLine(string text) =>
        text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static string Decode(InputFile input)
    {
        using var reader = new StreamReader(new MemoryStream(input.Content.ToArray()), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
