using System.Globalization;
using Copro.BankMatch;
using Copro.Shared;

namespace Copro.Cli.Matching;

/// <summary>One line of an items file.</summary>
internal sealed class ItemRow(Dictionary<string, int> columns, CsvRecord record, string file, Action<Diagnostic> report)
{
    private bool _isWrong;

    /// <summary>The item; <c>null</c> when something about it is wrong, which was told.</summary>
    public OpenItemTarget? Read()
    {
        var currency = CurrencyOf();
        var item = new OpenItemTarget
        {
            Id = Required("id"),
            Kind = Text("kind") ?? string.Empty,
            Account = Required("account"),
            Debtor = Text("debtor") ?? string.Empty,
            Amount = AmountOf("amount", currency, isRequired: true),
            Settled = AmountOf("settled", currency, isRequired: false),
            SettledBy = MeansOf(),
            SettledOn = DateOf("settled_on", "yyyy-MM-dd", string.Empty),
            DueOn = DateOf("due_on", "yyyy-MM-dd", string.Empty),
            Period = DateOf("period", "yyyy-MM", "-01"),
            Reference = Text("reference"),
            Mandate = Text("mandate"),
            EndToEndId = Text("end_to_end_id"),
            PayerAccount = BankAccountNumber.Of(Text("iban")),
            Batch = Text("batch"),
        };
        return _isWrong ? null : item;
    }

    private string? Text(string column) =>
        columns.TryGetValue(column, out var index)
        && index < record.Fields.Count
        && record.Fields[index].Trim() is { Length: > 0 } text
            ? text
            : null;

    private string Required(string column)
    {
        if (Text(column) is { } text)
        {
            return text;
        }

        Tell(CliDiagnostics.FieldMissing.At(Place(column), column));
        return string.Empty;
    }

    private Currency CurrencyOf()
    {
        var text = Text("currency") ?? Currency.Eur.Code;
        if (!Currency.TryParse(text, out var currency))
        {
            Tell(CliDiagnostics.FieldWrong.At(Place("currency"), "currency", "ISO 4217"));
        }

        return currency;
    }

    private Money AmountOf(string column, Currency currency, bool isRequired)
    {
        var text = isRequired ? Required(column) : Text(column);
        if (string.IsNullOrEmpty(text) || currency.IsNone)
        {
            return default;
        }

        if (!Money.TryParseAmount(text, currency, out var value, out var error))
        {
            Tell(error.At(Place(column)));
        }

        return value;
    }

    private DateOnly? DateOf(string column, string form, string rest)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (
            text.Length == form.Length
            && DateOnly.TryParseExact(
                text + rest,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return date;
        }

        Tell(CliDiagnostics.FieldWrong.At(Place(column), column, form));
        return null;
    }

    private MeansOfPayment MeansOf()
    {
        if (Text("settled_by") is not { } text)
        {
            return MeansOfPayment.Unknown;
        }

        if (Enum.TryParse<MeansOfPayment>(text, ignoreCase: true, out var means) && Enum.IsDefined(means))
        {
            return means;
        }

        Tell(
            CliDiagnostics.FieldWrong.At(
                Place("settled_by"),
                "settled_by",
                string.Join(", ", Enum.GetNames<MeansOfPayment>())
            )
        );
        return MeansOfPayment.Unknown;
    }

    private void Tell(Diagnostic finding)
    {
        _isWrong = true;
        report(finding);
    }

    private DiagnosticPlace Place(string column) =>
        new()
        {
            Document = file,
            Line = record.Line,
            Path = column,
        };
}
