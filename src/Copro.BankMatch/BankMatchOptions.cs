namespace Copro.BankMatch;

/// <summary>Process-wide defaults of the library: limits. What belongs to a set of books is passed per call (<see cref="MatchOptions"/>).</summary>
public sealed class BankMatchOptions
{
    /// <summary>
    /// 256 MiB: a CFONB file of two million records. A document is read in memory, so this is what a hostile one may cost.
    /// </summary>
    public const long DefaultMaxDocumentBytes = 256L * 1024 * 1024;

    /// <summary>The largest document that is read, in bytes; a larger one is refused with a finding. At least 1, at most 2 GiB − 1.</summary>
    public long MaxDocumentBytes { get; set; } = DefaultMaxDocumentBytes;

    /// <summary>
    /// How many steps one search for a sum may take before it is cut; a cut search is said in the decision, which is then at most
    /// a proposal. 200,000 by default, a few milliseconds. At least 1,000.
    /// </summary>
    public int MaxSearchSteps { get; set; } = 200_000;

    /// <summary>Every reason for which these options cannot be used; empty when they can.</summary>
    public IReadOnlyList<string> Validate()
    {
        const int LeastSteps = 1000;
        var reasons = new List<string>();
        if (MaxDocumentBytes is < 1 or > int.MaxValue)
        {
            reasons.Add($"{nameof(MaxDocumentBytes)} must be from 1 to {int.MaxValue}, it is {MaxDocumentBytes}.");
        }

        if (MaxSearchSteps < LeastSteps)
        {
            reasons.Add($"{nameof(MaxSearchSteps)} must be at least {LeastSteps}, it is {MaxSearchSteps}.");
        }

        return reasons;
    }

    /// <summary>Refuses options that are not valid.</summary>
    internal static void ThrowIfInvalid(BankMatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var reasons = options.Validate();
        if (reasons.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', reasons), nameof(options));
        }
    }
}
