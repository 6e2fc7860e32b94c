using System.Globalization;

namespace Copro.Cmc7.Lines;

/// <summary>What can be said about a line whose shape fits. A clean line makes no list.</summary>
internal static class LineJudgement
{
    public static List<Diagnostic>? Of(
        in Cmc7Line line,
        in LineMatch match,
        int before,
        Cmc7ReaderProfile? profile,
        bool tolerant
    )
    {
        List<Diagnostic>? findings = null;
        var layout = line.Layout!;
        if (match.SpaceInZone >= 0)
        {
            var space = Cmc7Diagnostics.SpaceInZone.At(
                Place(match.SpaceAt + before),
                layout.ZoneName(match.SpaceInZone)
            );
            Add(ref findings, tolerant ? space.As(DiagnosticSeverity.Warning) : space);
        }

        if (IsAllZero(line))
        {
            Add(ref findings, Cmc7Diagnostics.AllZero.At(default));
        }

        if (line.Kind != Cmc7Kind.Cheque)
        {
            var slip = line.Kind == Cmc7Kind.BatchTicket ? Cmc7Diagnostics.BatchTicket : Cmc7Diagnostics.DepositTicket;
            Add(ref findings, slip.At(default));
        }

        if (ReferenceEquals(layout, Cmc7Layout.Brazil))
        {
            AddBrazilianChecks(ref findings, line);
        }

        if (profile is not null && match.HasSymbols)
        {
            AddProfile(ref findings, profile, SymbolsOf(layout, match));
        }

        return findings;
    }

    public static Cmc7Symbols SymbolsOf(Cmc7Layout layout, in LineMatch match) =>
        layout.Shape.StartsWith('A') && !ReferenceEquals(layout, Cmc7Layout.Israel)
            ? new Cmc7Symbols(
                S1: Known(match.Symbols[2]),
                S2: Known(match.Symbols[3]),
                S3: Known(match.Symbols[0]),
                S5: Known(match.Symbols[1])
            )
            : default;

    /// <summary>Unreadable digits are errors until the key has repaired them; symbols cost no digit.</summary>
    public static void AddUnreadable(ref List<Diagnostic>? findings, Cmc7Unreadable[]? unreadable, Cmc7Repair? repair)
    {
        foreach (var place in unreadable ?? [])
        {
            var finding = place.IsSymbol
                ? Cmc7Diagnostics.UnreadableSymbol.At(Place(place.Column - 1))
                : Cmc7Diagnostics.UnreadableDigit.At(Place(place.Column - 1, place.Zone), place.Digit, place.Zone);
            var isAmount = string.Equals(place.Zone, PartNames.Of(Cmc7Part.AmountZone), StringComparison.Ordinal);
            Add(
                ref findings,
                repair?.Repaired is not null && !isAmount ? finding.As(DiagnosticSeverity.Warning) : finding
            );
        }
    }

    public static void AddKey(ref List<Diagnostic>? findings, in Cmc7Line line, RlmcKey key, Cmc7Repair? repair)
    {
        if (key.HasValue && line.Layout is { HasRlmcKey: false })
        {
            Add(ref findings, Cmc7Diagnostics.KeyNotUsed.At(default, line.Layout.Name));
        }

        if (repair?.Diagnostic is { } said)
        {
            Add(ref findings, said);
        }

        if (repair is { Outcome: Cmc7RepairOutcome.KeyWrong, Candidates.Count: > 0 })
        {
            Add(ref findings, Cmc7Diagnostics.MisreadCandidates.At(default, repair.Candidates.Count));
        }
    }

    public static DiagnosticPlace Place(int index, string? path = null) =>
        new()
        {
            Line = 1,
            Column = index + 1,
            Path = path,
        };

    private static void Add(ref List<Diagnostic>? findings, Diagnostic finding) => (findings ??= []).Add(finding);

    private static char? Known(char symbol) => symbol == '\0' ? null : symbol;

    /// <summary>The amount does not count: a specimen with an amount is still one.</summary>
    private static bool IsAllZero(in Cmc7Line line)
    {
        for (var zone = 0; zone < Math.Min(line.ZoneCount, Cmc7Line.MaxZones - 1); zone++)
        {
            for (var i = 0; i < line.Zone(zone).Length; i++)
            {
                if (line.Zone(zone)[i] != '0')
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>DV1 over bank and branch, DV2 over the second group, DV3 over the account.</summary>
    private static void AddBrazilianChecks(ref List<Diagnostic>? findings, in Cmc7Line line)
    {
        AddLuhn(ref findings, line, Cmc7Part.CheckDigit1, line.Zone(0).Slice(0, 7));
        AddLuhn(ref findings, line, Cmc7Part.CheckDigit2, line.Zone(1));
        AddLuhn(ref findings, line, Cmc7Part.CheckDigit3, line.Part(Cmc7Part.Account));
    }

    private static void AddLuhn(ref List<Diagnostic>? findings, in Cmc7Line line, Cmc7Part part, Cmc7Zone body)
    {
        var found = line.Part(part);
        if (!body.IsComplete || !found.IsComplete)
        {
            return;
        }

        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var product = body.DigitAt(body.Length - 1 - i) * (i % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        var expected = (10 - (sum % 10)) % 10;
        if (expected != found.DigitAt(0))
        {
            Add(
                ref findings,
                Cmc7Diagnostics.LineCheckDigitWrong.At(
                    DiagnosticPlace.At(PartNames.Of(part)),
                    PartNames.Of(part),
                    found.DigitAt(0),
                    expected
                )
            );
        }
    }

    private static void AddProfile(ref List<Diagnostic>? findings, Cmc7ReaderProfile profile, Cmc7Symbols found)
    {
        AddSymbol(ref findings, profile, "S1", profile.S1, found.S1);
        AddSymbol(ref findings, profile, "S2", profile.S2, found.S2);
        AddSymbol(ref findings, profile, "S3", profile.S3, found.S3);
        AddSymbol(ref findings, profile, "S5", profile.S5, found.S5);
    }

    private static void AddSymbol(
        ref List<Diagnostic>? findings,
        Cmc7ReaderProfile profile,
        string name,
        char? expected,
        char? found
    )
    {
        if (expected is { } set && found is { } sent && set != sent)
        {
            Add(
                ref findings,
                Cmc7Diagnostics.ProfileDisagrees.At(
                    default,
                    profile.Name,
                    name,
                    set.ToString(CultureInfo.InvariantCulture),
                    sent.ToString(CultureInfo.InvariantCulture)
                )
            );
        }
    }
}
