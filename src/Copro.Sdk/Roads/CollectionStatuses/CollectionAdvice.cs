using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>Advice on a one-off collection that came back, and how it is told.</summary>
internal sealed class CollectionAdvice(SepaOptions options)
{
    private readonly ReturnAdvisor _advisor = new(options);

    /// <summary>The advice: what the bank says, and what the mandate knows.</summary>
    public ReturnAdvice On(ReturnCase returned, PresentedCollection ours, AgencyProfile agency, DateTimeOffset now)
    {
        var terms =
            agency.CreditorOf(ours.Receipt.Entity)?.OneOff.Terms ?? new CollectionTerms { TimeZone = agency.TimeZone };
        var known = returned with
        {
            Scheme = ours.Mandate.Scheme,
            Sequence = SequenceType.OneOff,
            DebitDate = ours.Presentation.CollectionDate,
            Collected = ours.Presentation.Amount,
            Presentations = ours.Mandate.PresentationCount,
        };
        return _advisor.Advise(known, terms, now);
    }

    /// <summary>The advice as a finding.</summary>
    public static Diagnostic Told(
        DiagnosticDescriptor descriptor,
        DiagnosticPlace place,
        PresentedCollection ours,
        ReturnAdvice advice
    ) =>
        descriptor.At(
            place,
            ours.Presentation.EndToEndId,
            ours.File,
            InBoth(advice.KindLabel),
            advice.Reason.Code,
            InBoth(advice.Advice)
        );

    private static DiagnosticArgument InBoth(Func<DiagnosticLanguage, string> say) =>
        DiagnosticArgument.Public(say(DiagnosticLanguage.English), say(DiagnosticLanguage.French));
}
