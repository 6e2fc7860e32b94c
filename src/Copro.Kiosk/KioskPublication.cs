using System.Text;

namespace Copro.Kiosk;

/// <summary>
/// Makes debtor files: numbered, chained, guarded against a list that shrank by mistake. What is known goes in, a decision
/// with the next state comes out, nothing is stored here. Safe for use by several threads.
/// </summary>
public sealed class KioskPublication
{
    private const int Whole = 100;

    private readonly KioskOptions _options;

    /// <summary>With the usual thresholds.</summary>
    public KioskPublication()
        : this(new KioskOptions()) { }

    /// <summary>With given thresholds.</summary>
    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    public KioskPublication(KioskOptions options) => _options = KioskOptions.Checked(options);

    /// <summary>Makes the next debtor file of a kiosk. The same request and state give the same bytes.</summary>
    /// <param name="registration">The kiosk.</param>
    /// <param name="state">What was given to it before.</param>
    /// <param name="request">The list.</param>
    /// <exception cref="ArgumentException">The state is that of another kiosk.</exception>
    public KioskPublicationDecision Prepare(
        KioskRegistration registration,
        KioskPublicationState state,
        KioskPublicationRequest request
    )
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(request);
        if (state.KioskId != registration.KioskId)
        {
            throw new ArgumentException("The state is that of another kiosk.", nameof(state));
        }

        var file = FileOf(registration, state, request);
        var diagnostics = KioskDebtorFileWriter.Validate(file);
        if (diagnostics.HasErrors)
        {
            return new KioskPublicationDecision(KioskPublicationVerdict.Refused, state, diagnostics);
        }

        var content = ContentOf(file);
        if (content == state.LastContentHash)
        {
            return new KioskPublicationDecision(KioskPublicationVerdict.Unchanged, state, diagnostics);
        }

        if (Shrank(file, state, diagnostics) && !request.Confirmed)
        {
            return new KioskPublicationDecision(KioskPublicationVerdict.NeedsConfirmation, state, diagnostics);
        }

        return Publish(file, state, content, diagnostics);
    }

    private static KioskPublicationDecision Publish(
        KioskDebtorFile file,
        KioskPublicationState state,
        ContentHash content,
        DiagnosticBag diagnostics
    )
    {
        var bytes = KioskDebtorFileWriter.Write(file);
        var hash = ContentHash.Of(bytes);
        var next = state with
        {
            LastSequence = file.Header.Sequence,
            LastHash = hash,
            LastContentHash = content,
            LastCount = file.Debtors.Count,
            LastTotal = file.Total,
        };
        return new KioskPublicationDecision(KioskPublicationVerdict.Publish, next, diagnostics)
        {
            FileName = KioskFileNames.OfDebtors(file.Header.KioskId, file.Header.Epoch, file.Header.Sequence),
            File = file,
            Bytes = bytes,
            Hash = hash,
        };
    }

    private static KioskDebtorFile FileOf(
        KioskRegistration registration,
        KioskPublicationState state,
        KioskPublicationRequest request
    )
    {
        var sequence = state.LastSequence + 1;
        return new KioskDebtorFile
        {
            Header = new KioskFileHeader
            {
                KioskId = registration.KioskId,
                Custody = registration.Custody,
                FileId = $"{registration.KioskId}-D-{KioskText.Of(state.Epoch)}-{KioskText.Of(sequence)}",
                Epoch = state.Epoch,
                Sequence = sequence,
                Previous = sequence == 1 ? null : new KioskPreviousFile(state.LastSequence, state.LastHash),
                CreatedAt = request.CreatedAt,
                PeriodFrom = request.PeriodFrom,
                PeriodTo = request.PeriodTo,
                Currency = registration.Currency,
            },
            Kind = KioskDebtorFileKind.Snapshot,
            UseUntil = request.UseUntil,
            Debtors = request.Debtors,
        };
    }

    /// <summary>The list without what changes from file to file: a repeat of the same evening is seen by it.</summary>
    private static ContentHash ContentOf(KioskDebtorFile file)
    {
        var form = new StringBuilder();
        Line(KioskText.Of(file.Header.PeriodFrom));
        Line(KioskText.Of(file.Header.PeriodTo));
        Line(KioskNames.Of(file.Header.Custody));
        Line(file.Header.Currency.Code);
        foreach (var debtor in file.Debtors)
        {
            Line(debtor.Key);
            Line(debtor.Name);
            Line(KioskText.Of(debtor.Balance.MinorUnits));
            Line(debtor.DueOn is { } due ? KioskText.Of(due) : null);
            Line(debtor.CouponKey);
            Line(KioskNames.Of(debtor.Tenders));
            Line(debtor.Minimum is { } minimum ? KioskText.Of(minimum.MinorUnits) : null);
            Line(debtor.Maximum is { } maximum ? KioskText.Of(maximum.MinorUnits) : null);
        }

        return ContentHash.Of(Encoding.UTF8.GetBytes(form.ToString()));

        // No value holds a line feed, and each debtor has as many lines: two lists never share a form.
        void Line(string? value) => form.Append(value).Append('\n');
    }

    private bool Shrank(KioskDebtorFile file, KioskPublicationState state, DiagnosticBag diagnostics)
    {
        var count = (long)file.Debtors.Count;
        var total = file.Total;
        var kept = Whole - _options.ShrinkPercent;
        var shrank =
            count == 0
            || Below(count, state.LastCount, kept)
            || Below(total.MinorUnits, state.LastTotal.MinorUnits, kept);
        var grown = Whole + _options.GrowthPercent;
        var grew =
            state.LastCount > 0
            && (
                (Int128)count * Whole > (Int128)state.LastCount * grown
                || (
                    state.LastTotal.IsPositive
                    && (Int128)total.MinorUnits * Whole > (Int128)state.LastTotal.MinorUnits * grown
                )
            );
        if (shrank || grew)
        {
            diagnostics.Add(
                shrank ? KioskDiagnostics.ShrinkGuard : KioskDiagnostics.Growth,
                DiagnosticPlace.At("debtors"),
                count,
                total.ToString(),
                state.LastCount,
                state.LastTotal.ToString()
            );
        }

        return shrank;
    }

    private static bool Below(long now, long last, int percent) =>
        last > 0 && (Int128)now * Whole < (Int128)last * percent;
}
