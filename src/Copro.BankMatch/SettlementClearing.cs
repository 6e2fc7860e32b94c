namespace Copro.BankMatch;

/// <summary>An expected settlement that a credit clears.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Gross">What its receipts sum up to.</param>
/// <param name="Net">What the bank credited for it.</param>
/// <param name="Fee">Gross − net: commission or operator's fee; zero when nothing was kept back.</param>
public sealed record SettlementClearing(string Settlement, Money Gross, Money Net, Money Fee);
