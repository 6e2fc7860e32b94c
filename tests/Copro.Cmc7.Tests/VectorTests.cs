using System.Text;
using Copro.TestKit;
using Xunit;

namespace Copro.Cmc7.Tests;

/// <summary>Every row of the acceptance file; a failure lists all rows that fail.</summary>
public sealed class VectorTests
{
    [SkippableFact]
    public void Vectors_EveryRow_HasTheVerdictOfTheFile()
    {
        var rows = VectorFile.Read(SharedData.Require("facts", "cmc7-coupon-vectors.tsv"));
        var failures = new StringBuilder();
        foreach (var row in rows)
        {
            if (VectorJudge.Judge(row) is { } failure)
            {
                failures.Append(row).Append(" -> ").AppendLine(failure);
            }
        }

        Assert.Equal(106, rows.Count);
        Assert.True(failures.Length == 0, failures.ToString());
    }
}
