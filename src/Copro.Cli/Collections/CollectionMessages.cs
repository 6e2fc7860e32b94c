using System.Buffers;
using System.Globalization;
using Copro.Sepa;

namespace Copro.Cli.Collections;

/// <summary>Renders messages to files; whatever is wrong with one is told, and then none is to be written.</summary>
internal static class CollectionMessages
{
    public static IReadOnlyList<RenderedMessage> Render(
        IReadOnlyList<DirectDebitMessage> messages,
        string output,
        Action<Diagnostic> report
    )
    {
        var writer = new Pain008Writer();
        var rendered = new List<RenderedMessage>();
        for (var i = 0; i < messages.Count; i++)
        {
            var path = messages.Count == 1 ? output : Numbered(output, i + 1);
            var content = new ArrayBufferWriter<byte>();
            var findings = new DiagnosticBag();
            if (writer.TryWrite(messages[i], content, findings))
            {
                rendered.Add(new RenderedMessage(path, messages[i], content.WrittenMemory));
            }

            foreach (var finding in findings.Items)
            {
                report(messages.Count == 1 ? finding : finding.At(finding.Place.In(Path.GetFileName(path))));
            }

            WarnOfSeveralBanks(messages[i], path, report);
        }

        return rendered;
    }

    private static void WarnOfSeveralBanks(DirectDebitMessage message, string path, Action<Diagnostic> report)
    {
        var settings = new DirectDebitBatchSettings { CreatedAt = message.CreatedAt, Split = MessageSplit.Bank };
        var orders = message.Groups.SelectMany(group => group.Collections, OrderOf).ToList();
        var banks = new DirectDebitBatchBuilder().Build(orders, settings).Count;
        if (banks > 1)
        {
            report(CliDiagnostics.SeveralBanks.At(default(DiagnosticPlace).In(Path.GetFileName(path)), banks));
        }
    }

    private static CollectionOrder OrderOf(CollectionGroup group, Collection collection) =>
        new()
        {
            Creditor = group.Creditor,
            Scheme = group.Scheme,
            Sequence = group.Sequence,
            CollectionDate = group.CollectionDate,
            BatchBooking = group.BatchBooking,
            Collection = collection,
        };

    private static string Numbered(string path, int number) =>
        Path.Combine(
            Path.GetDirectoryName(path)!,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}"
            )
        );
}
