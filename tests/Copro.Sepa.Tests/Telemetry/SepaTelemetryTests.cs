using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Copro.Sepa.Tests.Portal;
using Copro.Sepa.Tests.Volume;
using Xunit;

namespace Copro.Sepa.Tests.Telemetry;

/// <summary>What a listener hears, and that it hears nothing about anybody.</summary>
public sealed class SepaTelemetryTests
{
    private const string Name = "Copro.Sepa";

    [Fact]
    public void TryWrite_FileWrittenAndFileRefused_AreCountedWithTheirCollections()
    {
        using var heard = new Listening();
        var message = Samples.Message(Samples.Group(Samples.Collection("A"), Samples.Collection("B")));

        new Pain008Writer().TryWrite(message, new ArrayBufferWriter<byte>(), new DiagnosticBag());
        new Pain008Writer().TryWrite(
            message with
            {
                MessageId = "",
            },
            new ArrayBufferWriter<byte>(),
            new DiagnosticBag(),
            Pain008Version.V02
        );

        Assert.Equal(1, heard.Of("copro.sepa.files", "version=08", "outcome=written"));
        Assert.Equal(2, heard.Of("copro.sepa.collections", "version=08", "outcome=written"));
        Assert.Equal(1, heard.Of("copro.sepa.files", "version=02", "outcome=refused"));
        Assert.Equal(2, heard.Of("copro.sepa.collections", "version=02", "outcome=refused"));
        Assert.Equal(
            ["sepa.write written 2 Ok", "sepa.write refused 2 Error"],
            heard.Activities.Select(a =>
                $"{a.OperationName} {a.GetTagItem("outcome")} {a.GetTagItem("collections")} {a.Status}"
            )
        );
    }

    [Fact]
    public void Plan_BatchWrittenAndBatchRefused_AreCountedWithTheirCollections()
    {
        using var heard = new Listening();
        var writer = new DirectDebitBatchWriter();
        var settings = new DirectDebitBatchSettings { CreatedAt = Samples.CreatedAt };
        var twice = Samples.Order("1");

        using (var plan = writer.Plan(Rows(Samples.Order("1"), Samples.Order("2")), settings, new DiagnosticBag())!)
        {
            plan.Write(_ => new ArrayBufferWriter<byte>());
        }

        Assert.Null(writer.Plan(Rows(twice, twice), settings, new DiagnosticBag()));

        Assert.Equal(1, heard.Of("copro.sepa.files", "version=08", "outcome=written"));
        Assert.Equal(2, heard.Of("copro.sepa.collections", "version=08", "outcome=written"));
        Assert.Equal(1, heard.Of("copro.sepa.files", "version=08", "outcome=refused"));
        Assert.Equal(2, heard.Of("copro.sepa.collections", "version=08", "outcome=refused"));

        static OrderRows Rows(params CollectionOrder[] orders) => new(orders);
    }

    [Fact]
    public void Check_File_IsCounted()
    {
        using var heard = new Listening();
        var output = new ArrayBufferWriter<byte>();
        new Pain008Writer().Write(Samples.Message(), output);

        new DirectDebitLinter().Check(new MemoryStream(output.WrittenSpan.ToArray()), new DiagnosticBag());
        new DirectDebitLinter().Check(new MemoryStream("<no/>"u8.ToArray()), new DiagnosticBag());

        Assert.Equal(1, heard.Of("copro.sepa.files.linted", "outcome=accepted"));
        Assert.Equal(1, heard.Of("copro.sepa.files.linted", "outcome=refused"));
        Assert.Equal(2, heard.Activities.Count(activity => activity.OperationName == "sepa.check"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_StatusReport_CountsOutcomesWithAndWithoutASink(bool hasSink)
    {
        const string Report = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>S</MsgId><CreDtTm>2026-11-20T10:00:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>M</OrgnlMsgId><OrgnlMsgNmId>pain.008</OrgnlMsgNmId></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>P</OrgnlPmtInfId>
            <TxInfAndSts><OrgnlEndToEndId>A</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>B</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>C</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>
            </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
            """;
        using var heard = new Listening();

        new Pain002Reader().Read(Encoding.UTF8.GetBytes(Report), new DiagnosticBag(), hasSink ? static _ => { } : null);

        Assert.Equal(2, heard.Of("copro.sepa.statuses", "outcome=rejected"));
        Assert.Equal(1, heard.Of("copro.sepa.statuses", "outcome=settled"));
    }

    [Fact]
    public void Decide_Request_IsCountedByItsOutcome()
    {
        using var heard = new Listening();

        var mandate = OneOffMandatesTests.Accept();
        new OneOffMandates().Decide(
            RequestJson.Request(),
            Samples.OneOffCreditor(),
            mandate,
            _ => false,
            Samples.CreatedAt
        );

        Assert.Equal(1, heard.Of("copro.sepa.requests", "outcome=accepted"));
        Assert.Equal(1, heard.Of("copro.sepa.requests", "outcome=known"));
    }

    [Fact]
    public void Tags_OfEverything_SayNothingAboutAnybody()
    {
        using var heard = new Listening();
        OneOffMandatesTests.Accept();
        new Pain008Writer().TryWrite(Samples.Message(), new ArrayBufferWriter<byte>(), new DiagnosticBag());

        var all = string.Join(
            ' ',
            heard
                .Activities.SelectMany(activity => activity.TagObjects)
                .Select(tag => $"{tag.Value}")
                .Concat(heard.Tags)
        );

        Assert.NotEmpty(all);
        Assert.All(
            new[] { "Riton", "Pierre", "FR76", "RUM", "E2E", "65.63", "S001", "MSG-1", "Tilleuls" },
            personal => Assert.DoesNotContain(personal, all, StringComparison.Ordinal)
        );
    }

    /// <summary>
    /// Hears what this test's own flow does and nothing of tests that run beside it: listeners are called in the flow that measures.
    /// </summary>
    private sealed class Listening : IDisposable
    {
        private static readonly AsyncLocal<Listening?> s_current = new();

        private readonly MeterListener _meters = new();
        private readonly ActivityListener _activities;
        private readonly List<(string Instrument, string Tags, long Value)> _measured = [];

        public Listening()
        {
            s_current.Value = this;
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    if (s_current.Value == this)
                    {
                        Activities.Add(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(_activities);
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meters.SetMeasurementEventCallback<long>(
                (instrument, value, tags, _) =>
                {
                    if (s_current.Value == this)
                    {
                        var text = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
                        _measured.Add((instrument.Name, text, value));
                    }
                }
            );
            _meters.Start();
        }

        public List<Activity> Activities { get; } = [];

        public IEnumerable<string> Tags => _measured.Select(measured => measured.Tags);

        public long Of(string instrument, params string[] tags) =>
            _measured
                .Where(measured => measured.Instrument == instrument && measured.Tags == string.Join(' ', tags))
                .Sum(measured => measured.Value);

        public void Dispose()
        {
            s_current.Value = null;
            _meters.Dispose();
            _activities.Dispose();
        }
    }
}
