using System.Text;
using System.Text.Json;
using Copro.Shared;
using Xunit;

namespace Copro.Cli.Tests;

public sealed class JsonTextsTests
{
    [Theory]
    [InlineData("""{"a":["é","\ud83d\ude00","\\ud800","\n\u0000\ue000"]}""")]
    [InlineData("\"\\uD83D\\uDE00\"")]
    [InlineData("[]")]
    public void Check_Texts_PassAndCanBeRead(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        JsonTexts.Check(utf8);
        ReadAll(utf8);
    }

    [Theory]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"a":"\ud800\ud800"}""")]
    [InlineData("""{"a":"\ude00\ud83d"}""")]
    [InlineData("""{"a":"\ud83dx\ude00"}""")]
    [InlineData("""{"\udfff":1}""")]
    [InlineData("""{"a":"\\\ud800"}""")]
    public void Check_HalfASurrogatePair_IsRefusedAsWhoeverReadsItWould(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        Assert.Throws<JsonException>(() => JsonTexts.Check(utf8));
        Assert.Throws<InvalidOperationException>(() => ReadAll(utf8));
    }

    [Fact]
    public void Check_OtherEncoding_IsRefusedWithItsPlace()
    {
        var error = Assert.Throws<JsonException>(() =>
            JsonTexts.Check(Encoding.Latin1.GetBytes("{\n \"a\": \"Propriétaire\"}"))
        );

        Assert.Equal((1L, 6L), (error.LineNumber, error.BytePositionInLine));
    }

    [Fact]
    public void Check_TooDeep_IsRefused() =>
        Assert.ThrowsAny<JsonException>(() => JsonTexts.Check("[[[]]]"u8, maxDepth: 2));

    private static void ReadAll(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                _ = reader.GetString();
            }
        }
    }
}
