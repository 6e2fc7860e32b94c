using System.Collections.Frozen;

namespace Copro.Sepa;

/// <summary>
/// Reads a set of rulebooks. Rules are written by hand and rarely, so nothing is tolerated: a field that is misspelt would else
/// leave its default in force without a word.
/// </summary>
internal static class RulebookReader
{
    private const int MaxDepth = 8; // the form has three levels
    private const int MaxText = 35;
    private const int MaxNote = 1024;
    private const string Set = "$";

    private static readonly FrozenSet<string> s_setFields = FrozenSet.ToFrozenSet(
        ["form", "version", "note", "rulebooks"],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> s_fields = FrozenSet.ToFrozenSet(
        [
            "name",
            "note",
            "validFrom",
            "maxNameLength",
            "hybridAddress",
            "unstructuredAddressCutOff",
            "maxAddressLines",
            "maxRemittanceLength",
            "minAmountCents",
            "maxAmountCents",
            "minLeadDays",
            "earliestPresentationDays",
            "earliestPresentationSeverity",
            "mandateLapseMonths",
            "coreReturnDays",
            "b2bReturnDays",
            "refundDays",
            "unauthorisedRefundMonths",
            "reversalDays",
        ],
        StringComparer.Ordinal
    );

    public static SepaRulebookSet? Read(ReadOnlySpan<byte> json, DiagnosticBag findings)
    {
        if (json.Length > SepaRulebookSet.MaxBytes)
        {
            findings.Add(SepaDiagnostics.RequestTooLarge, default, json.Length, SepaRulebookSet.MaxBytes);
            return null;
        }

        var before = findings.ErrorCount;
        using var document = JsonFields.Parse(json.ToArray(), MaxDepth, findings);
        if (document is null)
        {
            return null;
        }

        var fields = new JsonFields(document.RootElement, Set, findings);
        fields.RefuseOthers(s_setFields, SepaDiagnostics.RulebookFieldUnknown);
        _ = fields.Integer("form", 1, 1);
        var version = fields.Text("version", MaxText);
        _ = fields.Text("note", MaxNote, required: false);
        var rulebooks = Rulebooks(fields);
        return findings.ErrorCount == before
            ? new SepaRulebookSet(version!, ContentHash.Of(json), [.. rulebooks])
            : null;
    }

    private static List<SepaRulebook> Rulebooks(JsonFields fields)
    {
        var rulebooks = new List<SepaRulebook>();
        if (fields.Objects("rulebooks") is not { } objects)
        {
            return rulebooks;
        }

        if (objects.Count is 0 or > SepaRulebookSet.MaxRulebooks)
        {
            fields.AddAt(SepaDiagnostics.RulebookCount, "rulebooks", SepaRulebookSet.MaxRulebooks, objects.Count);
            return rulebooks;
        }

        foreach (var inside in objects)
        {
            inside.RefuseOthers(s_fields, SepaDiagnostics.RulebookFieldUnknown);
            var rulebook = Rulebook(inside);
            if (rulebooks.Count > 0 && rulebook.ValidFrom <= rulebooks[^1].ValidFrom)
            {
                inside.AddAt(
                    SepaDiagnostics.RulebookOrder,
                    "validFrom",
                    rulebook.Name ?? string.Empty,
                    rulebook.ValidFrom,
                    rulebooks[^1].ValidFrom
                );
            }

            rulebooks.Add(rulebook);
        }

        return rulebooks;
    }

    private static SepaRulebook Rulebook(JsonFields fields)
    {
        _ = fields.Text("note", MaxNote, required: false);
        var rulebook = new SepaRulebook
        {
            Name = fields.Text("name", MaxText)!,
            ValidFrom = fields.Value<DateOnly?>("validFrom", MaxText, DateText.TryParse) ?? default,
            MaxNameLength = (int)(fields.Integer("maxNameLength", 1, 140) ?? 0),
            AllowsHybridAddress = fields.Boolean("hybridAddress") ?? false,
            UnstructuredAddressCutOff = fields.Value<DateOnly?>(
                "unstructuredAddressCutOff",
                MaxText,
                DateText.TryParse,
                required: false
            ),
        };
        return Times(fields, Amounts(fields, rulebook));
    }

    private static SepaRulebook Amounts(JsonFields fields, SepaRulebook basis)
    {
        var largest = fields.Integer("maxAmountCents", 1, basis.MaxAmountCents, basis.MaxAmountCents);
        return basis with
        {
            MaxAddressLines = (int)fields.Integer("maxAddressLines", 0, 7, basis.MaxAddressLines),
            MaxRemittanceLength = (int)fields.Integer("maxRemittanceLength", 1, 140, basis.MaxRemittanceLength),
            MaxAmountCents = largest,
            MinAmountCents = fields.Integer("minAmountCents", 1, largest, basis.MinAmountCents),
        };
    }

    private static SepaRulebook Times(JsonFields fields, SepaRulebook basis) =>
        basis with
        {
            MinLeadDays = (int)fields.Integer("minLeadDays", 0, 10, basis.MinLeadDays),
            EarliestPresentationDays = (int)
                fields.Integer("earliestPresentationDays", 1, 366, basis.EarliestPresentationDays),
            EarliestPresentationSeverity =
                fields.Value<DiagnosticSeverity?>(
                    "earliestPresentationSeverity",
                    MaxText,
                    TryParseSeverity,
                    required: false
                ) ?? basis.EarliestPresentationSeverity,
            MandateLapseMonths = (int)fields.Integer("mandateLapseMonths", 1, 120, basis.MandateLapseMonths),
            CoreReturnDays = (int)fields.Integer("coreReturnDays", 0, 30, basis.CoreReturnDays),
            B2bReturnDays = (int)fields.Integer("b2bReturnDays", 0, 30, basis.B2bReturnDays),
            RefundDays = (int)fields.Integer("refundDays", 0, 366, basis.RefundDays),
            UnauthorisedRefundMonths = (int)
                fields.Integer("unauthorisedRefundMonths", 0, 60, basis.UnauthorisedRefundMonths),
            ReversalDays = (int)fields.Integer("reversalDays", 0, 30, basis.ReversalDays),
        };

    private static bool TryParseSeverity(ReadOnlySpan<char> text, out DiagnosticSeverity? value, out Diagnostic? error)
    {
        value = text switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            "info" => DiagnosticSeverity.Info,
            _ => null,
        };
        error = value is null
            ? SepaDiagnostics.FieldValue.At(default, "severity", text.ToString(), "error, warning, info")
            : null;
        return value is not null;
    }
}
