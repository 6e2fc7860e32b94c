using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Copro.Sepa;

/// <content>From a mandate to its one collection, and what may come between.</content>
[SuppressMessage(
    "Performance",
    "CA1822",
    Justification = "One object answers all events; which of them read the options is none of its callers' concern."
)]
public sealed partial class OneOffMandates
{
    /// <summary>
    /// The collection of an active mandate, on the date the debtor agreed to or the first the bank still allows after it. Its
    /// end-to-end id is the RUM; from the second presentation on, the RUM and <c>-2</c>, <c>-3</c> …
    /// </summary>
    /// <param name="mandate">An active mandate.</param>
    /// <param name="creditor">The entity that collects.</param>
    /// <param name="now">When the file leaves.</param>
    /// <param name="remittanceText">What the debtor reads on its statement; entity and account when <c>null</c>.</param>
    /// <param name="purposeCode"><c>Purp/Cd</c>, or <c>null</c>.</param>
    /// <exception cref="InvalidOperationException">The mandate is not active, or belongs to another creditor.</exception>
    public CollectionOrder OrderOf(
        SepaMandate mandate,
        OneOffCreditor creditor,
        DateTimeOffset now,
        string? remittanceText = null,
        string? purposeCode = null
    )
    {
        ArgumentNullException.ThrowIfNull(mandate);
        ArgumentNullException.ThrowIfNull(creditor);
        if (mandate.Status != MandateStatus.Active)
        {
            throw new InvalidOperationException($"The mandate {mandate} is not active.");
        }

        if (!mandate.Creditor.SameCreditor(creditor.Creditor.Identifier))
        {
            throw new InvalidOperationException($"The mandate {mandate} belongs to another creditor.");
        }

        var earliest = PlannedDate(mandate.Origin.SignedAt, creditor, now);
        return new CollectionOrder
        {
            Creditor = creditor.Creditor,
            Scheme = mandate.Scheme,
            Sequence = SequenceType.OneOff,
            CollectionDate = earliest > mandate.CollectionDate ? earliest : mandate.CollectionDate,
            Collection = new Collection
            {
                EndToEndId = EndToEndIdOf(mandate),
                Amount = mandate.Amount,
                Mandate = mandate.Reference,
                MandateSignedOn = mandate.SignedOn,
                Amendment = mandate.PendingAmendment,
                Debtor = mandate.Debtor,
                PurposeCode = purposeCode,
                RemittanceText = remittanceText ?? RemittanceOf(mandate.Origin.Entity, mandate.Origin.Account),
            },
        };
    }

    /// <summary>Active to Reserved: the mandate is in a file. In the commit that puts the file into the outbox.</summary>
    /// <param name="mandate">The mandate.</param>
    /// <param name="presentation">The file, group and collection, from <see cref="DirectDebitMessage.Presentations"/>.</param>
    /// <param name="at">When.</param>
    public MandateTransition Reserve(SepaMandate mandate, MandatePresentation presentation, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        ArgumentNullException.ThrowIfNull(presentation);
        if (mandate.Status == MandateStatus.Reserved && mandate.LastPresentation == presentation)
        {
            return Unchanged(mandate);
        }

        if (mandate.Status != MandateStatus.Active)
        {
            return Refused(mandate, MandateStatus.Reserved);
        }

        return FindReservationFlaw(mandate, presentation) is { } flaw
            ? Refused(mandate, flaw)
            : Changed(
                mandate with
                {
                    Status = MandateStatus.Reserved,
                    LastPresentation = presentation,
                    PresentationCount = mandate.PresentationCount + 1,
                    Reason = default,
                },
                at
            );
    }

    /// <summary>
    /// Reserved to Spent: the collection settled. A later return or refund changes nothing: a new collection needs a new mandate.
    /// A mandate revoked while its collection was under way stays revoked. A pending amendment has been told now and goes.
    /// </summary>
    /// <param name="mandate">The mandate.</param>
    /// <param name="messageId"><c>MsgId</c> of the file that settled.</param>
    /// <param name="at">When it settled.</param>
    public MandateTransition Spend(SepaMandate mandate, string messageId, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        ArgumentException.ThrowIfNullOrEmpty(messageId);
        if (mandate.LastPresentation is not { } last || mandate.Status is MandateStatus.Active or MandateStatus.Lapsed)
        {
            return Refused(mandate, MandateStatus.Spent);
        }

        if (last.MessageId != messageId)
        {
            return Refused(mandate, Mismatch(mandate, last, messageId));
        }

        return mandate.Status == MandateStatus.Reserved
            ? Changed(
                mandate with
                {
                    Status = MandateStatus.Spent,
                    LastDueOn = last.CollectionDate,
                    PendingAmendment = null,
                },
                at
            )
            : Unchanged(mandate);
    }

