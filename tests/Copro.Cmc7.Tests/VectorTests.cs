using System.Text;
using Copro.TestKit;
using Xunit;

namespace Copro.Cmc7.Tests;

/// <summary>Every row of the acceptance file; a failure lists all rows that fail.</summary>
public sealed class VectorTests
{
    /// <summary>Rows computed for this repository from the formats' descriptions: they are there on every machine.</summary>
    [Fact]
    public void OwnVectors_EveryRow_HasTheVerdictOfTheFile() =>
        Check(Checkout.PathOf("tests", "Copro.Cmc7.Tests", "Data", "vectors.tsv"), 53);

    [SkippableFact]
    public void Vectors_EveryRow_HasTheVerdictOfTheFile() =>
        Check(SharedData.Require("facts", "cmc7-coupon-vectors.tsv"), 106);

    private static void Check(string path, int count)
    {
        var rows = VectorFile.Read(path);
        var failures = new StringBuilder();
        foreach (var row in rows)
        {
            if (VectorJudge.Judge(row) is { } failure)
            {
                failures.Append(row).Append(" -> ").AppendLine(failure);
            }
        }

        Assert.Equal(count, rows.Count);
        Assert.True(failures.Length == 0, failures.ToString());
    }
}
