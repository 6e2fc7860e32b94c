using System.Text.Json;
using Copro.Kiosk;
using Copro.Ledger;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>
/// An agency file read and checked: the profile the evening cycle needs, and what its books begin with. The form is written
/// down in <c>docs/formats/agency.md</c>.
/// </summary>
public sealed class AgencyFile
{
    private AgencyFile(AgencyProfile profile, AgencyOpening opening)
    {
        Profile = profile;
        Opening = opening;
    }

    /// <summary>The manager.</summary>
    public AgencyProfile Profile { get; }

    /// <summary>The entities, people, items and opening entries of its books.</summary>
    public AgencyOpening Opening { get; }

    /// <summary>Reads an agency file.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="secret">The secret of the installation; it is not in the file.</param>
    /// <exception cref="CoproFormatException">It is not JSON, lacks a member, or a value in it is wrong; the diagnostic says which.</exception>
    public static AgencyFile Parse(ReadOnlySpan<byte> utf8, AgencySecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var document = Deserialize(utf8);
        var books = AgencyChecks.Books(document);
        AgencyChecks.Check(document);
        return new AgencyFile(ProfileOf(document, books, secret), AgencyOpening.From(document, books));
    }

    private static AgencyDocument Deserialize(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            using var document = JsonDocument.ParseValue(ref reader);
            RequireNoNull(document.RootElement, "$");
            return JsonSerializer.Deserialize(utf8, AgencyJsonContext.Default.AgencyDocument)!;
        }
        catch (JsonException e)
        {
            var place = new DiagnosticPlace { Line = (int)(e.LineNumber ?? -1) + 1, Path = e.Path };
            throw new CoproFormatException(SdkDiagnostics.AgencyUnreadable.At(place, e.Message));
        }
    }

    /// <summary>What there is none of is left out; a null would stand where the form promises a value.</summary>
    private static void RequireNoNull(JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                throw AgencyValues.Wrong(path, "null");
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    RequireNoNull(member.Value, $"{path}.{member.Name}");
                }

                break;
            case JsonValueKind.Array:
                foreach (var (item, index) in element.EnumerateArray().Select((item, index) => (item, index)))
                {
                    RequireNoNull(item, $"{path}[{index}]");
                }

                break;
            default:
                break;
        }
    }

    private static AgencyProfile ProfileOf(AgencyDocument document, BooksId books, AgencySecret secret)
    {
        var zone = AgencyValues.TimeZone(document.TimeZone, "timeZone");
        return new AgencyProfile
        {
            Books = books,
            Name = document.Name,
            TimeZone = zone,
            Secret = secret,
            Creditors =
            [
                .. document
                    .Entities.Where(entity => entity.Creditor is not null)
                    .Select(entity => CreditorOf(entity, entity.Creditor!, zone)),
            ],
            Kiosks = [.. document.Kiosks.Select(kiosk => KioskOf(kiosk, document))],
        };
    }

    private static CreditorProfile CreditorOf(EntityDocument entity, CreditorDocument creditor, TimeZoneInfo zone)
    {
        var path = $"entities[{entity.Code}].creditor";
        var account =
            entity.BankAccounts.FirstOrDefault(b => b.Code == creditor.BankAccount)
            ?? throw AgencyValues.Wrong($"{path}.bankAccount", creditor.BankAccount);
        var bank = $"entities[{entity.Code}].bankAccounts[{account.Code}]";
        var oneOff = new OneOffCreditor
        {
            Entity = entity.Code,
            MandatePrefix = creditor.MandatePrefix,
            Terms = new CollectionTerms { TimeZone = zone, NoticeDays = creditor.NoticeDays },
            Creditor = new Creditor
            {
                Name = creditor.Name,
                Identifier = AgencyValues.Parse<CreditorIdentifier>(creditor.Identifier, $"{path}.identifier"),
                Iban = AgencyValues.Parse<Iban>(account.Iban, $"{bank}.iban"),
                Bic = account.Bic is null ? default : AgencyValues.Parse<Bic>(account.Bic, $"{bank}.bic"),
                Address = AddressOf(creditor.Address),
            },
        };
        var folder = creditor.CollectionFolder ?? CollectionFiles.Channel;
        return CreditorProfile.IsFolder(folder)
            ? new CreditorProfile(oneOff, creditor.BankAccount) { CollectionFolder = folder }
            : throw AgencyValues.Wrong($"{path}.collectionFolder", folder);
    }

    private static PostalAddress? AddressOf(AddressDocument? address) =>
        address is null
            ? null
            : new PostalAddress
            {
                StreetName = address.Street,
                BuildingNumber = address.BuildingNumber,
                PostCode = address.PostCode,
                TownName = address.Town,
                Country = address.Country,
            };

    private static KioskProfile KioskOf(KioskDocument kiosk, AgencyDocument agency) =>
        new()
        {
            MaxFeeBasisPoints = kiosk.MaxFeeBasisPoints,
            Entities = [.. kiosk.Entities.Select(e => new KioskEntity(e.Entity, e.BankAccount))],
            Registration = new KioskRegistration
            {
                KioskId = kiosk.Id,
                Custody = kiosk.Custody,
                Currency = AgencyValues.Parse<Currency>(kiosk.Currency, $"kiosks[{kiosk.Id}].currency"),
                TimeZoneId = kiosk.TimeZone,
                Agency = new KioskAgency(agency.Books, agency.Name, kiosk.Operator),
            },
        };
}
