using System.Globalization;
using Copro.Cli.Collections;

namespace Copro.Cli.Output;

/// <summary>Prints which collection files were written, and what each creditor collects in them.</summary>
internal sealed class CollectionOutput(CliHost host, DiagnosticLanguage language, bool isJson)
{
    private readonly JsonLines _json = new(host.Out);

    public void Write(IReadOnlyList<WrittenFile> files)
    {
        foreach (var file in files)
        {
            if (isJson)
            {
                WriteJson(file);
            }
            else
            {
                WriteText(file);
            }
        }
    }

    private void WriteJson(WrittenFile file) =>
        _json.Write(json =>
        {
            var content = file.Content;
            json.WriteString("file", file.Path);
            json.WriteString("messageId", content.MessageId);
            json.WriteNumber("collections", content.Count);
            json.Money("total", content.Total);
            json.WriteString("sha256", file.Hash.ToString());
            json.WriteNumber("groups", content.GroupCount);
            json.WriteStartArray("creditors");
            foreach (var total in content.Creditors)
            {
                json.WriteStartObject();
                json.WriteString("name", total.Creditor.Name);
                json.WriteString("ics", total.Creditor.Identifier.ToString());
                json.WriteString("account", total.Creditor.Iban.ToString());
                json.WriteNumber("collections", total.Count);
                json.Money("total", total.Total);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private void WriteText(WrittenFile file)
    {
        var content = file.Content;
        var count = language.Count(content.Count, "collection", "prélèvement");
        host.Out.WriteLine(
            language.Say(
                $"{file.Path}: {count}, {content.Total}, message {content.MessageId}",
                $"{file.Path} : {count}, {content.Total}, message {content.MessageId}"
            )
        );
        var table = new TextTable(
            TextColumn.Prose(language.Say("creditor", "créancier")),
            TextColumn.Text(language.Say("account", "compte")),
            TextColumn.Number(language.Say("collections", "prélèvements")),
            TextColumn.Number("total")
        );
        foreach (var total in content.Creditors)
        {
            table.Add(total.Creditor.Name, total.Creditor.Iban.ToString(), Number(total.Count), total.Total.ToString());
        }

        host.Out.Write(table.ToString(host.Width));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
