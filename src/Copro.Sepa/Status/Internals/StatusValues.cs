using System.Globalization;
using Copro.Shared;

namespace Copro.Sepa;

/// <summary>
/// Values of a status report by their element: what cannot be read is a finding, and absent. What a content model has judged already
/// is not told twice.
/// </summary>
internal sealed class StatusValues(DiagnosticBag findings, string path, bool isFormChecked)
{
    private const int DateLength = 10;

    private static readonly DiagnosticArgument s_date = DiagnosticArgument.Public("date", "une date");
    private static readonly DiagnosticArgument s_amount = DiagnosticArgument.Public(
        "amount with a currency",
        "un montant avec sa devise"
    );
    private static readonly DiagnosticArgument s_reason = DiagnosticArgument.Public("reason code", "un code motif");

    /// <summary>A text that the standard makes compulsory.</summary>
    public string? Compulsory(MessageElement parent, string name)
    {
        var text = parent.TextAt(name);
        Demand(text, name, At(parent, path));
        return text;
    }

    /// <summary>Reports a compulsory text that is not there.</summary>
    public void Demand(string? text, string name, DiagnosticPlace place)
    {
        if (!isFormChecked && string.IsNullOrEmpty(text))
        {
            findings.Add(SepaDiagnostics.StatusElementMissing, place, name);
        }
    }

    /// <summary>An instant that the standard makes compulsory, as written.</summary>
    public DateTime? Instant(MessageElement parent, string name)
    {
        if (Compulsory(parent, name) is not { } text)
        {
            return null;
        }

        if (
            DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
                out var instant
            )
        )
        {
            return instant.DateTime;
        }

        UnreadableForm(parent[name]!, s_date);
        return null;
    }

    /// <summary>A date; a time or an offset behind it is put aside.</summary>
    public DateOnly? Date(MessageElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = element.TextAt("Dt") ?? element.TextAt("DtTm") ?? element.Text;
        if (
            text.Length >= DateLength
            && DateOnly.TryParseExact(
                text.AsSpan(0, DateLength),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return date;
        }

        UnreadableForm(element, s_date);
        return null;
    }

    /// <summary>An amount; decimals may be missing (<c>400</c>) or too many zeros (<c>6.0000</c>).</summary>
    public Money? Amount(MessageElement? element)
    {
        if (element is null)
        {
            return null;
        }

        if (
            Currency.TryParse(element.Currency, out var currency)
            && Money.TryParseAmount(WithoutZeros(element.Text), currency, out var amount)
        )
        {
            return amount;
        }

        Unreadable(element, s_amount);
        return null;
    }

    /// <summary>Zeros behind the decimals of the currency take nothing away: they are dropped, never rounded.</summary>
    private static ReadOnlySpan<char> WithoutZeros(string amount) =>
        amount.Contains('.', StringComparison.Ordinal) ? amount.AsSpan().TrimEnd('0').TrimEnd('.') : amount;

    /// <summary>All <c>StsRsnInf</c> of an element.</summary>
    public List<StatusReason> Reasons(MessageElement parent) => [.. parent.All("StsRsnInf").Select(Reason)];

    /// <summary>One <c>StsRsnInf</c>.</summary>
    public StatusReason Reason(MessageElement element)
    {
        var own = element.TextAt("Rsn", "Prtry");
        var text = element.TextAt("Rsn", "Cd") ?? own;
        ReturnReason reason = default;
        if (text is not null && !ReturnReason.TryParse(text, out reason))
        {
            UnreadableForm(element["Rsn"]!, s_reason);
        }

        var organisation = element.At("Orgtr", "Id", "OrgId");
        return new StatusReason
        {
            Reason = reason,
            IsProprietary = own is not null,
            OriginatorName = element.TextAt("Orgtr", "Nm") ?? element.TextAt("Orgtr", "Pty", "Nm"),
            OriginatorBic = organisation?.TextAt("AnyBIC") ?? organisation?.TextAt("BICOrBEI"),
            Texts = [.. element.All("AddtlInf").Select(info => info.Text).Where(info => info.Length > 0)],
        };
    }

    private void UnreadableForm(MessageElement element, DiagnosticArgument expected)
    {
        if (!isFormChecked)
        {
            Unreadable(element, expected);
        }
    }

    private void Unreadable(MessageElement element, DiagnosticArgument expected) =>
        findings.Add(
            SepaDiagnostics.StatusValueUnreadable,
            At(element, $"{path}/{element.Name}"),
            element.Name,
            expected
        );

    private static DiagnosticPlace At(MessageElement element, string path) =>
        new()
        {
            Line = element.Line,
            Column = element.Column,
            Path = path,
        };
}
