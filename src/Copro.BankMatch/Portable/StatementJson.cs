using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Copro.BankMatch;

/// <summary>Writes statements as JSON, one object a movement and one a statement, as <c>copro statement read</c> prints them.</summary>
/// <remarks>Accounts are written in full: this is data, not a log.</remarks>
public static class StatementJson
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one movement; fields the file does not give are left out.</summary>
    public static void WriteTransaction(BankTransaction transaction, IBufferWriter<byte> target)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(target);
        using var writer = new Utf8JsonWriter(target, s_options);
        writer.WriteStartObject();
        writer.WriteString("document", transaction.Document);
        writer.WriteNumber("statement", transaction.Statement);
        writer.WriteNumber("ordinal", transaction.Ordinal);
        WriteText(writer, "account", transaction.Account.HasValue ? transaction.Account.ToElectronicString() : null);
        writer.WriteString("amount", transaction.Amount.ToAmountString());
        writer.WriteString("currency", transaction.Amount.Currency.Code);
        WriteDate(writer, "bookedOn", transaction.BookedOn);
        WriteDate(writer, "valueOn", transaction.ValueOn);
        writer.WriteString("label", transaction.Label);
        WriteParty(writer, "payer", transaction.Payer);
        WriteParty(writer, "payee", transaction.Payee);
        WriteParty(writer, "ultimatePayer", transaction.UltimatePayer);
        WriteParty(writer, "ultimatePayee", transaction.UltimatePayee);
        WriteText(writer, "endToEndId", transaction.EndToEndId);
        WriteText(writer, "mandate", transaction.Mandate);
        WriteText(writer, "batchReference", transaction.BatchReference);
        WriteText(writer, "instructionId", transaction.InstructionId);
        WriteText(writer, "uetr", transaction.Uetr);
        WriteReference(writer, transaction.StructuredReference);
        WriteText(writer, "bankReference", transaction.BankReference);
        WriteText(writer, "operationCode", transaction.OperationCode.Raw);
        if (transaction.OperationCode.Role != OperationRole.Other)
        {
            writer.WriteString("role", SnakeCase(transaction.OperationCode.Role.ToString()));
        }

        WriteText(writer, "returnReason", transaction.ReturnReason.HasValue ? transaction.ReturnReason.Code : null);
        WriteRest(transaction, writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes one statement: <c>{"statement","account","opening","closing","movements","balanced"}</c>.</summary>
    public static void WriteStatement(BankStatement statement, IBufferWriter<byte> target)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(target);
        using var writer = new Utf8JsonWriter(target, s_options);
        writer.WriteStartObject();
        writer.WriteNumber("statement", statement.Ordinal);
        WriteText(writer, "account", statement.Account.HasValue ? statement.Account.ToElectronicString() : null);
        WriteText(writer, "currency", statement.Currency.IsNone ? null : statement.Currency.Code);
        WriteBalance(writer, "opening", statement.Opening);
        WriteBalance(writer, "closing", statement.Closing);
        writer.WriteNumber("movements", statement.Transactions.Count);
        if (statement.Balance.Balanced is { } balanced)
        {
            writer.WriteBoolean("balanced", balanced);
        }
        else
        {
            writer.WriteNull("balanced");
        }

        writer.WriteString("balance", JsonNamingPolicy.CamelCase.ConvertName(statement.Balance.Status.ToString()));
        WriteText(
            writer,
            "difference",
            statement.Balance.Difference is { IsZero: false } d ? d.ToAmountString() : null
        );
        writer.WriteEndObject();
    }

    private static void WriteRest(BankTransaction transaction, Utf8JsonWriter writer)
    {
        if (transaction.IsReversal)
        {
            writer.WriteBoolean("isReversal", value: true);
        }

        if (transaction.Status != TransactionStatus.Booked)
        {
            writer.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(transaction.Status.ToString()));
        }

        if (transaction.Texts.Count > 0)
        {
            writer.WriteStartArray("texts");
            foreach (var text in transaction.Texts)
            {
                writer.WriteStartObject();
                writer.WriteString("zone", text.Zone);
                writer.WriteString("text", text.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (transaction.Details.Count > 0)
        {
            writer.WriteStartArray("details");
            foreach (var detail in transaction.Details)
            {
                WriteDetail(detail, writer);
            }

            writer.WriteEndArray();
        }
    }

    private static void WriteDetail(TransactionDetail detail, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteText(writer, "amount", detail.Amount?.ToAmountString());
        WriteText(writer, "endToEndId", detail.EndToEndId);
        WriteText(writer, "mandate", detail.Mandate);
        WriteText(writer, "batchReference", detail.BatchReference);
        WriteParty(writer, "payer", detail.Payer);
        WriteParty(writer, "payee", detail.Payee);
        WriteReference(writer, detail.StructuredReference);
        WriteText(writer, "returnReason", detail.ReturnReason.HasValue ? detail.ReturnReason.Code : null);
        writer.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter writer, StructuredReference? reference) =>
        WriteText(writer, "structuredReference", reference?.Normalised);

    private static void WriteParty(Utf8JsonWriter writer, string name, BankParty? party)
    {
        if (party is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        WriteText(writer, "name", party.Name);
        WriteText(
            writer,
            party.Account.Iban.HasValue ? "iban" : "account",
            party.Account.HasValue ? party.Account.ToElectronicString() : null
        );
        WriteText(writer, "identifier", party.Identifier);
        writer.WriteEndObject();
    }

    private static void WriteBalance(Utf8JsonWriter writer, string name, StatementBalance? balance)
    {
        if (balance is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, balance.Amount.ToAmountString());
        }
    }

    private static void WriteDate(Utf8JsonWriter writer, string name, DateOnly? date) =>
        WriteText(writer, name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
