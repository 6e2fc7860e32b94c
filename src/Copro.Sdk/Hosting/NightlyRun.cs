using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Copro.Sdk;

/// <summary>
/// Runs the cycle every evening, one agency after the other. An agency whose run fails is logged and the next one goes on; its own
/// run is taken up again the next evening, where it stopped.
/// </summary>
public sealed partial class NightlyRun : BackgroundService
{
    private readonly EveningCycle _cycle;
    private readonly IAgencyDirectory _agencies;
    private readonly NightlyOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<NightlyRun> _logger;

    /// <summary>A nightly run.</summary>
    public NightlyRun(
        EveningCycle cycle,
        IAgencyDirectory agencies,
        IOptions<NightlyOptions> options,
        TimeProvider clock,
        ILogger<NightlyRun> logger
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        _cycle = cycle;
        _agencies = agencies;
        _options = options.Value;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Runs the cycle now, once for every agency.</summary>
    /// <returns>The reports of the runs that ended well, in the order of the agencies.</returns>
    public async ValueTask<IReadOnlyList<EveningReport>> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var reports = new List<EveningReport>();
        await foreach (var evening in _agencies.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await RunAsync(evening, cancellationToken).ConfigureAwait(false) is { } report)
            {
                reports.Add(report);
            }
        }

        return reports;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = _clock.GetUtcNow();
            await Task.Delay(_options.NextAfter(now) - now, _clock, stoppingToken).ConfigureAwait(false);
            await RunOnceAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<EveningReport?> RunAsync(AgencyEvening evening, CancellationToken cancellationToken)
    {
        try
        {
            var report = await _cycle
                .RunAsync(evening.Agency, evening.Sources, evening.Channel, progress: null, cancellationToken)
                .ConfigureAwait(false);
            LogDone(evening.Agency.Books.Code, report.Staged, report.Published.Count);
            return report;
        }
#pragma warning disable CA1031 // One agency's failure, whatever it is, must not keep the others from their evening; it is logged.
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(e, evening.Agency.Books.Code);
            return null;
        }
    }

    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Information,
        Message = "Evening of {Books}: {Staged} movements staged, {Published} files left."
    )]
    private partial void LogDone(string books, int staged, int published);

    [LoggerMessage(
        EventId = 2,
        Level = LogLevel.Error,
        Message = "Evening of {Books} failed; the next run takes it up again."
    )]
    private partial void LogFailed(Exception exception, string books);
}
