namespace Copro.Kiosk;

/// <summary>Makes a payment of its node.</summary>
internal static class KioskPaymentMapper
{
    private const int DigitsInClear = 4;

    public static KioskPayment? Map(KioskNode node, Currency currency, DiagnosticBag diagnostics)
    {
        var fields = new KioskFields(node, diagnostics);
        var zero = Money.Zero(currency);
        var payment = new KioskPayment
        {
            TransactionId = fields.Required("id"),
            Counter = fields.RequiredCount("counter"),
            StartedAt = fields.RequiredInstant("start"),
            EndedAt = fields.RequiredInstant("end"),
            DebtorKey = fields.Optional("debtor"),
            Coupon = fields.Optional("coupon"),
            Status = fields.Required<KioskPaymentStatus>(
                "status",
                KioskNames.TryStatus,
                "completed, partial, aborted-refunded, aborted-retained or reversed"
            ),
            Reverses = fields.Optional("reverses"),
            Tender = fields.Required<KioskTender>("tender", KioskNames.TryTender, "cash, card or cheque"),
            Asked = fields.RequiredAmount("asked", currency),
            Inserted = fields.RequiredAmount("inserted", currency),
            Applied = fields.RequiredAmount("applied", currency),
            ChangeGiven = fields.OptionalAmount("changeGiven", currency) ?? zero,
            ChangeOwed = fields.OptionalAmount("changeOwed", currency) ?? zero,
            Retained = fields.OptionalAmount("retained", currency) ?? zero,
            Rounding = fields.OptionalAmount("rounding", currency, signed: true) ?? zero,
            Cash = MapCash(node, currency, fields, diagnostics),
            Card = MapCard(node, fields, diagnostics),
            Cheque = MapCheque(node, currency, fields, diagnostics),
            Operator = fields.Optional("operator"),
            Extensions = [.. node.Extensions],
        };
        return fields.Failed ? null : payment;
    }

    private static KioskCash? MapCash(KioskNode node, Currency currency, KioskFields fields, DiagnosticBag diagnostics)
    {
        if (node.Child("cash") is not { } child)
        {
            return null;
        }

        var inner = new KioskFields(child, diagnostics);
        var cash = new KioskCash
        {
            In = [.. child.All("in").Select(Pieces)],
            Out = [.. child.All("out").Select(Pieces)],
            Accuracy = inner.Accuracy(),
        };
        fields.FailWith(inner);
        return cash;

        CashPieces Pieces(KioskNode piece)
        {
            var values = new KioskFields(piece, diagnostics);
            var denomination = KioskTrailerMapper.MapDenomination(piece, values, currency);
            var pieces = new CashPieces(denomination, values.CountAttribute("count"));
            fields.FailWith(values);
            return pieces;
        }
    }

    private static KioskCard? MapCard(KioskNode node, KioskFields fields, DiagnosticBag diagnostics)
    {
        if (node.Child("card") is not { } child)
        {
            return null;
        }

        var inner = new KioskFields(child, diagnostics);
        var card = new KioskCard
        {
            MaskedNumber = Masked(inner.Optional("number"), child, diagnostics),
            Authorisation = inner.Optional("authorisation"),
            Terminal = inner.Optional("terminal"),
            Contract = inner.Optional("contract"),
        };
        fields.FailWith(inner);
        return card;
    }

    private static KioskCheque? MapCheque(
        KioskNode node,
        Currency currency,
        KioskFields fields,
        DiagnosticBag diagnostics
    )
    {
        if (node.Child("cheque") is not { } child)
        {
            return null;
        }

        var inner = new KioskFields(child, diagnostics);
        var cheque = new KioskCheque
        {
            Line = inner.Optional("line"),
            ReaderProfile = inner.Optional("reader"),
            Z4 = inner.Optional("z4"),
            Z3 = inner.Optional("z3"),
            Z2 = inner.Optional("z2"),
            Amount = inner.RequiredAmount("amount", currency),
            Image = inner.Optional("image"),
        };
        fields.FailWith(inner);
        return cheque;
    }

    /// <summary>A number in clear never gets into the model: whoever prints a payment prints no card.</summary>
    private static string? Masked(string? number, KioskNode card, DiagnosticBag diagnostics)
    {
        if (number is null || number.Count(char.IsDigit) <= KioskPaymentRules.MostCardDigits)
        {
            return number;
        }

        diagnostics.Add(KioskDiagnostics.CardNotMasked, card.Child("number")!.Place);
        var digits = number.Where(char.IsDigit).ToArray();
        var inClear = new string(digits[^DigitsInClear..]);
        return new string('*', Math.Min(digits.Length, KioskPaymentRules.LongestField) - DigitsInClear) + inClear;
    }
}
