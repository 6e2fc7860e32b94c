using System.Globalization;
using Xunit;

namespace Copro.Cmc7.Tests;

/// <summary>Runs a vector through the public surface; <c>null</c> when the outcome is the expected one, else what came instead.</summary>
internal static class VectorJudge
{
    public static string? Judge(Vector row) =>
        row.Kind switch
        {
            "rlmc" => Rlmc(row),
            "rlmc-repair" => Repair(row),
            "cmc7-fr" => Line(row, null),
            "cmc7-fr-ticket" => Ticket(row),
            "cmc7-uemoa" => Line(row, Cmc7Layout.Uemoa),
            "cmc7-br" => Line(row, null),
            "cmc7-il" => Line(row, null),
            "amount" => Amount(row),
            "aim" => Aim(row),
            "wedge-azerty-fr" => Wedge(row, KeyboardMap.French),
            "wedge-azerty-be" => Wedge(row, KeyboardMap.Belgian),
            _ => Coupon(row),
        };

    private static string? Rlmc(Vector row)
    {
        var cells = row.Input.Split('|');
        if (!RlmcKey.TryParse(cells[3], out var key, out var error))
        {
            return row.Verdict == "invalid" ? null : error!.ToString();
        }

        Assert.True(Cmc7Line.TryCreate(cells[0], cells[1], cells[2], out var line));
        var fits = RlmcKey.Compute(line) == key;
        return fits == (row.Verdict == "valid") ? null : $"key {RlmcKey.Compute(line)}";
    }

    private static string? Repair(Vector row)
    {
        var cells = row.Input.Split('|');
        Assert.True(Cmc7Line.TryCreate(cells[0], cells[1], cells[2], out var line));
        var repair = Cmc7Repair.Find(line, RlmcKey.Parse(cells[3]));
        var isUnique = repair.Outcome is Cmc7RepairOutcome.Repaired or Cmc7RepairOutcome.Proposed;
        if (isUnique != (row.Verdict == "valid"))
        {
            return repair.Outcome.ToString();
        }

        var expected = row.Expected.Replace('|', ' ');
        return !isUnique || repair.Candidates[0].ToUnmaskedString() == expected
            ? null
            : repair.Candidates[0].ToUnmaskedString();
    }

    private static string? Line(Vector row, Cmc7Layout? layout)
    {
        var options = new Cmc7Options { Layout = layout, Profile = Cmc7ReaderProfile.Find(row.Profile) };
        var reading = new Cmc7Reader(options).Read(row.Input);
        var expected = row.Verdict switch
        {
            "valid" => Cmc7Status.Complete,
            "partial" => Cmc7Status.Partial,
            _ => Cmc7Status.Refused,
        };
        if (reading.Status != expected)
        {
            return $"{reading} {string.Join("; ", reading.Diagnostics)}";
        }

        return expected == Cmc7Status.Complete ? Fields(row, reading) : null;
    }

    private static string? Fields(Vector row, Cmc7Reading reading)
    {
        foreach (var pair in row.Expected.Split(';').Select(static pair => pair.Split('=')))
        {
            if (pair.Length < 2)
            {
                continue;
            }

            var line = reading.Line;
            var found = pair[0] switch
            {
                "Z4" or "cheque" => line.ChequeNumber.ToString(),
                "Z3" => line.InterbankZone.ToString(),
                "Z2" => line.InternalZone.ToString(),
                "Z1" => line.AmountZone.ToString(),
                "RLMC" => reading.ComputedKey.ToString(),
                "bank" => line.Part(Cmc7Part.Bank).ToString(),
                "branch" => line.Part(Cmc7Part.Branch).ToString(),
                "account" => line.Part(Cmc7Part.Account).ToString(),
                "key" => line.Part(Cmc7Part.RibKey).ToString(),
                "comp" => line.Part(Cmc7Part.Clearing).ToString(),
                "type" => line.Part(Cmc7Part.ChequeType).ToString(),
                "dv1" => line.Part(Cmc7Part.CheckDigit1).ToString(),
                "dv2" => line.Part(Cmc7Part.CheckDigit2).ToString(),
                "dv3" => line.Part(Cmc7Part.CheckDigit3).ToString(),
                _ => throw new InvalidOperationException(pair[0]),
            };
            var expected = pair[1].Split(' ')[0];
            if (found != expected)
            {
                return $"{pair[0]} is {found}";
            }
        }

        return null;
    }

    private static string? Ticket(Vector row)
    {
        var reading = new Cmc7Reader().Read(row.Input);
        return reading.Status == Cmc7Status.Complete && reading.Line.Kind == Cmc7Kind.BatchTicket
            ? null
            : $"{reading} {reading.Line.Kind}";
    }

    private static string? Amount(Vector row)
    {
        var fits = AmountText.TryParse(row.Input, Currency.Parse(row.Profile), out var amount, out var error);
        return fits != (row.Verdict == "valid") ? $"{fits} {error}"
            : fits && amount.MinorUnits != long.Parse(row.Expected, CultureInfo.InvariantCulture) ? amount.ToString()
            : null;
    }

    private static string? Aim(Vector row)
    {
        var meant = KeyboardMap.French.Apply(row.Input);
        return meant == row.Expected ? null : meant;
    }

    private static string? Wedge(Vector row, KeyboardMap map)
    {
        var meant = (row.Profile.Contains("Ubuntu", StringComparison.Ordinal) ? KeyboardMap.FrenchDigits : map).Apply(
            row.Input
        );
        if (meant != row.Expected)
        {
            return meant;
        }

        if (!meant.StartsWith('*') && !meant.StartsWith("RF", StringComparison.Ordinal))
        {
            return null;
        }

        var result = new CouponReader().Read(row.Input);
        return result.Accepted?.Text == row.Expected ? null : Describe(result);
    }

    private static string? Coupon(Vector row)
    {
        // A payment code that is valid is so for people; one that is invalid must be refused by the strict reading too.
        var options = new Cmc7Options
        {
            CouponFormats = CouponFormats.All,
            Currency = Currency.TryParse(row.Profile, out var currency) ? currency : Currency.Eur,
        };
        var result = new CouponReader(options).Read(row.Input);
        var expected = row.Verdict switch
        {
            "valid" => result.IsValid && result.Accepted!.FormatName == row.Kind,
            "partial" => result.Best is { Status: CouponStatus.Partial },
            _ => !result.IsValid || result.Accepted!.FormatName != row.Kind,
        };
        var isNamed =
            row.Verdict != "invalid" || result.Diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Error);
        return !expected || !isNamed ? Describe(result) : CouponFields(row, result);
    }

    private static string? CouponFields(Vector row, CouponResult result)
    {
        if (row.Verdict != "valid" || row.Kind == "tip-line")
        {
            return null;
        }

        foreach (var pair in row.Expected.Split(';').Select(static pair => pair.Split('=')))
        {
            if (pair.Length < 2 || !IsFieldName(pair[0]))
            {
                continue;
            }

            var best = result.Accepted!;
            var expected = pair[1].Split(' ')[0];
            var found = pair[0] == "amount" ? best.Amount?.ToAmountString() : best.Field(pair[0]);
            if (found != expected)
            {
                return $"{pair[0]} is {found}; {Describe(result)}";
            }
        }

        return null;
    }

    private static bool IsFieldName(string name) => name.All(char.IsAsciiLetterOrDigit);

    private static string Describe(CouponResult result) =>
        string.Join(", ", result.Readings) + " | " + string.Join("; ", result.Diagnostics);
}
