using System.Globalization;
using System.Text.RegularExpressions;

namespace Copro.Ledger;

/// <summary>
/// Checks anybody's FEC strictly, and says beside each finding what the tax administration's own tool would say: that one accepts
/// unbalanced entries and 30 February. Reads any of the allowed forms: TAB or bar, CR and/or LF, Montant and Sens, further fields.
/// </summary>
public static partial class FecChecker
{
    private const int SirenLength = 9;

    /// <summary>What the official tool says of a kind of finding; <see cref="OfficialVerdict.Silent"/> for findings that are not of a FEC.</summary>
    public static OfficialVerdict VerdictOf(DiagnosticDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return FecVerdicts.ByCode.GetValueOrDefault(descriptor.Code);
    }

    /// <summary>Checks a file.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="fileName">Its name without folder: it carries the SIREN and the closing date.</param>
    /// <param name="sink">Sees every finding as it is made; <c>null</c> for none.</param>
    public static FecReport Check(Stream file, string fileName, Action<Diagnostic>? sink = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(fileName);
        var findings = new DiagnosticBag(sink);
        var closing = CheckName(fileName, findings);
        var lines = new FecLines(file, fileName, findings);
        var check = new FecCheck(fileName, closing, findings);
        foreach (var line in lines.Read())
        {
            if (!check.Take(line))
            {
                break;
            }
        }

        return new FecReport(findings, check.Finish());
    }

    private static DateOnly? CheckName(string fileName, DiagnosticBag findings)
    {
        var match = NamePattern().Match(fileName);
        var place = new DiagnosticPlace { Document = fileName };
        if (!match.Success)
        {
            findings.Add(LedgerDiagnostics.FecFileName, place, fileName);
            return null;
        }

        var isDate = DateOnly.TryParseExact(
            match.Groups["date"].ValueSpan,
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var closing
        );
        var siren = match.Groups["siren"].ValueSpan;
        if (!isDate || siren.Length != SirenLength || siren.ContainsAnyExceptInRange('0', '9'))
        {
            findings.Add(LedgerDiagnostics.FecSiren, place, fileName);
        }

        if (match.Groups["fec"].Value != "FEC")
        {
            findings.Add(LedgerDiagnostics.FecNameLower, place, fileName);
        }

        return isDate ? closing : null;
    }

    [GeneratedRegex(
        @"^(?<siren>[A-Za-z0-9]+?)(?<fec>FEC|fec|Fec)(?<date>[0-9]{8})(_[0-9]+)?\.[A-Za-z]+$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NamePattern();
}
