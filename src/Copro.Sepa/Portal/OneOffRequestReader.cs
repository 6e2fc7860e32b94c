using System.Globalization;

namespace Copro.Sepa;

/// <summary>
/// Reads a one-off request as a portal sends it (JSON, <c>docs/formats/one-off-request.md</c>): the request, or everything that
/// is wrong with it, each finding with its JSON path. Unknown fields are tolerated; a field given twice is not.
/// </summary>
/// <remarks>Has no state and may be used by several threads at once.</remarks>
public sealed class OneOffRequestReader
{
    /// <summary>The version of the form this reads.</summary>
    public const int FormVersion = 1;

    /// <summary>The largest request: thirty times one with full evidence, small enough to hold in memory by the thousand.</summary>
    public const int MaxBytes = 65_536;

    /// <summary>The deepest nesting: the form has three levels, the rest is room for unknown fields.</summary>
    public const int MaxDepth = 16;

    private const int MaxRequestId = 64;
    private const int MaxCode = 35;
    private const int MaxName = 140;
    private const int MaxInstant = 40;
    private const int MaxAmount = 20;
    private const int MaxAddressField = 70;
    private const int MaxIdentifier = 70; // printed forms hold spaces; the identifier's own rules come after

    private readonly int _maxBytes;

    /// <summary>A reader with the default options.</summary>
    public OneOffRequestReader()
        : this(new SepaOptions()) { }

    /// <summary>A reader with other options.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public OneOffRequestReader(SepaOptions options) => _maxBytes = SepaOptions.Checked(options).MaxRequestBytes;

    /// <summary>Reads a request.</summary>
    /// <param name="json">The bytes as received, UTF-8, with or without byte order mark.</param>
    /// <param name="findings">Gets everything that is wrong.</param>
    /// <returns>The request; <c>null</c> when there is an error.</returns>
    public OneOffRequest? Read(ReadOnlyMemory<byte> json, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (json.Length > _maxBytes)
        {
            findings.Add(SepaDiagnostics.RequestTooLarge, default, json.Length, _maxBytes);
            return null;
        }

        var before = findings.ErrorCount;
        using var document = JsonFields.Parse(json, MaxDepth, findings);
        if (document is null)
        {
            return null;
        }

        var request = Request(new JsonFields(document.RootElement, "$", findings), findings);
        return findings.ErrorCount == before
            ? request with
            {
                ContentHash = RequestCanonicalForm.HashOf(request),
            }
            : null;
    }

    private static OneOffRequest Request(JsonFields fields, DiagnosticBag findings)
    {
        CheckVersion(fields);
        var debtor = fields.Object("debtor");
        var (civility, lastName, firstName, company) = Names(debtor);
        if (debtor?.Boolean("accountHolder") is false)
        {
            debtor.AddAt(SepaDiagnostics.HolderStatementMissing, "accountHolder");
        }

        return new OneOffRequest
        {
            RequestId = fields.Value<string>("requestId", MaxRequestId, TryParseRequestId),
            Entity = fields.Text("entity", MaxCode)!,
            Account = fields.Text("account", MaxCode)!,
            CreditorIdentifier = fields.Value<CreditorIdentifier>(
                "creditorIdentifier",
                MaxIdentifier,
                CreditorIdentifier.TryParse
            ),
            Civility = civility,
            LastName = lastName,
            FirstName = firstName,
            Company = company,
            Email = debtor?.Value<string>("email", EmailAddress.MaxLength, EmailAddress.TryParse)!,
            Address = Address(debtor?.Object("address", required: false)),
            Iban = fields.Value<Iban>("iban", MaxIdentifier, Iban.TryParse),
            Bic = fields.Value<Bic>("bic", MaxIdentifier, Bic.TryParse, required: false),
            Amount = Amount(fields.Object("amount"), findings),
            MandateReference = fields.Value<MandateReference>(
                "mandateReference",
                MaxIdentifier,
                MandateReference.TryParse,
                required: false
            ),
            CollectionDate = fields.Value<DateOnly?>("collectionDate", MaxCode, DateText.TryParse, required: false),
            AcceptedText = AcceptedText(fields.Object("acceptedText")),
            SignedAt = fields.Value<DateTimeOffset>("signedAt", MaxInstant, TryParseInstant),
            Evidence = RequestEvidence.Read(fields.Object("evidence", required: false)),
            ContentHash = default,
        };
    }

