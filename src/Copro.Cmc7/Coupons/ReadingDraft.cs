namespace Copro.Cmc7.Coupons;

/// <summary>A reading while it is being made.</summary>
internal sealed class ReadingDraft(CouponFormat format, CouponStrength strength, string text)
{
    private bool _isPartial;

    public CouponFormat Format { get; } = format;

    public CouponStrength Strength { get; set; } = strength;

    public string Text { get; } = text;

    public List<CouponField> Fields { get; } = [];

    public Money? Amount { get; set; }

    public string? Reference { get; set; }

    public Cmc7Line ChequeLine { get; set; }

    public List<CouponCheck> Checks { get; } = [];

    public List<string> Repaired { get; } = [];

    public List<Diagnostic> Findings { get; } = [];

    /// <summary>A partial reading stays one whatever is wrong with its amount: its keys are what it is good for.</summary>
    public CouponStatus Status =>
        _isPartial ? CouponStatus.Partial
        : Findings.Exists(static finding => finding.Severity == DiagnosticSeverity.Error) ? CouponStatus.Refused
        : CouponStatus.Complete;

    public void MakePartial() => _isPartial = true;

    public void Field(string name, ReadOnlySpan<char> value)
    {
        if (!value.IsEmpty)
        {
            Fields.Add(new CouponField(name, value.ToString()));
        }
    }

    /// <summary>Notes a check; a failed one is an error that names the format and the check.</summary>
    public bool Check(string name, bool passed)
    {
        Checks.Add(new CouponCheck(name, passed));
        if (!passed)
        {
            Findings.Add(Cmc7Diagnostics.CheckFailed.At(DiagnosticPlace.At(name), FormatNames.Of(Format), name));
        }

        return passed;
    }

    public void Add(DiagnosticDescriptor descriptor, string path, params DiagnosticArgument[] arguments) =>
        Findings.Add(descriptor.At(DiagnosticPlace.At(path), arguments));

    /// <summary>Closes the draft with the reason of the reading in plain words.</summary>
    public CouponReading Finish()
    {
        if (Status != CouponStatus.Refused)
        {
            var reason = Strength switch
            {
                CouponStrength.Header => Cmc7Diagnostics.RecognisedByHeader,
                CouponStrength.Mod97 => Cmc7Diagnostics.RecognisedByMod97,
                CouponStrength.Shape => Cmc7Diagnostics.RecognisedByShape,
                CouponStrength.Mod10 => Cmc7Diagnostics.RecognisedByMod10,
                _ => Cmc7Diagnostics.RecognisedByLength,
            };
            Findings.Add(reason.At(default, FormatNames.Of(Format)));
        }

        return new CouponReading(this);
    }
}
