using System.Buffers;
using System.Text;
using System.Text.Json;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Tests;

/// <summary>
/// What every value type of the package keeps to, whatever door its text comes in by. A type's tests inherit it and give
/// examples.
/// </summary>
public abstract class TextValueContract<T>
    where T : struct, ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable, IEquatable<T>
{
    protected delegate bool DiagnosingDoor<TChar>(ReadOnlySpan<TChar> text, out T value, out Diagnostic? error);

    protected delegate bool SilentDoor<TChar>(ReadOnlySpan<TChar> text, out T value);

    protected delegate T ThrowingDoor<TChar>(ReadOnlySpan<TChar> text);

    /// <summary>Texts and what the usual format makes of them.</summary>
    protected abstract IReadOnlyDictionary<string, string> Valid { get; }

    /// <summary>Texts that are refused.</summary>
    protected abstract IReadOnlyList<string> Invalid { get; }

    /// <summary>The format in which a text comes back.</summary>
    protected virtual string? RoundTripFormat => null;

    protected virtual string DefaultText => string.Empty;

    protected abstract DiagnosingDoor<char> TryParse { get; }

    protected abstract DiagnosingDoor<byte> TryParseUtf8 { get; }

    protected abstract SilentDoor<char> TryParseSilently { get; }

    protected abstract SilentDoor<byte> TryParseUtf8Silently { get; }

    protected abstract ThrowingDoor<char> Parse { get; }

    protected abstract ThrowingDoor<byte> ParseUtf8 { get; }

    [Fact]
    public void Doors_ValidText_GiveTheSameValue()
    {
        foreach (var (text, written) in Valid)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            Assert.True(TryParse(text, out var value, out var error), $"{text}: {error}");
            Assert.Null(error);
            Assert.Equal(written, value.ToString());
            Assert.NotEqual(default, value);

            Assert.True(TryParseUtf8(utf8, out var other, out error) && other.Equals(value) && error is null);
            Assert.True(TryParseSilently(text, out other) && other.Equals(value));
            Assert.True(TryParseUtf8Silently(utf8, out other) && other.Equals(value));
            Assert.Equal(value, Parse(text));
            Assert.Equal(value, ParseUtf8(utf8));
            AssertInterfaces(text, utf8, value);
        }
    }

    [Fact]
    public void Doors_InvalidText_GiveTheSameDiagnostic()
    {
        foreach (var text in Invalid.Append(string.Empty))
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            Assert.False(TryParse(text, out var value, out var error), text);
            Assert.NotNull(error);
            Assert.Equal(default, value);
            Assert.Contains(error.Descriptor, PrimitivesDiagnostics.All);
            Assert.DoesNotContain('{', error.Message() + error.Message(DiagnosticLanguage.French));

            Assert.False(TryParseUtf8(utf8, out value, out var other));
            Assert.Equal(error.Code, other!.Code);
            Assert.Equal(error.Place, other.Place);
            Assert.Equal(default, value);
            Assert.False(TryParseSilently(text, out value) || TryParseUtf8Silently(utf8, out value));
            Assert.False(T.TryParse(text, null, out value) || T.TryParse(utf8, null, out value));

            Assert.Equal(error.ToString(), Assert.Throws<CoproFormatException>(() => Parse(text)).Message);
            Assert.Equal(other.ToString(), Assert.Throws<CoproFormatException>(() => ParseUtf8(utf8)).Message);
            Assert.Equal(error.Code, Assert.Throws<CoproFormatException>(() => T.Parse(text, null)).Diagnostic?.Code);
        }
    }

    [Fact]
    public void TryParse_ValidText_AllocatesNothing()
    {
        foreach (var text in Valid.Keys)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            Assert.Equal(0, Allocations.Of(() => TryParse(text, out _, out _)));
            Assert.Equal(0, Allocations.Of(() => TryParseUtf8(utf8, out _, out _)));
            Assert.Equal(0, Allocations.Of(() => TryParseSilently(text, out _)));
            Assert.Equal(0, Allocations.Of(() => TryParseUtf8Silently(utf8, out _)));
        }
    }

    [Fact]
    public void TryParse_InvalidTextWithoutDiagnostic_AllocatesNothing()
    {
        foreach (var text in Invalid)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            Assert.Equal(0, Allocations.Of(() => TryParseSilently(text, out _)));
            Assert.Equal(0, Allocations.Of(() => TryParseUtf8Silently(utf8, out _)));
            Assert.Equal(0, Allocations.Of(() => T.TryParse(text, null, out _)));
            Assert.Equal(0, Allocations.Of(() => T.TryParse(utf8, null, out _)));
        }
    }

    [Fact]
    public void TryFormat_AnyBuffer_WritesAllOrNothing()
    {
        foreach (var text in Valid.Keys)
        {
            var value = Parse(text);
            var expected = value.ToString(RoundTripFormat, null);
            var characters = new char[expected.Length];
            var bytes = new byte[expected.Length];

            Assert.Equal(0, Allocations.Of(() => value.TryFormat(characters, out _, RoundTripFormat, null)));
            Assert.Equal(0, Allocations.Of(() => value.TryFormat(bytes, out _, RoundTripFormat, null)));
            Assert.Equal(expected, new string(characters));
            Assert.Equal(expected, Encoding.ASCII.GetString(bytes));

            Assert.False(value.TryFormat(characters.AsSpan(1), out var written, RoundTripFormat, null));
            Assert.Equal(0, written);
            Assert.False(value.TryFormat(bytes.AsSpan(1), out written, RoundTripFormat, null));
            Assert.Equal(0, written);
        }
    }

    [Fact]
    public void ToString_RoundTripFormat_ReadsBack()
    {
        foreach (var text in Valid.Keys)
        {
            var value = Parse(text);
            Assert.Equal(value, Parse(value.ToString(RoundTripFormat, null)));
        }
    }

    [Fact]
    public void ToString_UnknownFormat_Throws()
    {
        var value = Parse(Valid.Keys.First());

        Assert.Throws<FormatException>(() => value.ToString("?", null));
        Assert.Throws<FormatException>(() => value.ToString("GG", null));
    }

    [Fact]
    public void Default_IsNoValue()
    {
        Assert.Equal(DefaultText, default(T).ToString());
        Assert.Equal(default(T).GetHashCode(), default(T).GetHashCode());
        Assert.True(
            default(T).TryFormat(Span<char>.Empty, out int written, default, null) == (DefaultText.Length == 0)
        );
        Assert.Equal(0, written);
    }

    [Fact]
    public void Equality_GoesByTheText()
    {
        var values = Valid.Keys.Select(text => Parse(text)).ToArray();
        foreach (var value in values)
        {
            var again = Parse(value.ToString(RoundTripFormat, null));
            Assert.Equal(value, again);
            Assert.Equal(value.GetHashCode(), again.GetHashCode());
            Assert.True(value.Equals((object)again));
            Assert.False(value.Equals(default));
        }

        Assert.Equal(
            values.Select(value => value.ToString(RoundTripFormat, null)).Distinct(StringComparer.Ordinal).Count(),
            values.Distinct().Count()
        );
    }

    [Fact]
    public virtual void Json_Value_RoundTrips()
    {
        foreach (var text in Valid.Keys)
        {
            var value = Parse(text);
            var json = JsonSerializer.Serialize(value);
            Assert.Equal(value.ToString(), JsonDocument.Parse(json).RootElement.GetString());
            Assert.Equal(value, JsonSerializer.Deserialize<T>(json));
            AssertJsonInPieces(json, value);

            var keyed = JsonSerializer.Serialize(new Dictionary<T, int> { [value] = 1 });
            Assert.Equal(value, Assert.Single(JsonSerializer.Deserialize<Dictionary<T, int>>(keyed)!).Key);
        }

        Assert.Equal("null", JsonSerializer.Serialize(default(T)));
        Assert.Equal(default, JsonSerializer.Deserialize<T>("null"));
        Assert.Null(JsonSerializer.Deserialize<T?>("null"));
    }

    [Fact]
    public virtual void Json_WrongText_Throws()
    {
        foreach (var text in Invalid)
        {
            var json = JsonSerializer.Serialize(text);
            var thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));
            Assert.IsType<CoproFormatException>(thrown.InnerException);
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("12"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("[]"));
    }

    [Fact]
    public void Doors_DamagedText_AgreeAndNeverThrow() =>
        Property.ForAll(
            Randoms.Source.Select(random => Damage(random, Valid.Keys.ElementAt(random.Next(Valid.Count)))),
            text =>
            {
                var utf8 = Encoding.UTF8.GetBytes(text);
                var read = TryParse(text, out var value, out var error);
                Assert.Equal(read, TryParseUtf8(utf8, out var other, out var otherError));
                Assert.Equal(value, other);
                Assert.Equal((error?.Code, error?.Place), (otherError?.Code, otherError?.Place));
                Assert.Equal(read, TryParseSilently(text, out value) && value.Equals(other));
                Assert.Equal(read, TryParseUtf8Silently(utf8, out value) && value.Equals(other));
                Assert.Equal(read, error is null);
            },
            runs: 1000
        );

    /// <summary>The same JSON whose string is cut by the end of a buffer, and with an escape.</summary>
    protected static void AssertJsonInPieces(string json, T value)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        for (var cut = 1; cut < utf8.Length; cut++)
        {
            var first = new Segment(utf8.AsMemory(0, cut), null);
            var last = new Segment(utf8.AsMemory(cut), first);
            var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
            Assert.Equal(value, JsonSerializer.Deserialize<T>(ref reader));
        }
    }

    private static string Damage(Random random, string text)
    {
        const string Strange = " /:-.,_0123456789AZaz\t\n\u00A0\u00E9\u0661\u20AC\uFF11*";
        var damaged = new StringBuilder(text);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(damaged.Length + 1);
            var length = Math.Min(random.Next(0, 3), damaged.Length - at);
            damaged.Remove(at, length).Insert(at, Randoms.Text(random, Strange, random.Next(0, 3)));
        }

        return damaged.ToString();
    }

    private static void AssertInterfaces(string text, byte[] utf8, T value)
    {
        Assert.Equal(value, FromString<T>(text));
        Assert.Equal(value, T.Parse(text.AsSpan(), null));
        Assert.Equal(value, T.Parse(utf8, null));
        Assert.True(T.TryParse(text, null, out var other) && other.Equals(value));
        Assert.True(T.TryParse(text.AsSpan(), null, out other) && other.Equals(value));
        Assert.True(T.TryParse(utf8, null, out other) && other.Equals(value));
        Assert.False(T.TryParse((string?)null, null, out _));
        Assert.Throws<ArgumentNullException>(() => FromString<T>(null!));
    }

    // Through IParsable alone, since the compiler prefers the door for spans.
    private static TValue FromString<TValue>(string text)
        where TValue : IParsable<TValue> => TValue.Parse(text, null);

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? previous)
        {
            Memory = memory;
            if (previous is not null)
            {
                RunningIndex = previous.RunningIndex + previous.Memory.Length;
                previous.Next = this;
            }
        }
    }
}
