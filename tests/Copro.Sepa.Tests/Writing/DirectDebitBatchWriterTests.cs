using System.Buffers;
using Copro.Sepa.Tests.Volume;
using Copro.Sepa.Tests.Writing;
using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Sepa.Tests;

public sealed class DirectDebitBatchWriterTests
{
    private static readonly DirectDebitBatchWriter s_writer = new();

    private static readonly DirectDebitBatchSettings s_settings = new() { CreatedAt = Samples.CreatedAt };

    [Fact]
    public void Write_AnyOrders_GivesTheBytesAndIdsOfTheObjects()
    {
        var written = 0;
        Property.ForAll(
            from orders in RandomMessages.Orders
            from split in Gen.Elements(MessageSplit.Scheme, MessageSplit.Bank | MessageSplit.Scheme, (MessageSplit)7)
            from version in Gen.Elements(Pain008Version.V08, Pain008Version.V02)
            from resubmission in Gen.Choose(0, 2)
            from isRewindable in Gen.Elements(true, false)
            select (orders, s_settings with { Split = split, Resubmission = resubmission }, version, isRewindable),
            drawn =>
            {
                var (orders, settings, version, isRewindable) = drawn;
                var files = ByRows(orders, settings, version, isRewindable);
                written += files.Count;
                Assert.Equal(ByObjects(orders, settings, version), files);
            }
        );

        // What the one refuses the other refuses; most is written.
        Assert.InRange(written, 300, int.MaxValue);
    }

    [Fact]
    public void Plan_TwoCreditorsAtTwoBanks_SaysWhatIsInEachFile()
    {
        var elsewhere = Samples.Creditor() with { Name = "SDC Les Ormes", Iban = Samples.DebtorIban, Bic = default };
        CollectionOrder[] orders =
        [
            Samples.Order("1"),
            Foreign(Samples.Order("2") with { Creditor = elsewhere }),
            Samples.Order("3"),
        ];

        using var plan = s_writer.Plan(new OrderRows(orders), s_settings, new DiagnosticBag())!;

        Assert.Equal([2, 1], plan.Files.Select(file => file.Count));
        Assert.Equal([1, 2], plan.Files.Select(file => file.Number));
        Assert.Equal(Samples.Euros("131.26"), plan.Files[0].Total);
        Assert.Equal(1, plan.Files[0].GroupCount);
        Assert.Equal($"pain.008_{plan.Files[0].MessageId}.xml", plan.Files[0].Name);
        var total = Assert.Single(plan.Files[1].Creditors);
        Assert.Equal(("SDC Les Ormes", 1, Samples.Euros("65.63")), (total.Creditor.Name, total.Count, total.Total));
    }

    [Fact]
    public void Plan_SeveralGroupsOfACreditor_AddsThemUp()
    {
        CollectionOrder[] orders = [Samples.Order("1"), Samples.Order("2") with { Sequence = SequenceType.Recurrent }];

        using var plan = s_writer.Plan(new OrderRows(orders), s_settings, new DiagnosticBag())!;

        Assert.Equal(2, plan.Files[0].GroupCount);
        Assert.Equal(2, Assert.Single(plan.Files[0].Creditors).Count);
    }

