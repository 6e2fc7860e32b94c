using System.Globalization;

namespace Copro.Sepa;

/// <summary>
/// The words of one version of the recap in one language. A version that was shown to anybody is never changed: make another
/// beside it, so that evidence can be proven for as long as it is kept.
/// </summary>
internal sealed record RecapWords
{
    private const string CreditorMark = "{creditor}";
    private const string DaysMark = "{days}";

    private static readonly RecapWords s_french = new()
    {
        Version = OneOffRecap.FrenchVersion,
        Language = DiagnosticLanguage.French,
        Title = "MANDAT DE PRÉLÈVEMENT SEPA",
        PaymentType = "Type de paiement : ponctuel / unique",
        Mandate = "Référence unique du mandat (RUM)",
        Creditor = "Créancier",
        CreditorAddress = "Adresse du créancier",
        CreditorIdentifier = "Identifiant créancier SEPA (ICS)",
        Debtor = "Débiteur",
        DebtorAddress = "Adresse du débiteur",
        Iban = "Compte à débiter (IBAN)",
        Bic = "Banque du débiteur (BIC)",
        Amount = "Montant",
        Date = "Date du débit",
        Notice = "Préavis convenu",
        Days = "{days} jours calendaires avant le débit",
        Day = "{days} jour calendaire avant le débit",
        NoDays = "aucun délai : le débit peut suivre l'acceptation",
        Place = "Lieu et date de signature",
        Online = "en ligne, à la date et à l'heure où la case est cochée",
        Consent =
            "En cochant la case ci-dessous, vous autorisez {creditor} à envoyer à votre banque un ordre de débiter votre "
            + "compte, une seule fois et du montant indiqué, et vous autorisez votre banque à débiter votre compte selon cet "
            + "ordre. Aucun autre prélèvement ne pourra être fait avec ce mandat.",
        RefundRight =
            "Vous pouvez demander à votre banque le remboursement de ce prélèvement, aux conditions de la convention que vous "
            + "avez avec elle : dans les 8 semaines qui suivent le débit sans avoir à le justifier, et dans les 13 mois si vous ne "
            + "l'aviez pas autorisé. Votre banque tient à votre disposition un document qui explique vos droits.",
        TickBox =
            "J'ai lu ce mandat, je l'accepte, et j'autorise ce prélèvement unique à la date indiquée ou au premier jour bancaire "
            + "possible ensuite.",
        FirstDay = "1er",
        Months =
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
    };

    private static readonly RecapWords s_english = new()
    {
        Version = OneOffRecap.EnglishVersion,
        Language = DiagnosticLanguage.English,
        Title = "SEPA DIRECT DEBIT MANDATE",
        PaymentType = "Type of payment: one-off",
        Mandate = "Mandate reference (RUM)",
        Creditor = "Creditor",
        CreditorAddress = "Creditor's address",
        CreditorIdentifier = "SEPA creditor identifier (ICS)",
        Debtor = "Debtor",
        DebtorAddress = "Debtor's address",
        Iban = "Account to be debited (IBAN)",
        Bic = "Debtor's bank (BIC)",
        Amount = "Amount",
        Date = "Date of the debit",
        Notice = "Notice agreed",
        Days = "{days} calendar days before the debit",
        Day = "{days} calendar day before the debit",
        NoDays = "none: the debit may follow the acceptance",
        Place = "Place and date of signature",
        Online = "online, at the date and time when the box is ticked",
        Consent =
            "By ticking the box below you authorise {creditor} to send your bank an instruction to debit your account, once "
            + "and for the amount shown, and you authorise your bank to debit your account as that instruction says. No other "
            + "collection can be made with this mandate.",
        RefundRight =
            "You may ask your bank to refund this debit under the terms of your agreement with it: within 8 weeks of the debit "
            + "without giving a reason, and within 13 months if you had not authorised it. Your bank can give you a statement "
            + "that explains your rights.",
        TickBox =
            "I have read this mandate, I accept it, and I authorise this single debit on the date shown or on the first banking "
            + "day possible after it.",
        FirstDay = "1",
        Months =
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    };