    /// <summary>
    /// Reserved to Active: the collection was rejected before settlement, or its file was voided, so no money moved and the
    /// mandate is free again (a policy value: <see cref="SepaOptions.ReuseAfterReject"/>).
    /// </summary>
    /// <param name="mandate">The mandate.</param>
    /// <param name="messageId"><c>MsgId</c> of the file.</param>
    /// <param name="reason">
    /// The bank's reason; <c>default</c> when the file never left or was refused whole: no policy counts it as a use, nor does the lapse.
    /// </param>
    /// <param name="at">When.</param>
    public MandateTransition Release(SepaMandate mandate, string messageId, ReturnReason reason, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        ArgumentException.ThrowIfNullOrEmpty(messageId);
        if (mandate.LastPresentation is not { } last || mandate.Status is MandateStatus.Lapsed or MandateStatus.Spent)
        {
            return Refused(mandate, MandateStatus.Active);
        }

        if (last.MessageId != messageId)
        {
            return Refused(mandate, Mismatch(mandate, last, messageId));
        }

        return mandate.Status == MandateStatus.Reserved
            ? Changed(
                mandate with
                {
                    Status = MandateStatus.Active,
                    LastDueOn = reason.HasValue ? last.CollectionDate : mandate.LastDueOn,
                    Reason = reason,
                },
                at
            )
            : Unchanged(mandate);
    }

    /// <summary>Active to Lapsed: <see cref="LapsesAfter"/> is past.</summary>
    /// <param name="mandate">The mandate.</param>
    /// <param name="today">The date by the creditor's clock.</param>
    /// <param name="at">When.</param>
    public MandateTransition Lapse(SepaMandate mandate, DateOnly today, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        if (mandate.Status == MandateStatus.Lapsed)
        {
            return Unchanged(mandate);
        }

        return mandate.Status == MandateStatus.Active && today > LapsesAfter(mandate)
            ? Changed(mandate with { Status = MandateStatus.Lapsed }, at)
            : Refused(mandate, MandateStatus.Lapsed);
    }

    /// <summary>
    /// Active or Reserved to Revoked: the debtor withdrew it, or the bank said MD07 or MD01. What is under way may still settle.
    /// </summary>
    /// <param name="mandate">The mandate.</param>
    /// <param name="reason">The bank's reason; <c>default</c> when the debtor withdrew it.</param>
    /// <param name="at">When.</param>
    public MandateTransition Revoke(SepaMandate mandate, ReturnReason reason, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        return mandate.Status switch
        {
            MandateStatus.Revoked => Unchanged(mandate),
            MandateStatus.Active or MandateStatus.Reserved => Changed(
                mandate with
                {
                    Status = MandateStatus.Revoked,
                    Reason = reason,
                },
                at
            ),
            _ => Refused(mandate, MandateStatus.Revoked),
        };
    }

    private Diagnostic? FindReservationFlaw(SepaMandate mandate, MandatePresentation presentation)
    {
        var rum = mandate.Reference.ToString();
        if (presentation.Mandate != mandate.Reference || !presentation.Creditor.SameCreditor(mandate.Creditor))
        {
            throw new ArgumentException("The presentation is of another mandate.", nameof(presentation));
        }

        if (presentation.Amount != mandate.Amount)
        {
            return SepaDiagnostics.AmountMismatch.At(
                default,
                rum,
                mandate.Amount.ToString(),
                presentation.Amount.ToString()
            );
        }

        if (presentation.CollectionDate < mandate.CollectionDate)
        {
            return SepaDiagnostics.NotYetCollectable.At(
                default,
                rum,
                mandate.CollectionDate,
                presentation.CollectionDate
            );
        }

        if (presentation.CollectionDate > LapsesAfter(mandate))
        {
            return SepaDiagnostics.MandateTooOld.At(default, mandate.SignedOn, LapsesAfter(mandate));
        }

        return mandate.Reason.HasValue && !_options.ReuseAfterReject
            ? SepaDiagnostics.ReuseNotAllowed.At(default, rum)
            : null;
    }

    private static string EndToEndIdOf(SepaMandate mandate) =>
        mandate.PresentationCount == 0
            ? mandate.Reference.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{mandate.Reference}-{mandate.PresentationCount + 1}");

    private static Diagnostic Mismatch(SepaMandate mandate, MandatePresentation last, string messageId) =>
        SepaDiagnostics.PresentationMismatch.At(default, mandate.Reference.ToString(), last.MessageId, messageId);

    private static MandateTransition Changed(SepaMandate next, DateTimeOffset at) =>
        new() { Accepted = true, Mandate = next with { ChangedAt = at } };

    private static MandateTransition Unchanged(SepaMandate mandate) => new() { Accepted = true, Mandate = mandate };

    private static MandateTransition Refused(SepaMandate mandate, MandateStatus wanted) =>
        Refused(
            mandate,
            SepaDiagnostics.TransitionRefused.At(
                default,
                mandate.Reference.ToString(),
                mandate.Status.ToString(),
                wanted.ToString()
            )
        );

    private static MandateTransition Refused(SepaMandate mandate, Diagnostic why) =>
        new()
        {
            Accepted = false,
            Mandate = mandate,
            Diagnostics = [why],
        };
}