    [Fact]
    public void Plan_AnError_MakesNoPlan_AndFindsTheOthersToo()
    {
        var wrong = Samples.Order("2") with
        {
            Collection = Samples.Collection("2") with { Amount = new Money(0, Currency.Eur) },
        };
        var alsoWrong = Samples.Order("3") with
        {
            Collection = Samples.Collection("3") with { MandateSignedOn = Samples.CollectionDate.AddDays(1) },
        };
        var findings = new DiagnosticBag();

        Assert.Null(s_writer.Plan(new OrderRows([Samples.Order("1"), wrong, alsoWrong]), s_settings, findings));
        Assert.Equal([2, 3], findings.Items.Select(finding => finding.Place.Line));
        Assert.StartsWith("PmtInf[0]/DrctDbtTxInf[1]/", findings.Items[0].Place.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_MandateUsedTwiceAtTwoBanks_IsFound()
    {
        var elsewhere = Samples.Creditor() with { Iban = Samples.DebtorIban, Bic = default };
        var findings = new DiagnosticBag();

        Assert.Null(
            s_writer.Plan(
                new OrderRows([Samples.Order("1"), Foreign(Samples.Order("1") with { Creditor = elsewhere })]),
                s_settings,
                findings
            )
        );
        Assert.Equal(1, findings.CountOf(SepaDiagnostics.OneOffMandateTwice));
        Assert.Equal(1, findings.CountOf(SepaDiagnostics.EndToEndIdTwice));
    }

    [Fact]
    public void Plan_MixedSchemes_AreRefusedUnlessSplit()
    {
        CollectionOrder[] orders = [Samples.Order("1"), Samples.Order("2") with { Scheme = DirectDebitScheme.B2B }];
        var findings = new DiagnosticBag();

        Assert.Null(s_writer.Plan(new OrderRows(orders), s_settings, findings));
        Assert.Equal(SepaDiagnostics.MixedSchemes, Assert.Single(findings.Items).Descriptor);
        using var plan = s_writer.Plan(
            new OrderRows(orders),
            s_settings with
            {
                Split = MessageSplit.Bank | MessageSplit.Scheme,
            },
            new DiagnosticBag()
        );
        Assert.Equal(2, plan!.Files.Count);
    }

    [Fact]
    public void Plan_RowWithoutHeading_IsRefused()
    {
        var findings = new DiagnosticBag();
        var row = new RowValues([.. Enumerable.Repeat(string.Empty, RowValues.TextCount)]) { Line = 7 };

        Assert.Null(s_writer.Plan(new ListedRows([row]), s_settings, findings));
        Assert.Equal(("SEPA160", 7), (findings.Items[0].Code, findings.Items[0].Place.Line));
    }

    [Fact]
    public void Plan_SourceWithErrorsOfItsOwn_MakesNoPlan()
    {
        using var csv = new MemoryStream("creditor_name\n"u8.ToArray());
        var source = new CollectionsCsvSource(csv, new DiagnosticBag());

        Assert.Null(s_writer.Plan(source, s_settings, new DiagnosticBag()));
    }

    [Fact]
    public void Plan_NoRows_HasNoFiles()
    {
        using var plan = s_writer.Plan(new OrderRows([]), s_settings, new DiagnosticBag())!;

        Assert.Empty(plan.Files);
        plan.Write(_ => new ArrayBufferWriter<byte>());
    }

    [Fact]
    public void Plan_TooManyGroups_IsRefused()
    {
        var orders = Enumerable
            .Range(0, DirectDebitBatchWriter.MaxGroups + 1)
            .Select(i => Samples.Order($"{i}") with { Creditor = Samples.Creditor() with { Name = $"SDC {i}" } })
            .ToList();
        var findings = new DiagnosticBag();

        Assert.Null(s_writer.Plan(new OrderRows(orders), s_settings, findings));
        Assert.Equal("SEPA161", Assert.Single(findings.Items).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Write_SourceThatChanged_Throws(int change)
    {
        CollectionOrder[] orders = [Samples.Order("1"), Samples.Order("2"), Samples.Order("3")];
        var rows = new ChangingRows(
            orders,
            change switch
            {
                0 => [orders[0], orders[1]],
                1 => [.. orders, Samples.Order("4")],
                _ => [orders[0], Samples.Order("X"), orders[2]],
            }
        );
        using var plan = s_writer.Plan(rows, s_settings, new DiagnosticBag())!;

        Assert.Throws<InvalidOperationException>(() => plan.Write(_ => new ArrayBufferWriter<byte>()));
    }

    [Fact]
    public void Write_Cancelled_ClosesTheStreamAndThrows()
    {
        using var cancellation = new CancellationTokenSource();
        using var plan = s_writer.Plan(new OrderRows([Samples.Order("1")]), s_settings, new DiagnosticBag())!;
        using var stream = new MemoryStream();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => plan.Write(_ => stream, cancellationToken: cancellation.Token));
        Assert.False(stream.CanWrite);
    }

    [Fact]
    public void Plan_Cancelled_Throws()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            s_writer.Plan(
                new OrderRows([Samples.Order("1")], isRewindable: false),
                s_settings,
                new DiagnosticBag(),
                cancellationToken: cancellation.Token
            )
        );
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        using var plan = s_writer.Plan(new OrderRows([Samples.Order("1")]), s_settings, new DiagnosticBag())!;

        Assert.Equal(Written(plan), Written(plan));
    }

    private static List<(string, string)> ByObjects(
        List<CollectionOrder> orders,
        DirectDebitBatchSettings settings,
        Pain008Version version
    )
    {
        var files = new List<(string, string)>();
        foreach (var message in new DirectDebitBatchBuilder().Build(orders, settings))
        {
            var output = new ArrayBufferWriter<byte>();
            if (!new Pain008Writer().TryWrite(message, output, new DiagnosticBag(), version))
            {
                return [];
            }

            files.Add((message.FileName(), Convert.ToHexString(output.WrittenSpan)));
        }

        return files;
    }

    private static List<(string, string)> ByRows(
        List<CollectionOrder> orders,
        DirectDebitBatchSettings settings,
        Pain008Version version,
        bool isRewindable
    )
    {
        using var plan = s_writer.Plan(new OrderRows(orders, isRewindable), settings, new DiagnosticBag(), version);
        return plan is null ? [] : Written(plan);
    }

    private static List<(string, string)> Written(DirectDebitBatchPlan plan)
    {
        var outputs = new List<(string Name, MemoryStream Stream)>();
        plan.Write(file =>
        {
            outputs.Add((file.Name, new MemoryStream()));
            return outputs[^1].Stream;
        });
        return outputs.ConvertAll(output => (output.Name, Convert.ToHexString(output.Stream.ToArray())));
    }

    private static CollectionOrder Foreign(CollectionOrder order) =>
        order with
        {
            Collection = order.Collection with { Debtor = order.Collection.Debtor with { Iban = Samples.GermanIban } },
        };

    /// <summary>Gives other rows after it is rewound.</summary>
    private sealed class ChangingRows(IReadOnlyList<CollectionOrder> first, IReadOnlyList<CollectionOrder> second)
        : ICollectionRowSource
    {
        private OrderRows _rows = new(first);

        public bool IsRewindable => true;

        public void Rewind() => _rows = new OrderRows(second);

        public bool TryRead(ref CollectionRow row) => _rows.TryRead(ref row);
    }
}
