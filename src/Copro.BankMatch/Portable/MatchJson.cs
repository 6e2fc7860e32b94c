using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Copro.BankMatch;

/// <summary>
/// Writes decisions as JSON: the result of a portable case, or one object a movement. Amounts are strings, dates ISO, names camelCase;
/// the same result gives the same bytes.
/// </summary>
public static class MatchJson
{
    // Nothing is embedded in HTML: accents and quotes stay readable.
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes <c>{"decisions":[…],"items":{…},"credits":{…},"fee"}</c>.</summary>
    public static void WriteResult(MatchResult result, IBufferWriter<byte> target)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(target);
        using var writer = new Utf8JsonWriter(target, s_options);
        writer.WriteStartObject();
        writer.WriteString("policy", result.Policy);
        writer.WriteStartArray("decisions");
        foreach (var decision in result.Decisions)
        {
            writer.WriteStartObject();
            writer.WriteString("transaction", decision.Transaction.Id);
            WriteFields(decision, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteItems(result, writer);
        WriteCredits(result, writer);
        WriteFee(result, writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes one movement's decision: <c>{"document","ordinal","amount","outcome","allocations":[…],…}</c>.</summary>
    public static void WriteDecision(MatchDecision decision, IBufferWriter<byte> target)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(target);
        using var writer = new Utf8JsonWriter(target, s_options);
        writer.WriteStartObject();
        writer.WriteString("document", decision.Transaction.Document);
        writer.WriteNumber("ordinal", decision.Transaction.Ordinal);
        writer.WriteString("amount", decision.Transaction.Amount.ToAmountString());
        writer.WriteString("currency", decision.Transaction.Amount.Currency.Code);
        WriteFields(decision, writer);
        writer.WriteEndObject();
    }

    /// <summary>The word of an outcome in JSON.</summary>
    public static string NameOf(MatchOutcome outcome) => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());

    /// <summary>The word of an item's status in JSON.</summary>
    public static string NameOf(ItemStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private static void WriteFields(MatchDecision decision, Utf8JsonWriter writer)
    {
        writer.WriteString("outcome", NameOf(decision.Outcome));
        writer.WriteString("nature", JsonNamingPolicy.CamelCase.ConvertName(decision.Nature.ToString()));
        WriteAllocations(decision.Allocations, writer);
        WriteText(writer, "account", decision.Account);
        WriteMoney(writer, "credit", decision.Credit);
        WriteMoney(writer, "fee", decision.Fee);
        WriteText(writer, "of", decision.Of);
        WriteText(writer, "returned", decision.ReturnedPayment);
        WriteSettlements(decision, writer);
        writer.WriteNumber("confidence", Math.Round(decision.Confidence, 4));
        if (double.IsFinite(decision.Margin))
        {
            writer.WriteNumber("margin", Math.Round(decision.Margin, 2));
        }

        writer.WriteString("rule", decision.Rule);
        WriteEvidence(decision.Evidence, writer);
        writer.WriteStartArray("alternatives");
        foreach (var other in decision.Alternatives)
        {
            writer.WriteStartObject();
            writer.WriteString("party", other.Party);
            WriteAllocations(other.Allocations, writer);
            writer.WriteNumber("weight", Math.Round(other.Weight, 2));
            WriteEvidence(other.Evidence, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (decision.DecidingFact is { } fact)
        {
            writer.WriteStartObject("decidingFact");
            writer.WriteString("code", fact.Code);
            WriteText(writer, "value", fact.Value);
            writer.WriteEndObject();
        }
    }

    private static void WriteAllocations(IReadOnlyList<MatchAllocation> allocations, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("allocations");
        foreach (var allocation in allocations)
        {
            writer.WriteStartObject();
            writer.WriteString("item", allocation.Target);
            writer.WriteString("amount", allocation.Amount.ToAmountString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSettlements(MatchDecision decision, Utf8JsonWriter writer)
    {
        if (decision.Settlements.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("settlements");
        foreach (var clearing in decision.Settlements)
        {
            writer.WriteStartObject();
            writer.WriteString("settlement", clearing.Settlement);
            writer.WriteString("gross", clearing.Gross.ToAmountString());
            writer.WriteString("net", clearing.Net.ToAmountString());
            writer.WriteString("fee", clearing.Fee.ToAmountString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteEvidence(IReadOnlyList<MatchEvidence> evidence, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("evidence");
        foreach (var fact in evidence)
        {
            writer.WriteStartObject();
            writer.WriteString("code", fact.Code);
            writer.WriteNumber("weight", Math.Round(fact.Weight, 2));
            WriteText(writer, "field", fact.Field);
            WriteText(writer, "value", fact.Value);
            WriteText(writer, "expected", fact.Expected);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteItems(MatchResult result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("items");
        foreach (var item in result.Items)
        {
            writer.WriteString(item.Item, NameOf(item.Status));
        }

        writer.WriteEndObject();
    }

    /// <summary>A case has one currency; where an account has credits in two, each further one carries its currency's code.</summary>
    private static void WriteCredits(MatchResult result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("credits");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var credit in result.Credits)
        {
            var name = seen.Add(credit.Account) ? credit.Account : $"{credit.Account} {credit.Amount.Currency.Code}";
            writer.WriteString(name, credit.Amount.ToAmountString());
        }

        writer.WriteEndObject();
    }

    /// <summary>The fees recognised, summed when they are of one currency.</summary>
    private static void WriteFee(MatchResult result, Utf8JsonWriter writer)
    {
        var fees = result.Decisions.Select(d => d.Fee).Where(f => !f.IsZero).ToList();
        if (fees.Count > 0 && fees.TrueForAll(f => f.Currency == fees[0].Currency))
        {
            writer.WriteString("fee", Money.Sum(fees).ToAmountString());
        }
    }

    private static void WriteMoney(Utf8JsonWriter writer, string name, Money amount)
    {
        if (!amount.IsZero)
        {
            writer.WriteString(name, amount.ToAmountString());
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}
