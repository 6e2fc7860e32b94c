using Copro.BankMatch;
using Copro.Cmc7;
using Copro.Kiosk;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>Process-wide defaults of the libraries the Sdk joins. What belongs to one agency comes with each call instead.</summary>
public sealed class CoproOptions
{
    /// <summary>Direct debits.</summary>
    public SepaOptions Sepa { get; set; } = new();

    /// <summary>Kiosks.</summary>
    public KioskOptions Kiosk { get; set; } = new();

    /// <summary>Cheque lines and coupons.</summary>
    public Cmc7Options Cmc7 { get; set; } = new();

    /// <summary>Statements and matching.</summary>
    public BankMatchOptions BankMatch { get; set; } = new();

    /// <summary>Every reason why the options cannot be used, each naming the library; empty when they can.</summary>
    public IReadOnlyList<string> Validate() =>
        [
            .. Sepa.Validate().Select(reason => $"{nameof(Sepa)}: {reason}"),
            .. Kiosk.Validate().Select(reason => $"{nameof(Kiosk)}: {reason}"),
            .. Cmc7.Validate().Select(reason => $"{nameof(Cmc7)}: {reason}"),
            .. BankMatch.Validate().Select(reason => $"{nameof(BankMatch)}: {reason}"),
        ];
}
