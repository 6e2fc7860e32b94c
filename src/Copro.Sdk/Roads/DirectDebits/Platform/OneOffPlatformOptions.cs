namespace Copro.Sdk;

/// <summary>How a platform of one-off requests is asked. Its address and credentials belong to the <see cref="HttpClient"/>.</summary>
public sealed class OneOffPlatformOptions
{
    /// <summary>The most requests on a page, 500: some tens of kilobytes of ids.</summary>
    public const int MaxPageSize = 500;

    /// <summary>The most requests of one run, 10,000: far above what debtors sign in a day.</summary>
    public const int MaxRequestsPerRun = 10_000;

    /// <summary>The most tries of one call.</summary>
    public const int MaxTries = 10;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    /// <summary>How many requests a page is to list, 1 to <see cref="MaxPageSize"/>. Default 100.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>
    /// How many requests one run takes at most, 1 to <see cref="MaxRequestsPerRun"/>; the rest waits for the next. Default 1,000:
    /// they are held in memory together, 64 KiB each at the most.
    /// </summary>
    public int RequestsPerRun { get; set; } = 1_000;

    /// <summary>How long one try may take, answer and body, up to 5 minutes. Default 10 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a call is tried in all, 1 to <see cref="MaxTries"/>. Default 4.</summary>
    public int Tries { get; set; } = 4;

    /// <summary>The wait before the second try; it doubles with each. Up to 5 minutes. Default half a second.</summary>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait, also when the platform asks for a longer one. Up to 5 minutes. Default 30 seconds.</summary>
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Every reason why the options cannot be used; empty when they can.</summary>
    public IReadOnlyList<string> Validate()
    {
        var findings = new List<string>();
        InRange(nameof(PageSize), PageSize, 1, MaxPageSize);
        InRange(nameof(RequestsPerRun), RequestsPerRun, 1, MaxRequestsPerRun);
        InRange(nameof(Tries), Tries, 1, MaxTries);
        InRange(nameof(Timeout), Timeout, TimeSpan.FromMilliseconds(1), s_longest);
        InRange(nameof(FirstDelay), FirstDelay, TimeSpan.Zero, s_longest);
        InRange(nameof(LongestDelay), LongestDelay, FirstDelay, s_longest);
        return findings;

        void InRange<T>(string name, T value, T smallest, T largest)
            where T : IComparable<T>
        {
            if (value.CompareTo(smallest) < 0 || value.CompareTo(largest) > 0)
            {
                findings.Add($"{name} must be {smallest} to {largest}, not {value}.");
            }
        }
    }
}
