namespace Copro.Sepa;

/// <summary>
/// Checks the portal's form for a one-off mandate, all fields at once: civility, a person's names or a company's, e-mail, the account
/// holder's statement, IBAN, BIC where one is needed, amount. What passes here passes in the file.
/// </summary>
/// <remarks>Has no state and may be used by several threads at once.</remarks>
public sealed class OneOffFormChecker
{
    private const string CivilityPath = "$.debtor.civility";
    private const string LastNamePath = "$.debtor.lastName";
    private const string CompanyPath = "$.debtor.company";
    private const string EmailPath = "$.debtor.email";
    private const string HolderPath = "$.debtor.accountHolder";
    private const string IbanPath = "$.iban";
    private const string BicPath = "$.bic";
    private const string AmountPath = "$.amount";

    private readonly CollectionProbe _probe;

    /// <summary>The default options.</summary>
    public OneOffFormChecker()
        : this(new SepaOptions()) { }

    /// <summary>Other options.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public OneOffFormChecker(SepaOptions options) => _probe = new CollectionProbe(SepaOptions.Checked(options));

    /// <summary>
    /// The amount to propose to a debtor: what is owed. A balance of -65.63 proposes 65.63; a credit balance, zero, and another
    /// currency than euros propose nothing.
    /// </summary>
    /// <param name="balance">The debtor's balance; negative when money is owed.</param>
    public static Money? Proposed(Money balance) =>
        balance.MinorUnits < 0 && balance.Currency == Currency.Eur ? -balance : null;

    /// <summary>Checks a form.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="creditor">The entity that will collect.</param>
    /// <param name="collectionDate">The debit date that is planned; its rulebook judges.</param>
    /// <param name="balance">
    /// The debtor's balance, to warn of an amount beyond what is owed; <c>null</c> when it is not known.
    /// </param>
    public OneOffFormAnswer Check(
        OneOffForm form,
        OneOffCreditor creditor,
        DateOnly collectionDate,
        Money? balance = null
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(creditor);
        var findings = new DiagnosticBag();
        var fields = new SettingFields(findings);
        var debtor = new Debtor
        {
            Name = NameOf(form, fields),
            Iban = fields.Value<Iban>(IbanPath, form.Iban, Iban.TryParse),
            Bic = fields.Value<Bic>(BicPath, form.Bic, Bic.TryParse, required: false),
            Address = form.Address,
        };
        Contact(form, fields);
        var amount = fields.Value<Money>(AmountPath, form.Amount, TypedAmount.TryParse);
        var inFile = _probe
            .OfDebtor(creditor.Creditor, debtor, amount, remittance: null, collectionDate)
            .Select(finding => finding.At(DiagnosticPlace.At(RequestPaths.Of(finding.Place.Path!))));
        // A field that is absent or unreadable was told by its own name; the file has nothing to add to that.
        findings.AddRange(inFile.Where(finding => !fields.WasTold(finding.Place.Path)));
        Owed(amount, balance, findings);
        return findings.HasErrors
            ? new OneOffFormAnswer { Diagnostics = findings.Items }
            : new OneOffFormAnswer
            {
                Debtor = debtor,
                Amount = amount,
                Diagnostics = findings.Items,
            };
    }

    private static string NameOf(OneOffForm form, SettingFields fields)
    {
        var (last, first, company) = (Trimmed(form.LastName), Trimmed(form.FirstName), Trimmed(form.Company));
        var isCompany = form.Civility == Civility.Company;
        if (form.Civility == Civility.None || !Enum.IsDefined(form.Civility))
        {
            fields.Add(CivilityPath, SepaDiagnostics.FieldMissing.At(default, "civility"));
        }
        else if (isCompany ? company is null || last is not null : last is null || company is not null)
        {
            fields.Add(isCompany ? CompanyPath : LastNamePath, SepaDiagnostics.NameMissing.At(default));
        }

        var name = company ?? (first is null ? last : $"{last} {first}");
        if (name is null || (last is null && company is null))
        {
            fields.Tell(RequestPaths.DebtorName);
        }

        return name ?? string.Empty;
    }

    private static void Contact(OneOffForm form, SettingFields fields)
    {
        _ = fields.Value<string>(EmailPath, form.Email, EmailAddress.TryParse);
        if (!form.IsAccountHolder)
        {
            fields.Add(HolderPath, SepaDiagnostics.HolderStatementMissing.At(default));
        }
    }

    private static void Owed(Money amount, Money? balance, DiagnosticBag findings)
    {
        if (balance is not { } known || known.Currency != amount.Currency)
        {
            return;
        }

        var owed = Proposed(known) ?? Money.Zero(amount.Currency);
        if (amount > owed)
        {
            findings.Add(
                SepaDiagnostics.AmountAboveOwed,
                DiagnosticPlace.At(AmountPath),
                amount.ToAmountString(),
                owed.ToAmountString()
            );
        }
    }

    private static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
