using Copro.TestKit;
using Xunit;

namespace Copro.Cmc7.Tests;

public sealed class KeyboardMapTests
{
    [Fact]
    public void Maps_Published_AreOneToOne()
    {
        foreach (var map in KeyboardMap.All)
        {
            var meant = Enumerable.Range(0, 0x200).Select(c => map.Apply((char)c)).Where(static c => c < 0x7F).ToList();
            var changed = Enumerable
                .Range(0, 0x200)
                .Where(c => map.Apply((char)c) != c)
                .Select(c => map.Apply((char)c))
                .ToList();
            Assert.Equal(changed.Count, changed.Distinct().Count());
            Assert.Equal(map.Count, changed.Count);
            Assert.NotEmpty(meant);
        }
    }

    [SkippableFact]
    public void Maps_ShippedTable_EqualsThePublishedOne()
    {
        var rows = File.ReadAllLines(SharedData.Require("facts", "azerty-maps.tsv"))
            .Skip(1)
            .Select(static row => row.Split('\t'));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows.Where(static row => row[3] == "no"))
        {
            var map = row[0] == "fr-FR" ? KeyboardMap.French : KeyboardMap.Belgian;
            Assert.Equal(row[2][0], map.Apply(row[1][0]));
            counts[map.Name] = counts.GetValueOrDefault(map.Name) + 1;
        }

        Assert.All(
            counts,
            count => Assert.Equal(count.Value, KeyboardMap.All.First(map => map.Name == count.Key).Count)
        );
    }

    [Theory]
    [InlineData("à&é\"'(-è_ç", "0123456789", KeyboardLayout.FrenchFrance)]
    [InlineData("à&é\"'(§è!ç", "0123456789", KeyboardLayout.FrenchBelgium)]
    [InlineData("$d&", "]d1", KeyboardLayout.FrenchFrance)]
    [InlineData("aqzw", "qawz", KeyboardLayout.FrenchFrance)]
    public void Apply_WhatTheComputerReceived_GivesWhatTheScannerMeant(
        string typed,
        string meant,
        KeyboardLayout layout
    ) => Assert.Equal(meant, KeyboardMap.For(layout).Apply(typed));

    [Fact]
    public void HasDeadKey_CircumflexOrDiaeresis_IsSeen()
    {
        Assert.True(KeyboardMap.HasDeadKey("a^b"));
        Assert.True(KeyboardMap.HasDeadKey("¨"));
        Assert.False(KeyboardMap.HasDeadKey("êï"));
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyboardMap.For(KeyboardLayout.None));
    }
}
