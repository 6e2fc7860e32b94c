using System.Globalization;
using System.Text;
using Copro.Shared;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Sepa.Tests.Import;

/// <summary>The reader of bytes and the reader of characters are one reader.</summary>
public sealed class Utf8CsvReaderTests
{
    private static readonly Gen<string> s_piece = Gen.Elements(
        ",",
        ",",
        "\"",
        "\"\"",
        "\r",
        "\n",
        "\r\n",
        " ",
        "\u00A0",
        "a",
        "Zoë",
        "€",
        "🏠",
        "\uFEFF",
        "x,\"y, \"\"z\"\"\"\n"
    );

    [Fact]
    public void TryRead_AnyText_GivesWhatTheReaderOfCharactersGives() =>
        Property.ForAll(
            from pieces in s_piece.ArrayOf()
            from bufferLength in Gen.Elements(4, 7, 64, Utf8CsvReader.UsualBufferLength)
            select (Text: string.Concat(pieces), bufferLength),
            drawn => Assert.Equal(OfCharacters(drawn.Text), OfBytes(drawn.Text, drawn.bufferLength)),
            runs: 3000
        );

    [Theory]
    [InlineData(4096, 'a')]
    [InlineData(4097, 'a')]
    [InlineData(4096, 'é')]
    [InlineData(4097, 'é')]
    public void TryRead_LongField_HasTheSameLimitInCharacters(int length, char character)
    {
        var field = new string(character, length);
        foreach (
            var text in new[] { $"a\n{field}\n", $"a\n\"{field}\"\n", $"a\n\"{field[1..]}\"\"\"\n", $"a\n\"{field}" }
        )
        {
            Assert.Equal(OfCharacters(text), OfBytes(text, 64));
        }
    }

    [Fact]
    public void TryRead_RecordWithoutEnd_IsRefusedInBoundedMemory()
    {
        var text = string.Concat(Enumerable.Repeat("a,", Utf8CsvReader.MaxRecordLength));
        var reader = new Utf8CsvReader(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.False(reader.TryRead());
        Assert.Equal((CsvFlaw.FieldTooLong, 1), (reader.Flaw, reader.Line));
    }

    [Fact]
    public void TryRead_BytesThatAreNotUtf8_AreToldOfTheirRecordAlone()
    {
        var reader = new Utf8CsvReader(new MemoryStream([.. "é\n"u8, 0xE9, .. "\nb"u8]));
        var records = new List<bool>();
        while (reader.TryRead())
        {
            records.Add(reader.IsUtf8);
        }

        Assert.Equal([true, false, true], records);
    }

    /// <summary>A transcript: each record with its line, then the flaw with its line.</summary>
    private static string OfBytes(string text, int bufferLength)
    {
        var transcript = new StringBuilder();
        var reader = new Utf8CsvReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), bufferLength);
        while (reader.TryRead())
        {
            Assert.True(reader.IsUtf8);
            var fields = Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader[i]));
            Append(transcript, reader.Line, fields);
        }

        return Flawed(transcript, reader.Flaw, reader.Line);
    }

    private static string OfCharacters(string text)
    {
        var transcript = new StringBuilder();
        var reader = new CsvReader(new StringReader(text));
        try
        {
            foreach (var record in reader.Read())
            {
                Append(transcript, record.Line, record.Fields.Select(field => field.Trim()));
            }
        }
        catch (FormatException)
        {
            // The flaw is in the transcript.
        }

        return Flawed(transcript, reader.Flaw, reader.Line);
    }

    private static void Append(StringBuilder transcript, int line, IEnumerable<string> fields) =>
        transcript.Append(CultureInfo.InvariantCulture, $"{line}: [{string.Join("|", fields)}]\n");

    /// <summary>A field that is too long is told at its beginning by the one, where it becomes too long by the other.</summary>
    private static string Flawed(StringBuilder transcript, CsvFlaw flaw, int line) =>
        transcript.Append(flaw).Append(flaw == CsvFlaw.Quotes ? line : 0).ToString();
}
