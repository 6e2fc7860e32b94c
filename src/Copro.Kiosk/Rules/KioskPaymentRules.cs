namespace Copro.Kiosk;

/// <summary>What one payment must be, for readers and writers alike.</summary>
internal sealed partial class KioskPaymentRules
{
    public const int LongestTransactionId = 40;
    public const int LongestKey = 64;
    public const int LongestCoupon = 400;
    public const int LongestField = 40;
    public const int LongestLine = 200;
    public const int LongestSeries = 16;
    public const int LongestImage = 100;

    /// <summary>Digits a masked card number shows at most: the issuer's six and the last four (PCI DSS 3.4.1).</summary>
    public const int MostCardDigits = 10;

    private const int LongestZone = 30;

    private readonly KioskPayment _payment;
    private readonly Currency _currency;
    private readonly KioskRuleContext _rules;

    private KioskPaymentRules(KioskPayment payment, Currency currency, KioskRuleContext rules)
    {
        _payment = payment;
        _currency = currency;
        _rules = rules;
    }

    public static void Check(KioskPayment payment, Currency currency, DiagnosticPlace place, DiagnosticBag diagnostics)
    {
        var rules = new KioskPaymentRules(payment, currency, new KioskRuleContext(place, diagnostics));
        rules.CheckFields();
        if (!Enum.IsDefined(payment.Status) || !Enum.IsDefined(payment.Tender))
        {
            return;
        }

        rules.CheckAmounts();
        rules.CheckBalance();
        rules.CheckStatus();
        rules.CheckTender();
        rules.CheckRounding();
    }

    /// <summary>Whether a reversal repeats what it reverses.</summary>
    public static bool Repeats(KioskPayment reversal, KioskPayment reversed) =>
        reversal.Tender == reversed.Tender
        && reversal.Inserted == reversed.Inserted
        && reversal.Applied == reversed.Applied
        && reversal.ChangeGiven.MinorUnits == reversed.ChangeGiven.MinorUnits
        && reversal.ChangeOwed.MinorUnits == reversed.ChangeOwed.MinorUnits
        && reversal.Retained.MinorUnits == reversed.Retained.MinorUnits
        && reversal.Rounding.MinorUnits == reversed.Rounding.MinorUnits;

    private void CheckFields()
    {
        _rules.Token("id", _payment.TransactionId, LongestTransactionId);
        _rules.Number("counter", _payment.Counter, 1, KioskRuleContext.LargestAmount);
        _rules.Defined("status", _payment.Status);
        _rules.Defined("tender", _payment.Tender);
        if (_payment.DebtorKey is not null)
        {
            _rules.Key("debtor", _payment.DebtorKey, LongestKey);
        }

        _rules.Line("coupon", _payment.Coupon, LongestCoupon);
        _rules.OptionalToken("reverses", _payment.Reverses, LongestTransactionId);
        _rules.Line("operator", _payment.Operator, LongestField);
        if (_payment.EndedAt < _payment.StartedAt)
        {
            _rules.Add(KioskDiagnostics.EndBeforeStart, "end");
        }

        if (_payment.IsReversal != _payment.Reverses is not null)
        {
            _rules.Add(KioskDiagnostics.ReversalReference, "reverses");
        }

        if (_payment is { DebtorKey: null, Coupon: null, IsReversal: false } && _payment.Applied.IsPositive)
        {
            _rules.Add(KioskDiagnostics.NoDebtor, "debtor");
        }
    }

    private void CheckAmounts()
    {
        _rules.Amount("asked", _payment.Asked, _currency, 0);
        _rules.Amount("inserted", _payment.Inserted, _currency, 0);
        _rules.Amount("applied", _payment.Applied, _currency, 0);
        _rules.Amount("changeGiven", _payment.ChangeGiven, _currency, 0);
        _rules.Amount("changeOwed", _payment.ChangeOwed, _currency, 0);
        _rules.Amount("retained", _payment.Retained, _currency, 0);
        _rules.Amount("rounding", _payment.Rounding, _currency, -KioskRuleContext.LargestAmount);
    }

    private void CheckBalance()
    {
        var went =
            (Int128)_payment.Applied.MinorUnits
            + _payment.ChangeGiven.MinorUnits
            + _payment.ChangeOwed.MinorUnits
            + _payment.Retained.MinorUnits
            + _payment.Rounding.MinorUnits;
        if (went != _payment.Inserted.MinorUnits)
        {
            _rules.Add(
                KioskDiagnostics.UnbalancedPayment,
                "inserted",
                _payment.Inserted.MinorUnits,
                went.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
        }
    }

    private void CheckStatus()
    {
        var paid = (Int128)_payment.Applied.MinorUnits + _payment.Rounding.MinorUnits;
        var asked = _payment.Asked.MinorUnits;
        var why = _payment.Status switch
        {
            KioskPaymentStatus.Completed when paid != asked => "applied + rounding is not asked",
            KioskPaymentStatus.Completed when _payment.Retained.IsPositive => "something was retained",
            KioskPaymentStatus.Completed when !_payment.Applied.IsPositive => "nothing was applied",
            KioskPaymentStatus.Partial when !_payment.Applied.IsPositive => "nothing was applied",
            KioskPaymentStatus.Partial when paid >= asked => "all that was asked was applied",
            KioskPaymentStatus.Partial when _payment.Retained.IsPositive => "something was retained",
            KioskPaymentStatus.AbortedRefunded when _payment.Applied.IsPositive => "something was applied",
            KioskPaymentStatus.AbortedRefunded when _payment.Retained.IsPositive => "something was retained",
            KioskPaymentStatus.AbortedRetained when _payment.Applied.IsPositive => "something was applied",
            KioskPaymentStatus.AbortedRetained when !_payment.Retained.IsPositive => "nothing was retained",
            _ => null,
        };
        if (why is not null)
        {
            _rules.Add(KioskDiagnostics.StatusContradictsAmounts, "status", KioskNames.Of(_payment.Status), why);
        }
    }

    private void CheckRounding()
    {
        var rounding = _payment.Rounding.MinorUnits;
        var expected = _payment is { Tender: KioskTender.Cash, Applied.IsPositive: true }
            ? CashRounding.Of(_payment.Applied.MinorUnits, _currency)
            : 0;

        // What rounding can explain is one step; anything else would be a shortage under another name.
        if (rounding != expected)
        {
            _rules.Add(
                KioskDiagnostics.WrongRounding,
                "rounding",
                rounding,
                _payment.Applied.MinorUnits,
                KioskNames.Of(_payment.Tender),
                expected
            );
        }
    }
}
