namespace Copro.Sepa;

/// <summary>
/// Defaults for the whole process. What belongs to one creditor (its bank's cut-off, its notice, its mandate prefix) is data
/// and passed per call.
/// </summary>
public sealed class SepaOptions
{
    /// <summary>How letters outside the SEPA set are spelled. Default <see cref="TransliterationStyle.French"/>.</summary>
    public TransliterationStyle Transliteration { get; set; } = TransliterationStyle.French;

    /// <summary>
    /// The rulebooks that messages and mandates are judged by; replaceable while a host runs. Default: a holder of its own with
    /// <see cref="SepaRulebookSet.BuiltIn"/>. Give the same holder to all options that are to change together; a container does.
    /// </summary>
    public SepaRulebooks Rulebooks { get; set; } = new();

    /// <summary>
    /// How mandate references are made. Default <see cref="MandateReferenceGenerator.DefaultPattern"/>.
    /// </summary>
    public string MandateReferencePattern { get; set; } = MandateReferenceGenerator.DefaultPattern;

    /// <summary>
    /// Whether a one-off mandate whose collection was rejected before settlement may be collected once more. Default
    /// <c>true</c>; no rulebook text confirms it, so ask the bank.
    /// </summary>
    public bool ReuseAfterReject { get; set; } = true;

    /// <summary>
    /// The largest request that is read, in bytes: 1 to <see cref="OneOffRequestReader.MaxBytes"/>, which is the default.
    /// </summary>
    public int MaxRequestBytes { get; set; } = OneOffRequestReader.MaxBytes;

    /// <summary>What is wrong with the values, one sentence each; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate()
    {
        var findings = new List<string>();
        if (!Enum.IsDefined(Transliteration))
        {
            findings.Add($"{nameof(Transliteration)} is no style: {(int)Transliteration}.");
        }

        if (Rulebooks is null)
        {
            findings.Add($"{nameof(Rulebooks)} is missing.");
        }

        if (MandateReferenceGenerator.FindFlaw(MandateReferencePattern) is { } flaw)
        {
            findings.Add($"{nameof(MandateReferencePattern)}: {flaw}");
        }

        if (MaxRequestBytes is < 1 or > OneOffRequestReader.MaxBytes)
        {
            findings.Add(
                $"{nameof(MaxRequestBytes)} must be 1 to {OneOffRequestReader.MaxBytes}, not {MaxRequestBytes}."
            );
        }

        return findings;
    }

    /// <summary>These options, checked: for constructors.</summary>
    internal static SepaOptions Checked(SepaOptions? options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var findings = options.Validate();
        return findings.Count == 0 ? options : throw new ArgumentException(string.Join(' ', findings), nameof(options));
    }
}
