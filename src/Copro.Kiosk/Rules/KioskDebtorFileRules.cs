using System.Globalization;

namespace Copro.Kiosk;

/// <summary>What a debtor file must be, for readers and writers alike.</summary>
internal sealed class KioskDebtorFileRules(
    KioskDebtorFile file,
    Func<int, DiagnosticPlace> placeOf,
    DiagnosticBag diagnostics
)
{
    private const int LongestName = 140;
    private const int LongestCouponKey = 64;

    public void CheckHeader(DiagnosticPlace place)
    {
        var rules = new KioskRuleContext(place, diagnostics);
        rules.Defined("kind", file.Kind);
        var isDelta = file.Kind == KioskDebtorFileKind.Delta;
        if (isDelta != file.AppliesTo.HasValue || (!isDelta && file.Removed.Count > 0))
        {
            rules.Add(KioskDiagnostics.DeltaBase, "appliesTo");
        }

        if (file.UseUntil <= file.Header.CreatedAt)
        {
            rules.Add(KioskDiagnostics.ExpiredAtBirth, "useUntil");
        }
    }

    public void CheckDebtors()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var coupons = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < file.Debtors.Count; i++)
        {
            var debtor = file.Debtors[i];
            CheckDebtor(debtor, new KioskRuleContext(placeOf(i), diagnostics));
            CheckKey(debtor.Key, keys, placeOf(i));
            if (debtor.CouponKey is { } coupon && !coupons.TryAdd(coupon, debtor.Key))
            {
                diagnostics.Add(
                    KioskDiagnostics.DuplicateCoupon,
                    placeOf(i),
                    DiagnosticArgument.Personal(coupons[coupon]),
                    DiagnosticArgument.Personal(debtor.Key)
                );
            }
        }

        var place = DiagnosticPlace.At("debtors/removed");
        foreach (var key in file.Removed)
        {
            new KioskRuleContext(place, diagnostics).Key(string.Empty, key, KioskPaymentRules.LongestKey);
            CheckKey(key, keys, place);
        }
    }

    public void CheckTrailer(KioskDebtorTrailer trailer, DiagnosticPlace place)
    {
        Compare("count", trailer.Count, file.Debtors.Count);
        Compare("removedCount", trailer.RemovedCount, file.Removed.Count);
        var total = Sum();
        if (trailer.Total.MinorUnits != total)
        {
            diagnostics.Add(
                KioskDiagnostics.BalanceMismatch,
                place with
                {
                    Path = "trailer/total",
                },
                trailer.Total.MinorUnits,
                total.ToString(CultureInfo.InvariantCulture)
            );
        }

        void Compare(string field, long said, long found)
        {
            if (said != found)
            {
                diagnostics.Add(KioskDiagnostics.CountMismatch, place with { Path = $"trailer/{field}" }, said, found);
            }
        }
    }

    /// <summary>Whether the sum of the balances is one a trailer can carry.</summary>
    public void CheckTotal()
    {
        if (Int128.Abs(Sum()) > KioskRuleContext.LargestTotal)
        {
            diagnostics.Add(
                KioskDiagnostics.InvalidValue,
                DiagnosticPlace.At("trailer/total"),
                "total",
                Sum().ToString(CultureInfo.InvariantCulture),
                $"at most {KioskText.TotalDigits} digits"
            );
        }
    }

    private Int128 Sum()
    {
        Int128 sum = 0;
        foreach (var debtor in file.Debtors)
        {
            sum += debtor.Balance.MinorUnits;
        }

        return sum;
    }

    private void CheckDebtor(KioskDebtor debtor, KioskRuleContext rules)
    {
        const long largest = KioskRuleContext.LargestAmount;
        var currency = file.Header.Currency;
        rules.Key("key", debtor.Key, KioskPaymentRules.LongestKey);
        rules.Line("name", debtor.Name, LongestName);
        rules.Amount("balance", debtor.Balance, currency, -largest);
        rules.Line("coupon", debtor.CouponKey, LongestCouponKey);
        if ((debtor.Tenders & ~KioskTenders.All) != KioskTenders.None)
        {
            rules.Add(
                KioskDiagnostics.InvalidValue,
                "tenders",
                "tenders",
                (long)debtor.Tenders,
                $"a set of {KioskNames.Of(KioskTenders.All)}"
            );
        }

        if (debtor.Minimum is { } minimum)
        {
            rules.Amount("minimum", minimum, currency, 1);
        }

        if (debtor.Maximum is { } maximum)
        {
            rules.Amount("maximum", maximum, currency, 1);
            if (debtor.Minimum?.MinorUnits > maximum.MinorUnits)
            {
                rules.Add(KioskDiagnostics.LimitsReversed, "minimum", DiagnosticArgument.Personal(debtor.Key));
            }
        }
    }

    private void CheckKey(string key, HashSet<string> keys, DiagnosticPlace place)
    {
        if (!keys.Add(key))
        {
            diagnostics.Add(KioskDiagnostics.DuplicateDebtor, place, DiagnosticArgument.Personal(key));
        }
    }
}
