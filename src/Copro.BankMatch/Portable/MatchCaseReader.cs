using System.Globalization;
using System.Text.Json;

namespace Copro.BankMatch;

/// <summary>Reads a case field by field; everything wrong is found, each finding with its path.</summary>
internal sealed class MatchCaseReader
{
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The case; only to be used when there are no findings.</summary>
    public MatchCase? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            _diagnostics.Add(BankMatchDiagnostics.CaseMalformed.At(default, root.ValueKind.ToString()));
            return null;
        }

        var today = Date(root, "today", string.Empty);
        if (today is null)
        {
            Refuse("today", Text(root, "today"));
        }

        var items = Objects(root, "items").Select(e => ReadItem(e.Element, e.Path)).ToList();
        var transactions = Objects(root, "transactions").Select(e => ReadTransaction(e.Element, e.Path)).ToList();
        var knowledge = ReadKnowledge(root);
        RefuseRepeated(items.Select(i => i.Id), "items");
        RefuseRepeated(transactions.Select(t => t.Id), "transactions");
        if (_diagnostics.Count > 0)
        {
            return null;
        }

        return new MatchCase(new MatchBook(items, knowledge), transactions, ReadOptions(root, today!.Value));
    }

    private static MatchOptions ReadOptions(JsonElement root, DateOnly today)
    {
        var options = new MatchOptions { Today = today };
        return
            root.TryGetProperty("options", out var given)
            && given.ValueKind == JsonValueKind.Object
            && (given.TryGetProperty("graceDays", out var grace) || given.TryGetProperty("grace", out grace))
            && grace.TryGetInt32(out var days)
            ? options with
            {
                GraceDays = days,
            }
            : options;
    }

    private OpenItemTarget ReadItem(JsonElement e, string path)
    {
        var currency = CurrencyOf(e, path);
        var settled = Amount(e, "settled", currency, path);
        return new OpenItemTarget
        {
            Id = Required(e, "id", path),
            Kind = Text(e, "kind") ?? string.Empty,
            Account = Text(e, "account") ?? Text(e, "debtor") ?? Required(e, "account", path),
            Debtor = Text(e, "debtor") ?? string.Empty,
            Amount = RequiredAmount(e, "amount", currency, path),
            Settled = settled ?? default,
            SettledBy = MeansOf(Text(e, "settledBy")),
            SettledOn = Date(e, "settledOn", path),
            DueOn = Date(e, "dueOn", path),
            Period = Month(e, path),
            Reference = Text(e, "reference"),
            EndToEndId = Text(e, "endToEndId"),
            Mandate = Text(e, "mandate"),
            PayerAccount = BankAccountNumber.Of(Text(e, "iban")),
            Batch = Text(e, "batch"),
            Cheque = Text(e, "cheque"),
            Card = Text(e, "card"),
            Lot = Text(e, "lot"),
            Agency = Text(e, "agency"),
            Occupant = Text(e, "occupant"),
            HasHousingAid = e.TryGetProperty("hasHousingAid", out var aid) && aid.ValueKind == JsonValueKind.True,
            ExpectedAid = Amount(e, "expectedAid", currency, path),
        };
    }

    private BankTransaction ReadTransaction(JsonElement e, string path)
    {
        var currency = CurrencyOf(e, path);
        var document = Text(e, "document") ?? string.Empty;
        var raw = Text(e, "operationCode");
        var reference = Text(e, "structuredReference");
        var reason = Text(e, "returnReason");
        return new BankTransaction
        {
            Id = Required(e, "id", path),
            Document = document,
            // An interface of the bank lists its movements again and again: it is a feed, not a document.
            IsFeed = document.StartsWith("api", StringComparison.OrdinalIgnoreCase),
            Amount = RequiredAmount(e, "amount", currency, path),
            BookedOn = Date(e, "bookedOn", path),
            ValueOn = Date(e, "valueOn", path),
            Label = Text(e, "label") ?? string.Empty,
            StructuredReference = string.IsNullOrWhiteSpace(reference) ? null : new StructuredReference(reference),
            EndToEndId = Fillers.DropId(Text(e, "endToEndId")),
            Mandate = Fillers.Drop(Text(e, "mandate")),
            BatchReference = Fillers.DropId(Text(e, "batchReference")),
            BankReference = Fillers.DropId(Text(e, "bankReference")),
            BankReferenceZone = Text(e, "bankReference") is null ? null : "bankReference",
            Payer = PartyOf(e, "payer"),
            Payee = PartyOf(e, "payee"),
            UltimatePayer = PartyOf(e, "ultimatePayer"),
            OperationCode = raw is null
                ? default
                : new OperationCode(raw, CfonbOperationCode.Find(raw)?.Role ?? OperationRole.Other),
            ReturnReason = reason is not null && ReturnReason.TryParse(reason, out var found) ? found : default,
            Details =
            [
                .. Objects(e, "details", path).Select(d => ReadDetail(d.Element, d.Path, currency)),
                .. Objects(e, "cheques", path).Select(d => ReadDetail(d.Element, d.Path, currency)),
            ],
        };
    }

    private TransactionDetail ReadDetail(JsonElement e, string path, Currency currency) =>
        new()
        {
            Amount = RequiredAmount(e, "amount", currency, path),
            Beneficiary = Text(e, "beneficiary"),
            Cheque = Text(e, "cheque"),
            EndToEndId = Fillers.DropId(Text(e, "endToEndId")),
            Mandate = Fillers.Drop(Text(e, "mandate")),
            Payer = PartyOf(e, "payer"),
        };

    private MatchKnowledge ReadKnowledge(JsonElement root)
    {
        if (!root.TryGetProperty("knowledge", out var k) || k.ValueKind != JsonValueKind.Object)
        {
            return MatchKnowledge.Empty;
        }

        return new MatchKnowledge
        {
            Payers = [.. Objects(k, "payers", "knowledge").Select(e => ReadPayer(e.Element))],
            Manual = [.. Objects(k, "manual", "knowledge").Select(e => ReadManual(e.Element, e.Path, root))],
            Rejected =
            [
                .. Objects(k, "rejected", "knowledge")
                    .Select(e => new RejectedPair(
                        Required(e.Element, "transaction", e.Path),
                        RejectedAccount(e.Element, e.Path, root)
                    )),
            ],
            OwnAccounts = [.. Strings(k, "ownAccounts").Select(a => BankAccountNumber.Of(a))],
            OwnNames = [.. Strings(k, "ownNames")],
            Suppliers = [.. Strings(k, "suppliers")],
        };
    }

    private static LearnedPayer ReadPayer(JsonElement e) =>
        new()
        {
            PaidFrom = BankAccountNumber.Of(Text(e, "iban")),
            Name = Text(e, "name"),
            Beneficiary = Text(e, "beneficiary"),
            Accounts = [.. Strings(e, "accounts")],
        };

    private ManualAssociation ReadManual(JsonElement e, string path, JsonElement root)
    {
        var item = Required(e, "item", path);
        var currency = Objects(root, "items")
            .Where(i => Text(i.Element, "id") == item)
            .Select(i => CurrencyOf(i.Element, i.Path))
            .FirstOrDefault();
        return new ManualAssociation(
            Required(e, "transaction", path),
            item,
            RequiredAmount(e, "amount", currency, path)
        );
    }

    /// <summary>A refusal names an account, or an item of it.</summary>
    private string RejectedAccount(JsonElement e, string path, JsonElement root)
    {
        var item = Text(e, "item");
        return Text(e, "account")
            ?? Objects(root, "items")
                .Where(i => item is not null && Text(i.Element, "id") == item)
                .Select(i => Text(i.Element, "account"))
                .FirstOrDefault()
            ?? Required(e, "account", path);
    }

    private static BankParty? PartyOf(JsonElement e, string name)
    {
        if (!e.TryGetProperty(name, out var party))
        {
            return null;
        }

        if (party.ValueKind == JsonValueKind.String)
        {
            return new BankParty { Name = Fillers.Drop(party.GetString()) };
        }

        return party.ValueKind == JsonValueKind.Object
            ? new BankParty
            {
                Name = Fillers.Drop(Text(party, "name")),
                Account = BankAccountNumber.Of(Text(party, "iban") ?? Text(party, "account")),
                Identifier = Text(party, "identifier"),
            }
            : null;
    }

    private static MeansOfPayment MeansOf(string? text) =>
        Enum.TryParse<MeansOfPayment>(text, ignoreCase: true, out var means) ? means : MeansOfPayment.Unknown;

    private Currency CurrencyOf(JsonElement e, string path)
    {
        var text = Text(e, "currency") ?? Currency.Eur.Code;
        if (!Currency.TryParse(text, out var currency))
        {
            Refuse($"{path}/currency", text);
        }

        return currency;
    }

    private Money RequiredAmount(JsonElement e, string name, Currency currency, string path)
    {
        if (!e.TryGetProperty(name, out _))
        {
            Refuse($"{path}/{name}", null);
        }

        return Amount(e, name, currency, path) ?? default;
    }

    /// <summary>A decimal string; a JSON number is read as its text, never through binary floating point.</summary>
    private Money? Amount(JsonElement e, string name, Currency currency, string path)
    {
        if (!e.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null || currency.IsNone)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        if (Money.TryParseAmount(text, currency, out var money, out _))
        {
            return money;
        }

        Refuse($"{path}/{name}", text);
        return null;
    }

    private DateOnly? Date(JsonElement e, string name, string path)
    {
        var text = Text(e, name);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(path.Length == 0 ? name : $"{path}/{name}", text);
        return null;
    }

    private DateOnly? Month(JsonElement e, string path)
    {
        var text = Text(e, "period");
        if (text is null)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                text + "-01",
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            )
        )
        {
            return month;
        }

        Refuse($"{path}/period", text);
        return null;
    }

    private string Required(JsonElement e, string name, string path)
    {
        var text = Text(e, name);
        if (string.IsNullOrEmpty(text))
        {
            Refuse($"{path}/{name}", text);
        }

        return text ?? string.Empty;
    }

    private static string? Text(JsonElement e, string name) =>
        e.ValueKind == JsonValueKind.Object
        && e.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static IEnumerable<string> Strings(JsonElement e, string name) =>
        e.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)
            : [];

    private List<(JsonElement Element, string Path)> Objects(JsonElement e, string name, string? parent = null)
    {
        var found = new List<(JsonElement Element, string Path)>();
        if (!e.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return found;
        }

        var path = parent is null ? name : $"{parent}/{name}";
        if (list.ValueKind != JsonValueKind.Array)
        {
            Refuse(path, list.ValueKind.ToString());
            return found;
        }

        foreach (var element in list.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}[{found.Count}]");
            found.Add((element, place));
            if (element.ValueKind != JsonValueKind.Object)
            {
                Refuse(place, element.ValueKind.ToString());
            }
        }

        found.RemoveAll(f => f.Element.ValueKind != JsonValueKind.Object);
        return found;
    }

    private void RefuseRepeated(IEnumerable<string> ids, string name)
    {
        foreach (var id in ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key))
        {
            Refuse($"{name}/id", id);
        }
    }

    private void Refuse(string path, string? value) =>
        _diagnostics.Add(
            BankMatchDiagnostics.CaseFieldInvalid.At(
                DiagnosticPlace.At(path),
                path,
                DiagnosticArgument.Personal(value ?? string.Empty)
            )
        );
}
