namespace Copro.Kiosk;

/// <summary>What the details of the means must be.</summary>
internal sealed partial class KioskPaymentRules
{
    private bool MovedMoney => _payment.Inserted.MinorUnits != 0;

    private void CheckTender()
    {
        RefuseForeign("cash", _payment.Cash is not null, KioskTender.Cash);
        RefuseForeign("card", _payment.Card is not null, KioskTender.Card);
        RefuseForeign("cheque", _payment.Cheque is not null, KioskTender.Cheque);
        if (_payment.Cash is { } cash)
        {
            CheckCash(cash);
        }

        if (_payment.Card is { } card)
        {
            CheckCard(card);
        }

        if (_payment.Cheque is { } cheque)
        {
            CheckCheque(cheque);
        }

        var missing = _payment.Tender switch
        {
            KioskTender.Cash => _payment.Cash is null && MovedMoney,
            KioskTender.Cheque => _payment.Cheque is null && MovedMoney,
            _ => false,
        };
        if (missing)
        {
            Refuse($"no {KioskNames.Of(_payment.Tender)} details");
        }
    }

    private void CheckCash(KioskCash cash)
    {
        // A reversal moves the same money the other way.
        var went = _payment.IsReversal ? _payment.ChangeGiven : _payment.Inserted;
        var came = _payment.IsReversal ? _payment.Inserted : _payment.ChangeGiven;
        _rules.Defined("cash/accuracy", cash.Accuracy);
        var inside = Sum("cash/in", cash.In);
        var outside = Sum("cash/out", cash.Out);
        if (inside == went.MinorUnits && outside == came.MinorUnits)
        {
            return;
        }

        DiagnosticArgument[] arguments = [Text(inside), Text(outside), went.MinorUnits, came.MinorUnits];
        if (cash.Accuracy is CashAccuracy.Accurate or CashAccuracy.AccurateSet)
        {
            _rules.Add(KioskDiagnostics.DenominationMismatch, "cash", arguments);
        }
        else
        {
            _rules.Warn(KioskDiagnostics.DenominationMismatch, "cash", arguments);
        }
    }

    private Int128 Sum(string field, IReadOnlyList<CashPieces> pieces)
    {
        var seen = new HashSet<CashDenomination>();
        Int128 sum = 0;
        foreach (var (denomination, count) in pieces)
        {
            CheckDenomination(_rules, field, denomination, _currency);
            _rules.Number($"{field}/@count", count, 1, KioskRuleContext.LargestAmount);
            if (!seen.Add(denomination))
            {
                _rules.Add(KioskDiagnostics.Repeated, field, $"{field} {denomination.Value.MinorUnits}");
            }

            sum += (Int128)denomination.Value.MinorUnits * count;
        }

        return sum;
    }

    public static void CheckDenomination(
        KioskRuleContext rules,
        string field,
        CashDenomination denomination,
        Currency currency
    )
    {
        rules.Amount($"{field}/@value", denomination.Value, currency, 1);
        if (denomination.Series is null)
        {
            rules.Add(KioskDiagnostics.Missing, $"{field}/@series", "series");
        }
        else if (denomination.Series.Length > 0)
        {
            rules.Token($"{field}/@series", denomination.Series, LongestSeries);
        }
    }

    private void CheckCard(KioskCard card)
    {
        _rules.Line("card/authorisation", card.Authorisation, LongestField);
        _rules.Line("card/terminal", card.Terminal, LongestField);
        _rules.Line("card/contract", card.Contract, LongestField);
        _rules.Line("card/number", card.MaskedNumber, LongestField);
        if (card.MaskedNumber is { } number && number.Count(char.IsDigit) > MostCardDigits)
        {
            _rules.Add(
                KioskDiagnostics.InvalidValue,
                "card/number",
                "card/number",
                DiagnosticArgument.Personal(number),
                $"masked, with {MostCardDigits} digits at most"
            );
        }
    }

    private void CheckCheque(KioskCheque cheque)
    {
        _rules.Line("cheque/line", cheque.Line, LongestLine);
        _rules.OptionalToken("cheque/reader", cheque.ReaderProfile, LongestField);
        _rules.Digits("cheque/z4", cheque.Z4, LongestZone);
        _rules.Digits("cheque/z3", cheque.Z3, LongestZone);
        _rules.Digits("cheque/z2", cheque.Z2, LongestZone);
        _rules.Amount("cheque/amount", cheque.Amount, _currency, 1);
        _rules.OptionalToken("cheque/image", cheque.Image, LongestImage);
        if (cheque.Amount.MinorUnits != _payment.Inserted.MinorUnits)
        {
            Refuse($"a cheque of {cheque.Amount.MinorUnits} and {_payment.Inserted.MinorUnits} inserted");
        }
    }

    private void RefuseForeign(string details, bool there, KioskTender tender)
    {
        if (there && _payment.Tender != tender)
        {
            Refuse($"{details} details");
        }
    }

    private void Refuse(string what) =>
        _rules.Add(KioskDiagnostics.TenderDetails, "tender", KioskNames.Of(_payment.Tender), what);

    private static string Text(Int128 value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
