namespace Copro.Kiosk;

/// <summary>What a header must be, for readers and writers alike.</summary>
internal static class KioskHeaderRules
{
    public const int LongestKioskId = 32;
    public const int LongestFileId = 64;
    public const int HighestEpoch = 999_999;

    public static void Check(KioskFileHeader header, DiagnosticPlace place, DiagnosticBag diagnostics)
    {
        var rules = new KioskRuleContext(place, diagnostics);
        rules.Token("kiosk", header.KioskId, LongestKioskId);
        rules.Token("fileId", header.FileId, LongestFileId);
        rules.Number("epoch", header.Epoch, 1, HighestEpoch);
        rules.Number("sequence", header.Sequence, 1, KioskRuleContext.LargestAmount);
        rules.Defined("custody", header.Custody);
        if (header.Currency.IsNone)
        {
            rules.Add(KioskDiagnostics.Missing, "currency", "currency");
        }

        if (header.PeriodTo < header.PeriodFrom)
        {
            rules.Add(KioskDiagnostics.PeriodReversed, "period", header.PeriodFrom, header.PeriodTo);
        }

        CheckPrevious(header, rules);
    }

    /// <summary>Whether kiosk, epoch and sequence are such that a key can be made of them.</summary>
    public static bool HasKey(KioskFileHeader header) =>
        KioskText.IsToken(header.KioskId, LongestKioskId) && header is { Epoch: > 0, Sequence: > 0 };

    private static void CheckPrevious(KioskFileHeader header, KioskRuleContext rules)
    {
        var expected = header.Sequence - 1;
        var found = header.Previous?.Sequence ?? 0;
        if (expected != found || (header.Previous is { } previous && (expected == 0 || !previous.Hash.HasValue)))
        {
            rules.Add(
                KioskDiagnostics.WrongPrevious,
                "previous",
                header.Sequence,
                expected == 0 ? "-" : KioskText.Of(expected),
                header.Previous is null ? "-" : KioskText.Of(found)
            );
        }
    }
}
