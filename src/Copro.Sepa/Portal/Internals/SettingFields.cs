namespace Copro.Sepa;

/// <summary>Typed texts, read one by one: whatever is absent or wrong becomes a finding at the field's name.</summary>
internal sealed class SettingFields(DiagnosticBag findings)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Whether something was found at a field already.</summary>
    public bool WasTold(string? field) => field is not null && _told.Contains(field);

    /// <summary>A text that must be there; the empty one when it is not.</summary>
    public string Text(string field, string? typed)
    {
        var text = typed?.Trim() ?? string.Empty;
        if (text.Length == 0)
        {
            Add(field, SepaDiagnostics.FieldMissing.At(default, field[(field.LastIndexOf('.') + 1)..]));
        }

        return text;
    }

    /// <summary>A value that must be there; <c>default</c> when it is not, or wrong.</summary>
    public T Value<T>(string field, string? typed, TextParser<T> parser, bool required = true)
    {
        if (!required && string.IsNullOrWhiteSpace(typed))
        {
            return default!;
        }

        var text = Text(field, typed);
        if (text.Length == 0)
        {
            return default!;
        }

        if (!parser(text, out var value, out var error))
        {
            Add(field, error!);
        }

        return value;
    }

    /// <summary>Marks a field as told, by findings at the fields it is made of.</summary>
    public void Tell(string field) => _told.Add(field);

    /// <summary>A finding at a field.</summary>
    public void Add(string field, Diagnostic finding)
    {
        _told.Add(field);
        findings.Add(finding.At(DiagnosticPlace.At(field)));
    }
}
