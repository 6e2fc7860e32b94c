using System.Buffers;
using System.Xml;
using System.Xml.Linq;
using Copro.Sepa;

namespace Copro.Benchmarks;

/// <summary>
/// Everybody who writes the same collections to pain.008.001.08, each through a method of its own: what BenchmarkDotNet and the
/// ratio runner measure. That the documents are the same is proven when it is made.
/// </summary>
internal sealed class Pain008Contest : IDisposable
{
    private const int BytesOfACollection = 1_000;

    private readonly SepaBatch _batch;
    private readonly Pain008Writer _objects = new();
    private readonly DirectDebitBatchWriter _rows = new();
    private readonly DirectDebitBatchPlan _plan;
    private readonly NormalRows _normal;
    private readonly XmlWriterRival _xmlWriter;
    private readonly XDocumentRival _xDocument;
    private readonly ArrayBufferWriter<byte> _output;
    private readonly MemoryStream _stream;
    private readonly byte[] _document;
    private readonly byte[] _copy;

    public Pain008Contest(int count)
    {
        _batch = new SepaBatch(count);
        _output = new ArrayBufferWriter<byte>(count * BytesOfACollection);
        _stream = new MemoryStream(count * BytesOfACollection);
        _plan = _rows.Plan(_batch.Rows, _batch.Settings, new DiagnosticBag())!;
        _normal = new NormalRows(_batch.Message);
        var spelled = _batch
            .Orders.Select(order => order.Collection.Debtor.Name)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => SepaText.Transliterate(name), StringComparer.Ordinal);
        _xmlWriter = new XmlWriterRival(_batch.Message, name => spelled[name]);
        _xDocument = new XDocumentRival(_batch.Message, name => spelled[name]);
        WriteAlone();
        _document = _output.WrittenSpan.ToArray();
        _copy = new byte[_document.Length];
        Prove();
    }

    /// <summary>Rows that were judged and brought into their form: the pen alone.</summary>
    public int WriteAlone()
    {
        _output.ResetWrittenCount();
        _normal.Write(_output);
        return _output.WrittenCount;
    }

    /// <summary>Rows that were judged: the second pass, which spells, verifies and writes.</summary>
    public int SecondPass()
    {
        _output.ResetWrittenCount();
        _plan.Write(_ => _output);
        return _output.WrittenCount;
    }

    /// <summary>Rows in UTF-8: both passes.</summary>
    public int ValidateAndWrite() => Write(_batch.Rows);

    /// <summary>A table in UTF-8: both passes, the table read in each.</summary>
    public int ReadValidateAndWrite()
    {
        using var table = new MemoryStream(_batch.Table);
        return Write(new CollectionsCsvSource(table, new DiagnosticBag()));
    }

    /// <summary>The door of objects: checks and writes.</summary>
    public int Objects()
    {
        _output.ResetWrittenCount();
        _objects.Write(_batch.Message, _output);
        return _output.WrittenCount;
    }

    /// <summary>A plain writer, without any check.</summary>
    public long ByXmlWriter()
    {
        _stream.SetLength(0);
        _xmlWriter.Write(_stream);
        return _stream.Length;
    }

    /// <summary>A document in memory, without any check.</summary>
    public long ByXDocument()
    {
        _stream.SetLength(0);
        _xDocument.Write(_stream);
        return _stream.Length;
    }

    /// <summary>The floor: the same bytes, copied.</summary>
    public int Copy()
    {
        _document.CopyTo(_copy, 0);
        return _copy.Length;
    }

    public void Dispose()
    {
        _plan.Dispose();
        _stream.Dispose();
    }

    private int Write(ICollectionRowSource rows)
    {
        rows.Rewind();
        _output.ResetWrittenCount();
        using var plan = _rows.Plan(rows, _batch.Settings, new DiagnosticBag());
        plan!.Write(_ => _output);
        return _output.WrittenCount;
    }

    private void Prove()
    {
        var ours = Parsed(_document);
        SecondPass();
        Require(_output.WrittenSpan.SequenceEqual(_document), nameof(SecondPass));
        ValidateAndWrite();
        Require(_output.WrittenSpan.SequenceEqual(_document), nameof(ValidateAndWrite));
        ReadValidateAndWrite();
        Require(_output.WrittenSpan.SequenceEqual(_document), nameof(ReadValidateAndWrite));
        Objects();
        Require(_output.WrittenSpan.SequenceEqual(_document), nameof(Objects));
        ByXmlWriter();
        Require(XNode.DeepEquals(ours, Parsed(_stream.ToArray())), nameof(ByXmlWriter));
        ByXDocument();
        Require(XNode.DeepEquals(ours, Parsed(_stream.ToArray())), nameof(ByXDocument));
    }

    /// <summary>The root without the line ends between its elements.</summary>
    private static XElement Parsed(byte[] document)
    {
        var settings = new XmlReaderSettings { IgnoreWhitespace = true, DtdProcessing = DtdProcessing.Prohibit };
        using var stream = new MemoryStream(document);
        using var reader = XmlReader.Create(stream, settings);
        return XElement.Load(reader);
    }

    private static void Require(bool isSame, string contestant)
    {
        if (!isSame)
        {
            throw new InvalidOperationException($"{contestant} writes another document.");
        }
    }
}