    public required string Version { get; init; }
    public required DiagnosticLanguage Language { get; init; }
    public required string Title { get; init; }
    public required string PaymentType { get; init; }
    public required string Mandate { get; init; }
    public required string Creditor { get; init; }
    public required string CreditorAddress { get; init; }
    public required string CreditorIdentifier { get; init; }
    public required string Debtor { get; init; }
    public required string DebtorAddress { get; init; }
    public required string Iban { get; init; }
    public required string Bic { get; init; }
    public required string Amount { get; init; }
    public required string Date { get; init; }
    public required string Notice { get; init; }
    public required string Days { get; init; }
    public required string Day { get; init; }
    public required string NoDays { get; init; }
    public required string Place { get; init; }
    public required string Online { get; init; }
    public required string Consent { get; init; }
    public required string RefundRight { get; init; }
    public required string TickBox { get; init; }
    public required string FirstDay { get; init; }
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>The words in force in a language.</summary>
    public static RecapWords InForce(DiagnosticLanguage language) =>
        language == DiagnosticLanguage.French ? s_french : s_english;

    /// <summary>The words of a version, or <c>null</c> when it is none of ours.</summary>
    public static RecapWords? Find(string version) =>
        version switch
        {
            OneOffRecap.FrenchVersion => s_french,
            OneOffRecap.EnglishVersion => s_english,
            _ => null,
        };

    /// <summary>What the debtor authorises.</summary>
    public string ConsentTo(string creditor) => Consent.Replace(CreditorMark, creditor, StringComparison.Ordinal);

    /// <summary>The lines, in the order in which they are shown; what is not known has none.</summary>
    public IEnumerable<OneOffRecapLine> LinesOf(OneOffRecapContent content, bool showsIbanInFull)
    {
        var (creditor, debtor) = (content.Creditor, content.Debtor);
        var all = new (string Label, string? Value)[]
        {
            (Mandate, content.Mandate.ToString()),
            (Creditor, creditor.Name),
            (CreditorAddress, TextOf(creditor.Address)),
            (CreditorIdentifier, creditor.Identifier.ToString()),
            (Debtor, debtor.Name),
            (DebtorAddress, TextOf(debtor.Address)),
            (Iban, showsIbanInFull ? debtor.Iban.ToString("P", CultureInfo.InvariantCulture) : debtor.Iban.ToString()),
            (Bic, debtor.Bic.HasValue ? debtor.Bic.ToString() : null),
            (Amount, TextOf(content.Amount)),
            (Date, TextOf(content.CollectionDate)),
            (Notice, NoticeOf(content.NoticeDays)),
            (Place, Online),
        };
        return all.Where(line => line.Value is not null)
            .Select(line => new OneOffRecapLine { Label = line.Label, Value = line.Value! });
    }

    private string NoticeOf(int days) =>
        (
            days switch
            {
                0 => NoDays,
                1 => Day,
                _ => Days,
            }
        ).Replace(DaysMark, days.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string TextOf(DateOnly date)
    {
        var day = date.Day == 1 ? FirstDay : date.Day.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{day} {Months[date.Month - 1]} {date.Year}");
    }

    private string TextOf(Money amount)
    {
        var text = amount.ToAmountString();
        return Language == DiagnosticLanguage.French
            ? $"{text.Replace('.', ',')} {amount.Currency.Code}"
            : $"{amount.Currency.Code} {text}";
    }

    private static string? TextOf(PostalAddress? address)
    {
        if (address is null)
        {
            return null;
        }

        string?[] parts =
        [
            address.Department,
            address.SubDepartment,
            address.Room,
            address.Floor,
            address.BuildingName,
            Joined(" ", address.BuildingNumber, address.StreetName),
            .. address.Lines,
            address.PostBox,
            address.TownLocationName,
            address.DistrictName,
            Joined(" ", address.PostCode, address.TownName),
            address.CountrySubdivision,
            address.Country,
        ];
        return Joined(", ", parts);
    }

    private static string Joined(string separator, params string?[] parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)));
}
