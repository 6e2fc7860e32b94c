namespace Copro.Cmc7;

/// <summary>What kind of paper the line stands on.</summary>
public enum Cmc7Kind
{
    /// <summary>A cheque, as far as the line tells.</summary>
    Cheque,

    /// <summary><i>Ticket de lot</i>: an internal slip whose Z3 starts with 55555. Never booked as a cheque.</summary>
    BatchTicket,

    /// <summary><i>Ticket de remise</i>: an internal slip whose Z3 starts with 44444. Never booked as a cheque.</summary>
    DepositTicket,
}
