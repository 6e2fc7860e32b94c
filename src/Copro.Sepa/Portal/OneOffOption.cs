namespace Copro.Sepa;

/// <summary>
/// Whether the option "one-off mandate" may be opened on the portal for an entity: its ICS, IBAN and BIC are there and right, it is
/// in euros and in SEPA, and its account is published with a creditor reference. All reasons against it are told at once.
/// </summary>
/// <remarks>Has no state and may be used by several threads at once.</remarks>
public sealed class OneOffOption
{
    private readonly OneOffMandates _mandates;

    /// <summary>The default options.</summary>
    public OneOffOption()
        : this(new SepaOptions()) { }

    /// <summary>Other options.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public OneOffOption(SepaOptions options) => _mandates = new OneOffMandates(options);

    /// <summary>Judges an entity.</summary>
    /// <param name="settings">What the manager's screens hold.</param>
    /// <param name="today">The date whose rulebook judges.</param>
    public OneOffOptionAnswer Judge(OneOffOptionSettings settings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var findings = new DiagnosticBag();
        CheckEntity(settings, findings);
        var fields = new SettingFields(findings);
        var creditor = new OneOffCreditor
        {
            Entity = settings.Entity,
            Creditor = new Creditor
            {
                Name = settings.CreditorName ?? string.Empty,
                Identifier = fields.Value<CreditorIdentifier>(
                    "creditorIdentifier",
                    settings.CreditorIdentifier,
                    CreditorIdentifier.TryParse
                ),
                Iban = fields.Value<Iban>("iban", settings.Iban, Iban.TryParse),
                Bic = fields.Value<Bic>("bic", settings.Bic, Bic.TryParse),
                Address = settings.Address,
            },
            MandatePrefix = fields.Text("creditorReference", settings.CreditorReference),
            Terms = settings.Terms,
        };
        // What is absent or unreadable was told above, by its own name.
        var more = _mandates.CheckCreditor(creditor, today).Select(finding => AtSetting(finding));
        findings.AddRange(more.Where(finding => !fields.WasTold(finding.Place.Path)));
        return new OneOffOptionAnswer { Creditor = findings.HasErrors ? null : creditor, Diagnostics = findings.Items };
    }

    private static void CheckEntity(OneOffOptionSettings settings, DiagnosticBag findings)
    {
        if (settings.Currency != Currency.Eur)
        {
            findings.Add(
                SepaDiagnostics.EntityNotEuro,
                DiagnosticPlace.At("currency"),
                settings.Entity,
                settings.Currency.Code
            );
        }

        // A code that was typed: as with the other settings, spaces around it and small letters do not count.
        var country = settings.Country?.Trim().ToUpperInvariant();
        if (!string.IsNullOrEmpty(country) && !SepaCountries.IsTerritoryInScheme(country))
        {
            findings.Add(SepaDiagnostics.EntityOutsideSepa, DiagnosticPlace.At("country"), settings.Entity, country);
        }

        if (settings.Address is null)
        {
            findings.Add(SepaDiagnostics.CreditorAddressUnknown, DiagnosticPlace.At("address"), settings.Entity);
        }

        if (!settings.IsAccountPublished)
        {
            findings.Add(
                SepaDiagnostics.AccountNotPublished,
                DiagnosticPlace.At("isAccountPublished"),
                settings.Entity
            );
        }
    }

    private static Diagnostic AtSetting(Diagnostic finding) =>
        finding.At(
            DiagnosticPlace.At(
                finding.Place.Path switch
                {
                    "Cdtr/Nm" => "creditorName",
                    "CdtrSchmeId" => "creditorIdentifier",
                    "CdtrAcct" => "iban",
                    "CdtrAgt" => "bic",
                    nameof(OneOffCreditor.MandatePrefix) => "creditorReference",
                    { } path when path.StartsWith("Cdtr/PstlAdr", StringComparison.Ordinal) => "address",
                    { } path => path,
                    null => string.Empty,
                }
            )
        );
}
