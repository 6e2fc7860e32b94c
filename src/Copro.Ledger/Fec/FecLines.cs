using System.Text;
using System.Text.Unicode;

namespace Copro.Ledger;

/// <summary>Cuts a file into lines at CR, LF or CR LF and decodes each; a run of CR before LF ends one line.</summary>
internal sealed class FecLines(Stream file, string fileName, DiagnosticBag findings)
{
    private const int BufferSize = 64 * 1024;

    // 18 fields with the longest texts seen stay under 4 KiB; a megabyte is no line of a FEC.
    private const int MaxLineLength = 1024 * 1024;
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    internal IEnumerable<FecLine> Read()
    {
        using var bytes = new MemoryStream();
        var number = 0;
        var pending = false;
        foreach (var b in Bytes())
        {
            if (pending && b == LineFeed)
            {
                pending = false;
                yield return Line(bytes, ++number);
                continue;
            }

            if (pending && b != CarriageReturn)
            {
                pending = false;
                yield return Line(bytes, ++number);
            }

            if (b == LineFeed)
            {
                yield return Line(bytes, ++number);
            }
            else if (b == CarriageReturn)
            {
                pending = true;
            }
            else if (bytes.Length < MaxLineLength)
            {
                bytes.WriteByte(b);
            }
            else
            {
                findings.Add(
                    LedgerDiagnostics.FecLineLimit,
                    DiagnosticPlace.At(number + 1).In(fileName),
                    MaxLineLength
                );
                yield break;
            }
        }

        if (pending || bytes.Length > 0)
        {
            yield return Line(bytes, number + 1);
        }
    }

    private IEnumerable<byte> Bytes()
    {
        var buffer = new byte[BufferSize];
        int read;
        while ((read = file.Read(buffer, 0, buffer.Length)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                yield return buffer[i];
            }
        }
    }

    private FecLine Line(MemoryStream bytes, int number)
    {
        var span = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        var place = DiagnosticPlace.At(number).In(fileName);
        if (number == 1)
        {
            span = WithoutMark(span, place);
        }

        string text;
        if (Utf8.IsValid(span))
        {
            text = Encoding.UTF8.GetString(span);
        }
        else
        {
            findings.Add(LedgerDiagnostics.FecBytes, place);
            text = Encoding.Latin1.GetString(span);
        }

        bytes.SetLength(0);
        return new FecLine(number, text);
    }

    private Span<byte> WithoutMark(Span<byte> span, DiagnosticPlace place)
    {
        if (span.StartsWith(Encoding.UTF8.Preamble))
        {
            findings.Add(LedgerDiagnostics.FecMark, place);
            return span[Encoding.UTF8.Preamble.Length..];
        }

        if (span.StartsWith(Encoding.Unicode.Preamble) || span.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            findings.Add(LedgerDiagnostics.FecUtf16, place);
        }

        return span;
    }
}
