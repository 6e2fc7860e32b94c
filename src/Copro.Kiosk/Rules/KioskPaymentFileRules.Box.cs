using System.Globalization;

namespace Copro.Kiosk;

/// <summary>
/// What the box must be: each denomination adds up, and the box holds what the cash payments brought. A difference is an
/// error, unless the device says that it could not count; it is never spread over payments.
/// </summary>
internal sealed partial class KioskPaymentFileRules
{
    private void CheckBox(KioskPaymentTrailer trailer, KioskRuleContext rules)
    {
        var moved = MovedPieces(out var counted);
        if (trailer.Box.Count == 0)
        {
            if (moved.Count > 0)
            {
                rules.Add(KioskDiagnostics.Missing, string.Empty, "box");
            }

            return;
        }

        var sound = true;
        var seen = new HashSet<CashDenomination>();
        foreach (var line in trailer.Box)
        {
            if (!seen.Add(line.Denomination))
            {
                rules.Add(KioskDiagnostics.Repeated, "denomination", NameOf(line.Denomination));
            }

            sound &= CheckLine(line, rules);
            if (counted)
            {
                Compare(line.Denomination, line, moved.GetValueOrDefault(line.Denomination), rules);
            }
        }

        var accurate = counted && trailer.Box.All(line => line.IsAccurate);
        foreach (var (denomination, pieces) in moved.Where(m => counted && !seen.Contains(m.Key)))
        {
            Report(
                accurate,
                rules,
                KioskDiagnostics.BoxContradictsPayments,
                NameOf(denomination),
                0L,
                0L,
                Text(pieces.In),
                Text(pieces.Out)
            );
        }

        if (sound)
        {
            CompareTotals(trailer, accurate, rules);
        }
    }

    private bool CheckLine(KioskBoxLine line, KioskRuleContext rules)
    {
        var before = diagnostics.ErrorCount;
        KioskPaymentRules.CheckDenomination(rules, "denomination", line.Denomination, header.Currency);
        rules.Defined("denomination/@accuracy", line.Accuracy);
        foreach (var (name, count) in Counts(line))
        {
            rules.Number($"denomination/@{name}", count, 0, KioskRuleContext.LargestAmount);
        }

        if (diagnostics.ErrorCount > before)
        {
            return false;
        }

        var closing = line.Opening + line.Inserted - line.PaidOut - line.Collected + line.Refilled;
        if (closing != line.Closing)
        {
            Report(
                line.IsAccurate,
                rules,
                KioskDiagnostics.BoxLineMismatch,
                NameOf(line.Denomination),
                closing,
                line.Closing
            );
        }

        return true;
    }

    private static (string Name, long Count)[] Counts(KioskBoxLine line) =>
        [
            ("opening", line.Opening),
            ("inserted", line.Inserted),
            ("paidOut", line.PaidOut),
            ("collected", line.Collected),
            ("refilled", line.Refilled),
            ("closing", line.Closing),
            ("retained", line.Retained),
            ("rejected", line.Rejected),
            ("suspect", line.Suspect),
            ("unreadable", line.Unreadable),
        ];

    private static void Compare(
        CashDenomination denomination,
        KioskBoxLine line,
        (Int128 In, Int128 Out) pieces,
        KioskRuleContext rules
    )
    {
        if (line.Inserted != pieces.In || line.PaidOut != pieces.Out)
        {
            Report(
                line.IsAccurate,
                rules,
                KioskDiagnostics.BoxContradictsPayments,
                NameOf(denomination),
                line.Inserted,
                line.PaidOut,
                Text(pieces.In),
                Text(pieces.Out)
            );
        }
    }

    private void CompareTotals(KioskPaymentTrailer trailer, bool accurate, KioskRuleContext rules)
    {
        Int128 box = 0;
        foreach (var line in trailer.Box)
        {
            box += (Int128)line.Denomination.Value.MinorUnits * (line.Inserted - line.PaidOut);
        }

        Int128 taken = 0;
        foreach (var payment in payments.Where(p => p.Tender == KioskTender.Cash))
        {
            var net = (Int128)payment.Inserted.MinorUnits - payment.ChangeGiven.MinorUnits;
            taken += payment.IsReversal ? -net : net;
        }

        if (box != taken)
        {
            Report(accurate, rules, KioskDiagnostics.BoxContradictsTotal, Text(box), Text(taken));
        }
    }

    /// <summary>What went in and out by denomination; <paramref name="counted"/> when every payment could count it.</summary>
    private Dictionary<CashDenomination, (Int128 In, Int128 Out)> MovedPieces(out bool counted)
    {
        counted = true;
        var moved = new Dictionary<CashDenomination, (Int128 In, Int128 Out)>();
        foreach (var cash in payments.Select(p => p.Cash).OfType<KioskCash>())
        {
            counted &= cash.Accuracy is CashAccuracy.Accurate or CashAccuracy.AccurateSet;
            foreach (var (denomination, count) in cash.In)
            {
                var known = moved.GetValueOrDefault(denomination);
                moved[denomination] = known with { In = known.In + count };
            }

            foreach (var (denomination, count) in cash.Out)
            {
                var known = moved.GetValueOrDefault(denomination);
                moved[denomination] = known with { Out = known.Out + count };
            }
        }

        return moved;
    }

    private static void Report(
        bool accurate,
        KioskRuleContext rules,
        DiagnosticDescriptor descriptor,
        params DiagnosticArgument[] arguments
    )
    {
        if (accurate)
        {
            rules.Add(descriptor, string.Empty, arguments);
        }
        else
        {
            rules.Warn(descriptor, string.Empty, arguments);
        }
    }

    private static string NameOf(CashDenomination denomination) =>
        string.IsNullOrEmpty(denomination.Series)
            ? KioskText.Of(denomination.Value.MinorUnits)
            : $"{KioskText.Of(denomination.Value.MinorUnits)} ({denomination.Series})";

    private static string Text(Int128 value) => value.ToString(CultureInfo.InvariantCulture);
}
