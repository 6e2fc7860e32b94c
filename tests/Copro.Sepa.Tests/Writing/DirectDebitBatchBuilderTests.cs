using System.Buffers;
using Copro.Sepa.Tests.Writing;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class DirectDebitBatchBuilderTests
{
    private static readonly DirectDebitBatchBuilder s_builder = new();

    private static readonly DirectDebitBatchSettings s_settings = new() { CreatedAt = Samples.CreatedAt };

    [Fact]
    public void Build_TwoCreditorsAtOneBank_AreGroupsOfOneMessage()
    {
        Assert.True(Iban.TryCreate("FR", "20041010051234567A02600", out var other) || TryOther(out other));
        var second = Samples.Creditor() with { Name = "SDC Les Ormes", Iban = other, Bic = default };

        var messages = s_builder.Build(
            [Samples.Order("1"), Samples.Order("2") with { Creditor = second }, Samples.Order("3")],
            s_settings
        );

        var message = Assert.Single(messages);
        Assert.Equal(["1", "3"], message.Groups[0].Collections.Select(collection => collection.EndToEndId));
        Assert.Equal("2", message.Groups[1].Collections.Single().EndToEndId);
        Assert.Equal($"{message.MessageId}-1", message.Groups[0].Id);
        Assert.Equal($"{message.MessageId}-2", message.Groups[1].Id);
    }

    [Fact]
    public void Build_CreditorsAtTwoBanks_AreTwoMessages()
    {
        var elsewhere = Samples.Creditor() with { Iban = Samples.DebtorIban, Bic = default };

        var messages = s_builder.Build(
            [Samples.Order("1"), Samples.Order("2") with { Creditor = elsewhere }],
            s_settings
        );

        Assert.Equal(2, messages.Count);
        Assert.NotEqual(messages[0].MessageId, messages[1].MessageId);
        Assert.All(messages, message => Assert.Equal(1, message.Count()));
    }

    [Fact]
    public void Build_AnyOrders_LosesAndDoublesNone() =>
        Property.ForAll(
            RandomMessages.Orders,
            orders =>
            {
                foreach (
                    var split in new[]
                    {
                        MessageSplit.None,
                        MessageSplit.Bank,
                        MessageSplit.Creditor | MessageSplit.Scheme,
                    }
                )
                {
                    var messages = s_builder.Build(orders, s_settings with { Split = split });
                    var collections = messages
                        .SelectMany(message => message.Groups)
                        .SelectMany(group => group.Collections);

                    Assert.Equal(
                        orders.Select(order => order.Collection.EndToEndId).Order(StringComparer.Ordinal),
                        collections.Select(collection => collection.EndToEndId).Order(StringComparer.Ordinal)
                    );
                    Assert.All(messages, message => Assert.True(SepaText.IsIdentifier(message.MessageId)));
                    Assert.All(
                        messages.SelectMany(m => m.Groups),
                        group => Assert.True(SepaText.IsIdentifier(group.Id))
                    );
                }
            }
        );

    [Fact]
    public void Build_EachSplit_KeepsApartWhatItSays()
    {
        var business = Samples.Order("2") with { Scheme = DirectDebitScheme.B2B };
        var other = Samples.Order("3") with
        {
            Creditor = Samples.Creditor() with { Identifier = CreditorIdentifier.Parse("DE98ZZZ09999999999") },
        };
        CollectionOrder[] orders = [Samples.Order("1"), business, other];

        Assert.Single(s_builder.Build(orders, s_settings with { Split = MessageSplit.None }));
        Assert.Single(s_builder.Build(orders, s_settings with { Split = MessageSplit.Bank }));
        Assert.Equal(2, s_builder.Build(orders, s_settings with { Split = MessageSplit.Scheme }).Count);
        Assert.Equal(2, s_builder.Build(orders, s_settings with { Split = MessageSplit.Creditor }).Count);
        Assert.Equal(
            3,
            s_builder.Build(orders, s_settings with { Split = MessageSplit.Creditor | MessageSplit.Scheme }).Count
        );
    }

    [Fact]
    public void Build_EveryPartOfTheGroupKey_MakesAGroup()
    {
        var order = Samples.Order("1");
        CollectionOrder[] orders =
        [
            order,
            Samples.Order("2") with
            {
                Sequence = SequenceType.Recurrent,
            },
            Samples.Order("3") with
            {
                CollectionDate = new DateOnly(2026, 12, 2),
            },
            Samples.Order("4") with
            {
                BatchBooking = true,
            },
            Samples.Order("5") with
            {
                Creditor = Samples.Creditor() with { Name = "Other" },
            },
            Samples.Order("6") with
            {
                Creditor = Samples.Creditor() with { Address = Samples.Address() },
            },
            Samples.Order("7") with
            {
                Creditor = Samples.Creditor() with { Address = Samples.Address() },
            },
        ];

        var message = Assert.Single(s_builder.Build(orders, s_settings));

        Assert.Equal([1, 1, 1, 1, 1, 2], message.Groups.Select(group => group.Collections.Count));
    }

    [Fact]
    public void Build_SameOrdersLater_HaveTheSameIdAndOtherwiseTheSameBytes()
    {
        var first = s_builder.Build([Samples.Order()], s_settings)[0];
        var later = s_builder.Build([Samples.Order()], s_settings with { CreatedAt = Samples.CreatedAt.AddDays(1) })[0];

        Assert.Equal(first.MessageId, later.MessageId);
        Assert.Equal(Bytes(first), Bytes(later with { CreatedAt = first.CreatedAt }));
        Assert.Equal($"pain.008_{first.MessageId}.xml", first.FileName());
    }

    [Theory]
    [InlineData("amount")]
    [InlineData("debtor")]
    [InlineData("date")]
    [InlineData("initiator")]
    public void Build_OtherContent_HasAnotherId(string what)
    {
        var order = Samples.Order();
        var settings = s_settings;
        var first = s_builder.Build([order], settings)[0];
        order = what switch
        {
            "amount" => order with { Collection = order.Collection with { Amount = Samples.Euros("65.64") } },
            "debtor" => order with
            {
                Collection = order.Collection with { Debtor = Samples.Debtor() with { Name = "X" } },
            },
            "date" => order with { CollectionDate = order.CollectionDate.AddDays(1) },
            _ => order,
        };
        settings =
            what == "initiator" ? settings with { InitiatingParty = new InitiatingParty { Name = "X" } } : settings;

        Assert.NotEqual(first.MessageId, s_builder.Build([order], settings)[0].MessageId);
    }

    [Fact]
    public void Build_Resubmission_AppendsItsNumber()
    {
        var first = s_builder.Build([Samples.Order()], s_settings)[0];
        var again = s_builder.Build([Samples.Order()], s_settings with { Resubmission = 2 })[0];

        Assert.Equal($"{first.MessageId}-2", again.MessageId);
        Assert.Matches("^[A-Z2-7]{20}$", first.MessageId);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100)]
    public void Build_ResubmissionOutOfRange_Throws(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            s_builder.Build([Samples.Order()], s_settings with { Resubmission = number })
        );

    [Fact]
    public void Build_NoOrders_MakesNoMessage() => Assert.Empty(s_builder.Build([], s_settings));

    [Fact]
    public void Build_OrdersNobodyChecked_StillMakesAMessageToBeRefused()
    {
        var broken = Samples.Collection() with
        {
            EndToEndId = null!,
            Amount = new Money(long.MaxValue, Currency.Eur),
            Mandate = default,
            Debtor = Samples.Debtor() with { Iban = default },
        };
        CollectionOrder[] orders =
        [
            Samples.Order() with
            {
                Collection = broken,
            },
            Samples.Order() with
            {
                Collection = broken,
            },
        ];

        var message = s_builder.Build(orders, s_settings)[0];
        var findings = new DiagnosticBag();

        Assert.False(new Pain008Writer().Validate(message, findings));
        Assert.True(findings.CountOf(SepaDiagnostics.AmountOutOfRange) == 2);
    }

    [Fact]
    public void Presentations_OfMessage_NameEveryMandateWithItsThreeIds()
    {
        var message = s_builder.Build([Samples.Order("1"), Samples.Order("2")], s_settings)[0];

        var presentations = message.Presentations().ToList();

        Assert.Equal(["RUM-1", "RUM-2"], presentations.Select(presentation => presentation.Mandate.ToString()));
        Assert.All(
            presentations,
            p => Assert.Equal((message.MessageId, message.Groups[0].Id), (p.MessageId, p.PaymentInformationId))
        );
    }

    private static bool TryOther(out Iban iban)
    {
        for (var key = 0; key < 100; key++)
        {
            if (Iban.TryCreate("FR", $"20041010051234567A026{key:00}", out iban))
            {
                return true;
            }
        }

        iban = default;
        return false;
    }

    private static byte[] Bytes(DirectDebitMessage message)
    {
        var output = new ArrayBufferWriter<byte>();
        new Pain008Writer().Write(message, output);
        return output.WrittenSpan.ToArray();
    }
}
