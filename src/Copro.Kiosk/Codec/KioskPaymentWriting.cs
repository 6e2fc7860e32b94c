using System.Xml;
using static Copro.Kiosk.KioskWriting;

namespace Copro.Kiosk;

/// <summary>Writes the records and the trailer of a payments file.</summary>
internal static class KioskPaymentWriting
{
    public static void Write(XmlWriter writer, KioskPayment payment)
    {
        Start(writer, "payment");
        Element(writer, "id", payment.TransactionId);
        Element(writer, "counter", payment.Counter);
        Element(writer, "start", KioskText.Of(payment.StartedAt));
        Element(writer, "end", KioskText.Of(payment.EndedAt));
        Optional(writer, "debtor", payment.DebtorKey);
        Optional(writer, "coupon", payment.Coupon);
        Element(writer, "status", KioskNames.Of(payment.Status));
        Optional(writer, "reverses", payment.Reverses);
        Element(writer, "tender", KioskNames.Of(payment.Tender));
        Element(writer, "asked", payment.Asked.MinorUnits);
        Element(writer, "inserted", payment.Inserted.MinorUnits);
        Element(writer, "applied", payment.Applied.MinorUnits);
        NonZero(writer, "changeGiven", payment.ChangeGiven);
        NonZero(writer, "changeOwed", payment.ChangeOwed);
        NonZero(writer, "retained", payment.Retained);
        NonZero(writer, "rounding", payment.Rounding);
        WriteCash(writer, payment.Cash);
        WriteCard(writer, payment.Card);
        WriteCheque(writer, payment.Cheque);
        Optional(writer, "operator", payment.Operator);
        Extensions(writer, payment.Extensions);
        writer.WriteEndElement();
    }

    public static void Write(XmlWriter writer, KioskPaymentTrailer trailer)
    {
        Start(writer, "trailer");
        Element(writer, "count", trailer.Count);
        foreach (var total in trailer.Totals)
        {
            Start(writer, "sum");
            Element(writer, "tender", KioskNames.Of(total.Tender));
            Element(writer, "paymentCount", total.PaymentCount);
            Element(writer, "paid", total.Payments.MinorUnits);
            Element(writer, "refundCount", total.RefundCount);
            Element(writer, "refunded", total.Refunds.MinorUnits);
            Element(writer, "net", total.Net.MinorUnits);
            Element(writer, "rounding", total.Rounding.MinorUnits);
            writer.WriteEndElement();
        }

        if (trailer.Box.Count > 0)
        {
            Start(writer, "box");
            foreach (var line in trailer.Box)
            {
                WriteBoxLine(writer, line);
            }

            writer.WriteEndElement();
        }

        Extensions(writer, trailer.Extensions);
        writer.WriteEndElement();
    }

    private static void WriteBoxLine(XmlWriter writer, KioskBoxLine line)
    {
        Start(writer, "denomination");
        WriteDenomination(writer, line.Denomination);
        Attribute(writer, "opening", line.Opening);
        Attribute(writer, "inserted", line.Inserted);
        Attribute(writer, "paidOut", line.PaidOut);
        Attribute(writer, "collected", line.Collected);
        Attribute(writer, "refilled", line.Refilled);
        Attribute(writer, "closing", line.Closing);
        writer.WriteAttributeString("accuracy", KioskNames.Of(line.Accuracy));
        NonZeroAttribute(writer, "retained", line.Retained);
        NonZeroAttribute(writer, "rejected", line.Rejected);
        NonZeroAttribute(writer, "suspect", line.Suspect);
        NonZeroAttribute(writer, "unreadable", line.Unreadable);
        writer.WriteEndElement();
    }

    private static void WriteCash(XmlWriter writer, KioskCash? cash)
    {
        if (cash is null)
        {
            return;
        }

        Start(writer, "cash");
        writer.WriteAttributeString("accuracy", KioskNames.Of(cash.Accuracy));
        WritePieces(writer, "in", cash.In);
        WritePieces(writer, "out", cash.Out);
        writer.WriteEndElement();
    }

    private static void WritePieces(XmlWriter writer, string name, IReadOnlyList<CashPieces> pieces)
    {
        foreach (var (denomination, count) in pieces)
        {
            Start(writer, name);
            WriteDenomination(writer, denomination);
            Attribute(writer, "count", count);
            writer.WriteEndElement();
        }
    }

    private static void WriteDenomination(XmlWriter writer, CashDenomination denomination)
    {
        Attribute(writer, "value", denomination.Value.MinorUnits);
        if (denomination.Series.Length > 0)
        {
            writer.WriteAttributeString("series", denomination.Series);
        }
    }

    private static void WriteCard(XmlWriter writer, KioskCard? card)
    {
        if (card is null)
        {
            return;
        }

        Start(writer, "card");
        Optional(writer, "number", card.MaskedNumber);
        Optional(writer, "authorisation", card.Authorisation);
        Optional(writer, "terminal", card.Terminal);
        Optional(writer, "contract", card.Contract);
        writer.WriteEndElement();
    }

    private static void WriteCheque(XmlWriter writer, KioskCheque? cheque)
    {
        if (cheque is null)
        {
            return;
        }

        Start(writer, "cheque");
        Optional(writer, "line", cheque.Line);
        Optional(writer, "reader", cheque.ReaderProfile);
        Optional(writer, "z4", cheque.Z4);
        Optional(writer, "z3", cheque.Z3);
        Optional(writer, "z2", cheque.Z2);
        Element(writer, "amount", cheque.Amount.MinorUnits);
        Optional(writer, "image", cheque.Image);
        writer.WriteEndElement();
    }

    private static void Start(XmlWriter writer, string name) => writer.WriteStartElement(name, KioskGrammar.Namespace);

    private static void Attribute(XmlWriter writer, string name, long value) =>
        writer.WriteAttributeString(name, KioskText.Of(value));

    private static void NonZeroAttribute(XmlWriter writer, string name, long value)
    {
        if (value != 0)
        {
            Attribute(writer, name, value);
        }
    }
}
