using System.Globalization;
using System.Text.Json;
using Copro.Cli.Returns;
using Copro.Sepa;

namespace Copro.Cli.Output;

/// <summary>Prints what came back: a line a collection; for people the advice below, once a reason.</summary>
internal sealed class StatusOutput(CliHost host, DiagnosticLanguage language, bool isJson)
{
    private readonly JsonLines _json = new(host.Out);

    private string Colon => language.Say(": ", " : ");

    /// <param name="name">The file.</param>
    /// <param name="format">What it is, <c>pain.002.001.10</c>.</param>
    /// <param name="lines">What it says.</param>
    /// <param name="isWhole">Whether that is all: the file keeps to its format.</param>
    public void Write(string name, string format, IReadOnlyList<StatusLine> lines, bool isWhole)
    {
        if (isJson)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                var ordinal = i + 1;
                var line = lines[i];
                _json.Write(json => WriteJson(json, name, ordinal, line));
            }

            return;
        }

        host.Out.WriteLine($"{name}{Colon}{format}");
        if (lines.Count == 0)
        {
            host.Out.WriteLine(
                isWhole
                    ? language.Say("nothing came back", "rien n’est revenu")
                    : language.Say("nothing could be read", "rien n’a pu être lu")
            );
        }
        else
        {
            host.Out.WriteLine();
            host.Out.Write(Table(lines));
            host.Out.WriteLine();
            WriteAdvice(lines);
        }
    }

    private string Table(IReadOnlyList<StatusLine> lines)
    {
        const int LeastId = 9;
        const int LeastKind = 8;
        const int LeastAgain = 8;
        const int LeastReason = 9;
        var table = new TextTable(
            TextColumn.Prose(language.Say("Reference", "Référence"), LeastId),
            TextColumn.Number(language.Say("Amount", "Montant")),
            TextColumn.Prose(language.Say("Kind", "Nature"), LeastKind),
            TextColumn.Prose(language.Say("Reason", "Motif"), LeastReason),
            TextColumn.Prose(language.Say("Again?", "Encore ?"), LeastAgain),
            TextColumn.Text(language.Say("Earliest", "Dès le")),
            TextColumn.Text(language.Say("Exposed to", "Exposé"))
        )
        {
            Gap = " ",
        };
        foreach (var line in lines)
        {
            table.Add(
                IdOf(line),
                line.Amount?.ToAmountString() ?? string.Empty,
                line.Advice?.KindLabel(language) ?? line.Status.Label(language),
                ReasonOf(line.Advice),
                line.Advice?.RetryLabel(language) ?? string.Empty,
                Day(line.Advice?.EarliestDate),
                ExposureOf(line)
            );
        }

        return table.ToString(host.Width);
    }

    private string IdOf(StatusLine line) =>
        line.IsWhole
            ? $"{language.Say("all of", "tout")} {line.Group ?? line.Message}"
            : line.EndToEndId ?? line.Mandate ?? line.Group ?? string.Empty;

    private string ReasonOf(ReturnAdvice? advice) =>
        advice is null ? string.Empty
        : advice.Reason.HasValue ? $"{advice.Reason} {advice.ReasonLabel(language)}"
        : advice.ReasonLabel(language);

    /// <summary>With a stroke when nobody knows, and with ≤ when the debit date is not in the file: it was the booking date at the latest.</summary>
    private static string ExposureOf(StatusLine line) =>
        line switch
        {
            { Exposure: { } exposure, IsExposureBound: true } => $"≤{Day(exposure.End)}",
            { Exposure: { } exposure } => Day(exposure.End),
            { Advice.MoneyMoved: true } => "?",
            _ => "-",
        };

    private void WriteAdvice(IReadOnlyList<StatusLine> lines)
    {
        var advices = lines
            .Where(line => line.Advice is not null)
            .Select(line => (Reason: line.Advice!.Reason.ToString(), Text: line.Advice.Advice(language)))
            .Distinct();
        foreach (var (reason, text) in advices)
        {
            host.Out.Write(Wrapped(reason.Length == 0 ? text : $"{reason}{Colon}{text}"));
        }

        foreach (
            var (id, text) in lines.SelectMany(line => line.TextsToRead.Select(text => (IdOf(line), text))).Distinct()
        )
        {
            host.Out.Write(Wrapped(language.Say($"{id}: “{text}”", $"{id} : « {text} »")));
        }

        if (lines.Any(line => line is { IsExposureBound: true, Exposure: not null }))
        {
            host.Out.Write(
                Wrapped(
                    language.Say(
                        "≤: the debit date is not in the file; the exposure ends at the latest then.",
                        "≤ : la date de débit n’est pas dans le fichier ; l’exposition finit au plus tard ce jour."
                    )
                )
            );
        }
    }

    private string Wrapped(string sentence)
    {
        var table = new TextTable(TextColumn.Prose(string.Empty)) { HasHeading = false };
        table.Add(sentence);
        return table.ToString(host.Width);
    }

    private void WriteJson(Utf8JsonWriter json, string name, int ordinal, StatusLine line)
    {
        json.WriteString("document", name);
        json.WriteNumber("ordinal", ordinal);
        json.Text("message", line.Message);
        json.Text("group", line.Group);
        json.Text("endToEndId", line.EndToEndId);
        json.Text("mandate", line.Mandate);
        json.WriteBoolean("whole", line.IsWhole);
        json.Money("amount", line.Amount);
        json.Text("status", line.Status.Code);
        json.WriteString("outcome", JsonFields.Word(line.Outcome));
        json.Text("kind", line.Advice is null ? null : JsonFields.Word(line.Advice.Kind));
        WriteAdvice(json, line.Advice);
        json.Date("bookedOn", line.BookedOn);
        json.Date("debitDate", line.DebitDate);
        json.Date("returnUntil", line.Exposure?.ReturnUntil);
        json.Date("refundUntil", line.Exposure?.RefundUntil);
        json.Date("exposedUntil", line.Exposure?.End);
        json.WriteBoolean("exposureAtMost", line is { IsExposureBound: true, Exposure: not null });
        json.Totals("charges", line.Charges);
        json.Strings("texts", line.TextsToRead);
    }

    private void WriteAdvice(Utf8JsonWriter json, ReturnAdvice? advice)
    {
        json.Text("reason", advice?.Reason.Code);
        json.Text("reasonLabel", advice?.ReasonLabel(language));
        json.Text("retry", advice is null ? null : JsonFields.Word(advice.Retry));
        json.WriteBoolean("mayBePresentedAgain", advice?.MayBePresentedAgain ?? false);
        json.WriteBoolean("needsNewMandate", advice?.NeedsNewMandate ?? false);
        json.Date("earliestDate", advice?.EarliestDate);
        json.Text("claim", advice is null ? null : JsonFields.Word(advice.Claim));
        json.Text("mandateEffect", advice is null ? null : JsonFields.Word(advice.Mandate));
        json.WriteBoolean("kindIsCertain", advice?.IsKindCertain ?? true);
        json.Text("advice", advice?.Advice(language));
    }

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "-";
}
