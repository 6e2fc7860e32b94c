using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Copro.Cli.Output;

/// <summary>JSON for programs: one object a line, accents and signs readable, nothing else on the line.</summary>
internal sealed class JsonLines(TextWriter output)
{
    // Nothing is embedded in HTML: only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ArrayBufferWriter<byte> _line = new();

    /// <summary>Writes an object by its fields.</summary>
    public void Write(Action<Utf8JsonWriter> fields) =>
        Render(line =>
        {
            using var json = new Utf8JsonWriter(line, s_options);
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        });

    /// <summary>Writes a line that somebody else renders.</summary>
    public void Render(Action<IBufferWriter<byte>> line)
    {
        _line.ResetWrittenCount();
        line(_line);
        output.WriteLine(Encoding.UTF8.GetString(_line.WrittenSpan));
    }
}
