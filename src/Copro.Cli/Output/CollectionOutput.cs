using System.Globalization;
using Copro.Cli.Collections;

namespace Copro.Cli.Output;

/// <summary>Prints which collection files were written.</summary>
internal sealed class CollectionOutput(CliHost host, DiagnosticLanguage language, bool isJson)
{
    private readonly JsonLines _json = new(host.Out);

    public void Write(RenderedMessage file)
    {
        var message = file.Message;
        if (isJson)
        {
            _json.Write(json =>
            {
                json.WriteString("file", file.Path);
                json.WriteString("messageId", message.MessageId);
                json.WriteNumber("collections", message.Count());
                json.Money("total", message.Total());
                json.WriteString("sha256", ContentHash.Of(file.Content.Span).ToString());
            });
            return;
        }

        var count = message.Count().ToString(CultureInfo.InvariantCulture);
        host.Out.WriteLine(
            language.Say(
                $"{file.Path}: {count} collections, {message.Total()}, message {message.MessageId}",
                $"{file.Path} : {count} prélèvements, {message.Total()}, message {message.MessageId}"
            )
        );
    }
}
