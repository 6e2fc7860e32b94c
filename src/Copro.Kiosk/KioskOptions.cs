namespace Copro.Kiosk;

/// <summary>
/// Defaults of a process: limits and policies. What belongs to one kiosk or agency is data of the calls, in
/// <see cref="KioskRegistration"/>.
/// </summary>
public sealed class KioskOptions
{
    /// <summary>The highest <see cref="MaxFileBytes"/>: files are held in memory whole while they are judged.</summary>
    public const int LargestFileBytes = 1024 * 1024 * 1024;

    private const int DefaultMaxFileBytes = 64 * 1024 * 1024;
    private const int DefaultMaxRecords = 200_000;
    private const int DefaultShrinkPercent = 30;
    private const int DefaultGrowthPercent = 100;

    /// <summary>The bytes a file may have; 64 MiB unless set: a nightly file has 1 to 5.</summary>
    public int MaxFileBytes { get; set; } = DefaultMaxFileBytes;

    /// <summary>The records a file may have; 200,000 unless set.</summary>
    public int MaxRecords { get; set; } = DefaultMaxRecords;

    /// <summary>What to do with a file whose sequence is too high; hold unless set.</summary>
    public KioskAlarmPolicy GapPolicy { get; set; }

    /// <summary>What to do with a file whose hash chain is broken; hold unless set.</summary>
    public KioskAlarmPolicy ChainPolicy { get; set; }

    /// <summary>
    /// By how many per cent a debtor file may shrink against the last, in debtors or in total, before a person must
    /// confirm it: 1 to 100; 30 unless set. An empty file always waits.
    /// </summary>
    public int ShrinkPercent { get; set; } = DefaultShrinkPercent;

    /// <summary>By how many per cent a debtor file may grow before a warning: 1 or more; 100 unless set.</summary>
    public int GrowthPercent { get; set; } = DefaultGrowthPercent;

    /// <summary>
    /// How long a file without marker must have kept its size before it counts as whole although its end is missing;
    /// 10 minutes unless set.
    /// </summary>
    public TimeSpan StableAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The cash ceilings: 1,000 EUR (<i>Code monétaire et financier</i>, D. 112-3) and 119,330 XPF (IEOM, note of 17
    /// November 2025) unless set. Passing one is a warning: the money is there.
    /// </summary>
    public IList<KioskCashCeiling> CashCeilings { get; } =
    [
        // Décret 2015-741 of 24 June 2015, in force on 1 September 2015.
        new(new Money(1_000_00, Currency.Eur), new DateOnly(2015, 9, 1)),
        new(new Money(119_330, Currency.Xpf), new DateOnly(2015, 9, 1)),
    ];

    /// <summary>What is wrong with these options, in English, all at once; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate()
    {
        var errors = new List<string>();
        Require(MaxFileBytes is > 0 and <= LargestFileBytes, $"{nameof(MaxFileBytes)} is 1 to {LargestFileBytes}.");
        Require(MaxRecords > 0, $"{nameof(MaxRecords)} is 1 or more.");
        Require(Enum.IsDefined(GapPolicy), $"{nameof(GapPolicy)} is not a policy.");
        Require(Enum.IsDefined(ChainPolicy), $"{nameof(ChainPolicy)} is not a policy.");
        Require(ShrinkPercent is > 0 and <= 100, $"{nameof(ShrinkPercent)} is 1 to 100.");
        Require(GrowthPercent > 0, $"{nameof(GrowthPercent)} is 1 or more.");
        Require(StableAfter >= TimeSpan.Zero, $"{nameof(StableAfter)} is not below zero.");
        Require(
            CashCeilings.All(c => c.Amount.IsPositive && !c.Amount.Currency.IsNone),
            $"{nameof(CashCeilings)} are above zero and have a currency."
        );
        return errors;

        void Require(bool holds, string error)
        {
            if (!holds)
            {
                errors.Add(error);
            }
        }
    }

    internal static KioskOptions Checked(KioskOptions? options)
    {
        options ??= new KioskOptions();
        var errors = options.Validate();
        return errors.Count == 0 ? options : throw new ArgumentException(string.Join(' ', errors), nameof(options));
    }
}
