using System.Text;
using Copro.Shared;
using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Sdk.Tests.Shared.Csv;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "1:a|b 2:c|d")]
    [InlineData("a,b\r\nc,d\r\n", "1:a|b 2:c|d")]
    [InlineData("a,b\rc,d", "1:a|b 2:c|d")]
    [InlineData("a,b\n\n\nc,d", "1:a|b 4:c|d")]
    [InlineData("a,,\n", "1:a||")]
    [InlineData(",", "1:|")]
    [InlineData("\"a,b\",\"c\"\"d\"", "1:a,b|c\"d")]
    [InlineData("\"\",b", "1:|b")]
    [InlineData("\"a\nb\",c\nd,e", "1:a\nb|c 3:d|e")]
    [InlineData("\"a\r\nb\",c\nd,e", "1:a\r\nb|c 3:d|e")]
    [InlineData("\"a\rb\",c\nd,e", "1:a\rb|c 3:d|e")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    public void Read_WhatRfc4180Writes_GivesFieldsAndLines(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(text).Select(r => $"{r.Line}:{string.Join('|', r.Fields)}")));

    [Theory]
    [InlineData("a,\"b", "line 1: the quote is never closed")]
    [InlineData("a,b\n\"c\n", "line 2: the quote is never closed")]
    [InlineData("\"a\"b,c", "line 1: text follows a closing quote")]
    [InlineData("x\na\"b\",c", "line 2: a quote stands in the middle of a field")]
    public void Read_BrokenQuotes_SaysWhereTheyAre(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Read(text)).Message);

    [Fact]
    public void Read_FieldBeyondTheLimit_IsRefusedAndOneOfTheLimitIsNot()
    {
        var longest = new string('x', CsvReader.MaxFieldLength);

        Assert.Equal(longest, Assert.Single(Read(longest)).Fields[0]);
        var error = Assert.Throws<FormatException>(() => Read($"{longest}x"));
        Assert.Contains($"{CsvReader.MaxFieldLength}", error.Message);
        Assert.Throws<FormatException>(() => Read($"\"{longest}x\""));
    }

    [Fact]
    public void Read_OtherSeparator_LeavesCommasAlone() =>
        Assert.Equal(["a,b", "c"], Assert.Single(Read("a,b;c", ';')).Fields);

    [Fact]
    public void Read_WhatWasWritten_ComesBack()
    {
        var character = Gen.Elements('a', 'é', '€', ',', '"', '\n', '\r', ' ', ';');
        var field = character.ArrayOf().Select(characters => new string(characters));
        // A record of one empty field is an empty line, which is passed over: every record here has two fields or more.
        var record = field.NonEmptyListOf().Select(fields => fields.Append("end").ToArray());
        Property.ForAll(
            record.ListOf(),
            records =>
            {
                var text = new StringBuilder();
                foreach (var fields in records)
                {
                    text.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");
                }

                Assert.Equal(records, Read(text.ToString()).Select(r => r.Fields.ToArray()));
            }
        );
    }

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static List<CsvRecord> Read(string text, char separator = ',') =>
        [.. new CsvReader(new StringReader(text), separator).Read()];
}
