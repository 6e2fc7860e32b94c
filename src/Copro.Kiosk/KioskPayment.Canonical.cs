using System.Text;

namespace Copro.Kiosk;

/// <summary>The canonical form: what makes two records the same payment, whatever their bytes.</summary>
public sealed partial record KioskPayment
{
    /// <summary>The version of the canonical form; store it beside every hash.</summary>
    public const int CanonicalVersion = 1;

    /// <summary>
    /// The canonical form, version 1: UTF-8 lines <c>name=value</c> in a fixed order, the version first, absent values left
    /// out, instants as they were given with their offset, amounts in minor units with the currency's code once, notes and
    /// coins by value and series. Order of elements, white space, comments, encoding and unknown elements play no part.
    /// </summary>
    /// <remarks>No value can hold a line feed, so no two payments share a form.</remarks>
    public byte[] ToCanonicalBytes()
    {
        var form = new StringBuilder();
        Line("copro-kiosk-payment", KioskText.Of(CanonicalVersion));
        Line("id", TransactionId);
        Line("counter", KioskText.Of(Counter));
        Line("start", KioskText.Of(StartedAt));
        Line("end", KioskText.Of(EndedAt));
        Line("debtor", DebtorKey);
        Line("coupon", Coupon);
        Line("status", KioskNames.Of(Status));
        Line("reverses", Reverses);
        Line("tender", KioskNames.Of(Tender));
        Line("currency", Asked.Currency.Code);
        Line("asked", KioskText.Of(Asked.MinorUnits));
        Line("inserted", KioskText.Of(Inserted.MinorUnits));
        Line("applied", KioskText.Of(Applied.MinorUnits));
        Line("changeGiven", KioskText.Of(ChangeGiven.MinorUnits));
        Line("changeOwed", KioskText.Of(ChangeOwed.MinorUnits));
        Line("retained", KioskText.Of(Retained.MinorUnits));
        Line("rounding", KioskText.Of(Rounding.MinorUnits));
        Line("accuracy", Cash is null ? null : KioskNames.Of(Cash.Accuracy));
        Pieces("in", Cash?.In);
        Pieces("out", Cash?.Out);
        Line("card.number", Card?.MaskedNumber);
        Line("card.authorisation", Card?.Authorisation);
        Line("card.terminal", Card?.Terminal);
        Line("card.contract", Card?.Contract);
        Line("cheque.line", Cheque?.Line);
        Line("cheque.reader", Cheque?.ReaderProfile);
        Line("cheque.z4", Cheque?.Z4);
        Line("cheque.z3", Cheque?.Z3);
        Line("cheque.z2", Cheque?.Z2);
        Line("cheque.amount", Cheque is null ? null : KioskText.Of(Cheque.Amount.MinorUnits));
        Line("cheque.image", Cheque?.Image);
        Line("operator", Operator);
        return Encoding.UTF8.GetBytes(form.ToString());

        void Line(string name, string? value)
        {
            if (value is not null)
            {
                form.Append(name).Append('=').Append(value).Append('\n');
            }
        }

        void Pieces(string name, IReadOnlyList<CashPieces>? pieces)
        {
            var ordered = (pieces ?? [])
                .OrderBy(p => p.Denomination.Value.MinorUnits)
                .ThenBy(p => p.Denomination.Series, StringComparer.Ordinal);
            foreach (var (denomination, count) in ordered)
            {
                Line(name, $"{denomination.Value.MinorUnits}:{denomination.Series}:{count}");
            }
        }
    }

    /// <summary>The SHA-256 of <see cref="ToCanonicalBytes"/>.</summary>
    public ContentHash ToCanonicalHash() => ContentHash.Of(ToCanonicalBytes());
}
