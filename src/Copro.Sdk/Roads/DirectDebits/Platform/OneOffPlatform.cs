using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>Makes the sources of platforms, one an agency: the options are the process's, the client is the agency's.</summary>
public sealed class OneOffPlatform
{
    private readonly OneOffPlatformOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>With options that were checked.</summary>
    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    public OneOffPlatform(OneOffPlatformOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        var reasons = options.Validate();
        _options =
            reasons.Count == 0 ? options : throw new ArgumentException(string.Join(' ', reasons), nameof(options));
        _clock = clock;
    }

    /// <summary>The source behind a client, for <see cref="EveningSources.Requests"/>.</summary>
    /// <param name="client">Its base address is the platform's, its handler carries the credentials.</param>
    /// <exception cref="ArgumentException">The client has no base address that can be used.</exception>
    public IOneOffRequestSource SourceOf(HttpClient client) => new HttpOneOffRequestSource(client, _options, _clock);
}
