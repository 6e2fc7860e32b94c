using System.Globalization;

namespace Copro.Cli.Output;

/// <summary>How many collections were read, on one line of standard error that is rewritten in place; only ever on a terminal.</summary>
internal sealed class RowProgress : IProgress<long>, IDisposable
{
    private const string EraseLine = "\r\u001b[K";

    private readonly CliHost _host;
    private readonly DiagnosticLanguage _language;
    private bool _isShown;

    private RowProgress(CliHost host, DiagnosticLanguage language)
    {
        _host = host;
        _language = language;
    }

    /// <summary>Shows progress where a person watches; <c>null</c> where nobody does.</summary>
    public static RowProgress? On(CliHost host, DiagnosticLanguage language) =>
        host.ShowsProgress ? new RowProgress(host, language) : null;

    public void Report(long value)
    {
        var count = value.ToString("N0", CultureInfo.InvariantCulture);
        _host.Error.Write($"{EraseLine}{count} {_language.Say("collections", "prélèvements")}");
        _isShown = true;
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_isShown)
        {
            _host.Error.Write(EraseLine);
            _isShown = false;
        }
    }

    /// <summary>The same, whichever way the command ends.</summary>
    public void Dispose() => Clear();
}
