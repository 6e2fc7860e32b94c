using System.Net;

namespace Copro.Sdk;

/// <summary>
/// Calls a platform within a time, a size and a number of tries. What may pass by itself (no connection, no answer in time, a body cut
/// off, 408, 429 and 5xx) is tried again after a wait that doubles, or the one the platform asks for; nothing else is.
/// </summary>
internal sealed class PlatformCalls(HttpClient client, OneOffPlatformOptions options, TimeProvider clock)
{
    /// <summary>Makes a call until it is answered.</summary>
    /// <param name="what">What is called, for messages: never anything about a person.</param>
    /// <param name="request">Makes the message; one is used up by each try.</param>
    /// <param name="keptBytes">How much of the body is kept.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="IOException">There was no answer that can be used, after all tries.</exception>
    public async ValueTask<PlatformAnswer> CallAsync(
        string what,
        Func<HttpRequestMessage> request,
        int keptBytes,
        CancellationToken cancellationToken
    )
    {
        var delay = options.FirstDelay;
        var attempts = 0;
        while (true)
        {
            attempts++;
            var (answer, asked, trouble) = await TryAsync(request, keptBytes, cancellationToken).ConfigureAwait(false);
            if (answer is not null)
            {
                return answer;
            }

            if (attempts == options.Tries)
            {
                throw new IOException($"{what}: {trouble!.Message} ({attempts} tries)", trouble.InnerException);
            }

            var wait = asked > delay ? asked : delay;
            wait = wait < options.LongestDelay ? wait : options.LongestDelay;
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
            delay += delay;
        }
    }

    private async ValueTask<(PlatformAnswer? Answer, TimeSpan Asked, IOException? Trouble)> TryAsync(
        Func<HttpRequestMessage> request,
        int keptBytes,
        CancellationToken cancellationToken
    )
    {
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = request();
            using var response = await client
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token)
                .ConfigureAwait(false);
            if (MayPass(response.StatusCode))
            {
                return (null, AskedBy(response), new IOException($"the platform answers {(int)response.StatusCode}"));
            }

            var (body, hash, isCut) = await PlatformBody
                .ReadAsync(response.Content, keptBytes, either.Token)
                .ConfigureAwait(false);
            return (new PlatformAnswer(response.StatusCode, body, hash, isCut), default, null);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, default, new IOException("no whole answer in time", e));
        }
        catch (HttpRequestException e)
        {
            return (null, default, new IOException($"no connection ({e.HttpRequestError})", e));
        }
        catch (IOException e)
        {
            return (null, default, new IOException("the answer was cut off", e));
        }
    }

    private static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    private TimeSpan AskedBy(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        return asked > TimeSpan.Zero ? asked : TimeSpan.Zero;
    }
}
