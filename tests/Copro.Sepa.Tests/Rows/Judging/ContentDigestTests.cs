using Copro.Sepa.Tests.Writing;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests.Rows;

public sealed class ContentDigestTests
{
    private static readonly GroupHeading s_heading = RowDoor.HeadingOf(Samples.Group());

    [Fact]
    public void Finish_AnyMessage_IsTheSameThroughBothDoors() =>
        Property.ForAll(
            RandomMessages.Generator,
            message =>
            {
                var objects = new ObjectWriter(TransliterationStyle.French);
                foreach (var group in message.Groups)
                {
                    var heading = RowDoor.HeadingOf(group);
                    Assert.Equal(objects.DigestOf(heading, group.Collections), DigestOf(heading, group.Collections));
                }
            }
        );

    [Fact]
    public void Write_AnyMessage_GivesTheSameBytesThroughBothDoors() =>
        Property.ForAll(
            RandomMessages.ForBothVersions,
            message =>
            {
                foreach (var version in Enum.GetValues<Pain008Version>())
                {
                    var output = new System.Buffers.ArrayBufferWriter<byte>();
                    new Pain008Writer().Write(message, output, version);
                    Assert.True(output.WrittenSpan.SequenceEqual(RowDoor.Write(message, version).Span));
                }
            }
        );

    [Fact]
    public void Finish_EveryPartChanged_IsAnother()
    {
        var collection = Samples.Collection();
        var party = new UltimateParty { Name = "SCI" };
        Collection[] others =
        [
            collection with
            {
                EndToEndId = "X",
            },
            collection with
            {
                InstructionId = "X",
            },
            collection with
            {
                Amount = Samples.Euros("65.64"),
            },
            collection with
            {
                Mandate = MandateReference.Parse("X"),
            },
            collection with
            {
                MandateSignedOn = new DateOnly(2026, 11, 15),
            },
            collection with
            {
                Amendment = new MandateAmendment { IsNewDebtorAccount = true },
            },
            collection with
            {
                Amendment = new MandateAmendment { OriginalDebtorAccount = Samples.GermanIban },
            },
            collection with
            {
                UltimateCreditor = party,
            },
            collection with
            {
                UltimateDebtor = party,
            },
            collection with
            {
                PurposeCode = "RENT",
            },
            collection with
            {
                RemittanceText = "X",
            },
            collection with
            {
                RemittanceText = null,
            },
            collection with
            {
                RemittanceText = null,
                OtherReference = collection.RemittanceText,
            },
            collection with
            {
                RemittanceText = null,
                OtherReference = "X",
                ReferenceIssuer = "BBA",
            },
            Of(collection, debtor => debtor with { Name = "X" }),
            Of(collection, debtor => debtor with { Iban = Samples.GermanIban }),
            Of(collection, debtor => debtor with { Bic = Bic.Parse("AGRIFRPP") }),
            Of(collection, debtor => debtor with { Address = Samples.Address() }),
            Of(collection, debtor => debtor with { Address = Samples.Address() with { Floor = "2" } }),
            Of(collection, debtor => debtor with { Identification = Person("1") }),
            Of(collection, debtor => debtor with { Identification = Person("2") }),
        ];

        var digests = others.Append(collection).Select(other => Convert.ToHexString(DigestOf(s_heading, [other])));

        Assert.Equal(others.Length + 1, digests.Distinct().Count());
    }

