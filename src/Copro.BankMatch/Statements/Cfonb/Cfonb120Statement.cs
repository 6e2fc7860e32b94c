namespace Copro.BankMatch;

/// <summary>A statement between its 01 and its 07.</summary>
internal sealed class Cfonb120Statement
{
    public Cfonb120Statement(StatementBuilder builder, BankAccountNumber account, string key, string bank)
    {
        Builder = builder;
        Builder.Account = account;
        Key = key;
        Bank = bank;
    }

    public StatementBuilder Builder { get; }

    /// <summary>The account number, which ties its records.</summary>
    public string Key { get; }

    /// <summary>The bank code of its first record.</summary>
    public string Bank { get; }

    /// <summary>Whether it began with a movement, without a 01.</summary>
    public bool IsOrphan { get; init; }

    public bool IsClosed { get; set; }

    /// <summary>The currency of its first movement.</summary>
    public Currency? MovementCurrency { get; set; }

    public PendingBalance? Opening { get; set; }

    public PendingBalance? Closing { get; set; }

    /// <summary>Gives the balances their currency and hands the statement on.</summary>
    public void Finish(DocumentContext context)
    {
        Builder.Opening = Resolve(Opening, Closing, context);
        Builder.Closing = Resolve(Closing, Opening, context);
        Builder.Currency =
            Builder.Opening?.Amount.Currency ?? Builder.Closing?.Amount.Currency ?? MovementCurrency ?? default;
        Builder.From = Builder.Opening?.On;
        Builder.To = Builder.Closing?.On;
        if (Builder.Opening is not null)
        {
            Builder.Balances.Add(Builder.Opening);
        }

        if (Builder.Closing is not null)
        {
            Builder.Balances.Add(Builder.Closing);
        }
    }

    private StatementBalance? Resolve(PendingBalance? balance, PendingBalance? other, DocumentContext context)
    {
        if (balance is null)
        {
            return null;
        }

        var code = balance.CurrencyCode.Length > 0 ? balance.CurrencyCode : OtherCode(other);
        if (!Currency.TryParse(code, out var currency))
        {
            context.Report(BankMatchDiagnostics.CurrencyUnknown, balance.Place, code, balance.Code);
            return null;
        }

        var decimals = balance.Decimals >= 0 ? balance.Decimals : currency.Exponent;
        if (CfonbFields.TryScale(balance.Value, decimals, currency, out var amount))
        {
            return new StatementBalance(balance.Code, amount, balance.On);
        }

        context.Report(BankMatchDiagnostics.TooManyDecimals, balance.Place, balance.Value, currency.Code, balance.Code);
        return null;
    }

    /// <summary>What stands in for a blank currency: that of the movements, of the other balance, and last the euro.</summary>
    private string OtherCode(PendingBalance? other) =>
        MovementCurrency?.Code ?? (other is { CurrencyCode.Length: > 0 } ? other.CurrencyCode : Currency.Eur.Code);
}
