using System.Text;

namespace Copro.Sdk.Tests.Roads.Kiosks;

/// <summary>Payment files of the kiosk in Paris that follow the sample's, each with one payment by card.</summary>
internal static class KioskFiles
{
    public static string Name(int sequence) => $"K-PARIS-1.payments.1.{sequence:D6}.xml";

    public static byte[] Following(int sequence, byte[] previous, string debtor, long amount) =>
        Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <paymentFile xmlns="urn:copro:kiosk" version="1">
              <header>
                <kiosk>K-PARIS-1</kiosk>
                <custody>operator</custody>
                <fileId>K-PARIS-1-{sequence:D6}</fileId>
                <epoch>1</epoch>
                <sequence>{sequence}</sequence>
                <previous sequence="{sequence - 1}" sha256="{ContentHash.Of(previous)}" />
                <created>2026-11-{18 + sequence}T18:30:00+01:00</created>
                <period from="2026-11-{18 + sequence}" to="2026-11-{18 + sequence}" />
                <currency exponent="2">EUR</currency>
              </header>
              <payments>
                <payment>
                  <id>T{sequence:D3}1</id>
                  <counter>{10 * sequence}</counter>
                  <start>2026-11-{18 + sequence}T09:12:04+01:00</start>
                  <end>2026-11-{18 + sequence}T09:13:10+01:00</end>
                  <debtor>{debtor}</debtor>
                  <status>completed</status>
                  <tender>card</tender>
                  <asked>{amount}</asked>
                  <inserted>{amount}</inserted>
                  <applied>{amount}</applied>
                  <card>
                    <number>************4471</number>
                    <authorisation>A73K21</authorisation>
                    <terminal>PAR00112</terminal>
                  </card>
                </payment>
              </payments>
              <trailer>
                <count>1</count>
                <sum>
                  <tender>card</tender>
                  <paymentCount>1</paymentCount>
                  <paid>{amount}</paid>
                  <refundCount>0</refundCount>
                  <refunded>0</refunded>
                  <net>{amount}</net>
                  <rounding>0</rounding>
                </sum>
              </trailer>
            </paymentFile>
            """
        );
}