    [Fact]
    public void Finish_EveryPartOfTheHeadingChanged_IsAnother()
    {
        var creditor = s_heading.Creditor;
        GroupHeading[] headings =
        [
            s_heading,
            s_heading with
            {
                Scheme = DirectDebitScheme.B2B,
            },
            s_heading with
            {
                Sequence = SequenceType.Recurrent,
            },
            s_heading with
            {
                CategoryPurpose = "SUPP",
            },
            s_heading with
            {
                CollectionDate = new DateOnly(2026, 12, 2),
            },
            s_heading with
            {
                BatchBooking = true,
            },
            s_heading with
            {
                BatchBooking = false,
            },
            s_heading with
            {
                UltimateCreditor = new UltimateParty { Name = "X" },
            },
            s_heading with
            {
                Creditor = creditor with { Name = "X" },
            },
            s_heading with
            {
                Creditor = creditor with { Bic = default },
            },
            s_heading with
            {
                Creditor = creditor with { Iban = Samples.DebtorIban },
            },
            s_heading with
            {
                Creditor = creditor with { Identifier = CreditorIdentifier.Parse("DE98ZZZ09999999999") },
            },
            s_heading with
            {
                Creditor = creditor with { Address = Samples.Address() },
            },
        ];

        var digests = headings.Select(heading => Convert.ToHexString(DigestOf(heading, [Samples.Collection()])));

        Assert.Equal(headings.Length, digests.Distinct().Count());
    }

    [Fact]
    public void Append_CollectionsInAnotherOrder_IsAnotherContent() =>
        Assert.NotEqual(
            DigestOf(s_heading, [Samples.Collection("1"), Samples.Collection("2")]),
            DigestOf(s_heading, [Samples.Collection("2"), Samples.Collection("1")])
        );

    [Fact]
    public void Append_GroupsInterleaved_HasNoInfluence()
    {
        var speller = new Speller(TransliterationStyle.French);
        using var one = new ContentDigest(s_heading, speller);
        using var two = new ContentDigest(s_heading with { BatchBooking = true }, speller);
        foreach (var id in new[] { "1", "2", "3" })
        {
            Append(one, Samples.Collection(id));
            Append(two, Samples.Collection(id + "b"));
        }

        var alone = new[] { "1", "2", "3" }.Select(id => Samples.Collection(id));
        Assert.Equal(DigestOf(s_heading, alone), one.Finish());
    }

    [Fact]
    public void Checksum_SecondPass_IsThatOfTheFirstUnlessSomethingChanged() =>
        Property.ForAll(
            RandomMessages.Generator,
            message =>
            {
                var group = message.Groups[0];
                var heading = RowDoor.HeadingOf(group);
                var changed = group.Collections.ToArray();
                changed[^1] = changed[^1] with { Amount = changed[^1].Amount + Samples.Euros("0.01") };

                Assert.Equal(
                    ChecksumOf(heading, group.Collections, false),
                    ChecksumOf(heading, group.Collections, true)
                );
                Assert.NotEqual(ChecksumOf(heading, group.Collections, false), ChecksumOf(heading, changed, true));
            }
        );

    [Fact]
    public void Finish_OfASecondPass_Throws()
    {
        using var digest = new ContentDigest(s_heading, new Speller(TransliterationStyle.French), isSecondPass: true);
        Assert.Throws<InvalidOperationException>(digest.Finish);
    }

    private static ulong ChecksumOf(GroupHeading heading, IEnumerable<Collection> collections, bool isSecondPass)
    {
        using var digest = new ContentDigest(heading, new Speller(TransliterationStyle.French), isSecondPass);
        foreach (var collection in collections)
        {
            Append(digest, collection);
        }

        return digest.Checksum();
    }

    private static byte[] DigestOf(GroupHeading heading, IEnumerable<Collection> collections)
    {
        using var digest = new ContentDigest(heading, new Speller(TransliterationStyle.French));
        foreach (var collection in collections)
        {
            Append(digest, collection);
        }

        return digest.Finish();
    }

    private static void Append(ContentDigest digest, Collection collection)
    {
        var normal = default(NormalRow);
        new RowNormaliser(new Speller(TransliterationStyle.French)).Normalise(
            RowDoor.RowOf(s_heading, collection),
            ref normal
        );
        digest.Append(normal);
    }

    private static Collection Of(Collection collection, Func<Debtor, Debtor> change) =>
        collection with
        {
            Debtor = change(collection.Debtor),
        };

    private static PartyIdentification Person(string number) =>
        PartyIdentification.Of(PersonIdentification.FromOther(number));
}