    private static void CheckVersion(JsonFields fields)
    {
        if (fields.Number("version") is { } version && version != FormVersion)
        {
            fields.AddAt(SepaDiagnostics.FormVersionUnknown, "version", version, FormVersion);
        }
    }

    private static (Civility Civility, string? LastName, string? FirstName, string? Company) Names(JsonFields? debtor)
    {
        if (debtor is null)
        {
            return default;
        }

        var civility = debtor.Value<Civility>("civility", MaxCode, TryParseCivility, required: false);
        var lastName = debtor.Text("lastName", MaxName, required: false);
        var firstName = debtor.Text("firstName", MaxName, required: false);
        var company = debtor.Text("company", MaxName, required: false);
        var isCompany = civility == Civility.Company || (civility == Civility.None && company is not null);
        var fits = isCompany ? company is not null && lastName is null : lastName is not null && company is null;
        if (!fits)
        {
            debtor.AddAt(SepaDiagnostics.NameMissing, isCompany ? "company" : "lastName");
        }

        return (civility, lastName, firstName, company);
    }

    private static PostalAddress? Address(JsonFields? fields) =>
        fields is null
            ? null
            : new PostalAddress
            {
                StreetName = fields.Text("street", MaxAddressField, required: false),
                PostCode = fields.Text("postCode", MaxAddressField, required: false),
                TownName = fields.Text("town", MaxAddressField)!,
                Country = fields.Text("country", MaxAddressField)!,
            };

    private static Money Amount(JsonFields? fields, DiagnosticBag findings)
    {
        if (fields is null)
        {
            return default;
        }

        var currency = fields.Value<Currency>("currency", MaxCode, Currency.TryParse);
        var text = fields.Text("amount", MaxAmount);
        if (text is null || currency.IsNone)
        {
            return default;
        }

        if (!Money.TryParseAmount(text, currency, out var amount, out var error))
        {
            findings.Add(error.At(DiagnosticPlace.At(fields.PathOf("amount"))));
        }

        return amount;
    }

    private static AcceptedText AcceptedText(JsonFields? fields) =>
        new()
        {
            Version = fields?.Text("version", MaxCode)!,
            Hash = fields?.Value<ContentHash>("sha256", MaxIdentifier, ContentHash.TryParse) ?? default,
        };

    private static bool TryParseRequestId(ReadOnlySpan<char> text, out string value, out Diagnostic? error)
    {
        value = text.ToString();
        error = RequestIds.IsValid(text) ? null : Wrong("requestId", value, "A-Z a-z 0-9 - _ .");
        return error is null;
    }

    private static bool TryParseCivility(ReadOnlySpan<char> text, out Civility value, out Diagnostic? error)
    {
        value = text switch
        {
            "M" => Civility.Mr,
            "MME" => Civility.Mrs,
            "M_MME" => Civility.MrAndMrs,
            "STE" => Civility.Company,
            _ => Civility.None,
        };
        error = value == Civility.None ? Wrong("civility", text.ToString(), "M, MME, M_MME, STE") : null;
        return error is null;
    }

    private static bool TryParseInstant(ReadOnlySpan<char> text, out DateTimeOffset value, out Diagnostic? error)
    {
        const string Form = "yyyy-MM-dd'T'HH':'mm':'ss.FFFFFFFK";
        const int DateAndTime = 19;
        var hasOffset = text.Length > DateAndTime && text[DateAndTime..].ContainsAny("Z+-");
        error =
            hasOffset
            && DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
                ? null
                : Wrong("signedAt", text.ToString(), "2026-11-20T18:42:11.123+01:00");
        value = error is null ? DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture) : default;
        return error is null;
    }

    private static Diagnostic Wrong(string field, string value, string form) =>
        SepaDiagnostics.FieldValue.At(default, field, AccountText.Masked(value), form);
}
