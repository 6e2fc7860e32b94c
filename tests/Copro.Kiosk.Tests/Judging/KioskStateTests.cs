using System.Text;
using Xunit;

namespace Copro.Kiosk.Tests.Judging;

public sealed class KioskStateTests
{
    private static readonly KioskState s_state = new()
    {
        KioskId = "KIOSK-1",
        Epoch = 3,
        LastSequence = 42,
        LastCreatedAt = Sample.Created,
        LastClosingCash = Sample.Xpf(45_000),
        Files = [new KioskKnownFile(41, ContentHash.Of("41"u8)), new KioskKnownFile(42, ContentHash.Of("42"u8))],
        Gaps = [new KioskGap(1, 40, default)],
        ConfirmedEpoch = 4,
    };

    [Fact]
    public void ToBytes_ThenFromBytes_IsTheSameState()
    {
        var bytes = s_state.ToBytes();
        var again = KioskState.FromBytes(bytes);

        Assert.Equal(bytes, again.ToBytes());
        Assert.Equal(s_state.Files, again.Files);
        Assert.Equal(s_state.Gaps, again.Gaps);
        Assert.Equal(
            s_state with
            {
                Files = [],
                Gaps = [],
            },
            again with
            {
                Files = s_state.Files.Take(0).ToArray(),
                Gaps = [],
            }
        );
    }

    [Fact]
    public void ToBytes_OfVersionOne_HasTheFormThatStoresHold() =>
        Assert.Equal(
            """{"version":1,"kiosk":"KIOSK-1","epoch":1,"lastSequence":0,"files":[],"gaps":[],"confirmedEpoch":0}""",
            Encoding.UTF8.GetString(KioskState.New("KIOSK-1").ToBytes())
        );

    [Theory]
    [InlineData("", "KSK110")]
    [InlineData("null", "KSK110")]
    [InlineData("{}", "KSK110")]
    [InlineData("{\"version\":1}", "KSK110")]
    [InlineData("{\"version\":1,\"kiosk\":\"K\",\"epoch\":0,\"files\":[],\"gaps\":[]}", "KSK110")]
    [InlineData("{\"version\":2,\"kiosk\":\"K\"}", "KSK111")]
    public void FromBytes_SomethingElse_Throws(string json, string code)
    {
        var e = Assert.Throws<CoproFormatException>(() => KioskState.FromBytes(Encoding.UTF8.GetBytes(json)));

        Assert.Equal(code, e.Diagnostic!.Code);
    }

    [Fact]
    public void PublicationState_ThereAndBack_IsTheSame()
    {
        var state = new KioskPublicationState
        {
            KioskId = "KIOSK-1",
            LastSequence = 7,
            LastHash = ContentHash.Of("7"u8),
            LastContentHash = ContentHash.Of("c"u8),
            LastCount = 40,
            LastTotal = new Money(123_456, Currency.Eur),
        };

        Assert.Equal(state, KioskPublicationState.FromBytes(state.ToBytes()));
        Assert.Equal(
            KioskPublicationState.New("K"),
            KioskPublicationState.FromBytes(KioskPublicationState.New("K").ToBytes())
        );
    }
}
