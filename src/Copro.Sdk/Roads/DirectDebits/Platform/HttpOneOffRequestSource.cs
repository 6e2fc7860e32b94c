using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>
/// One-off requests of a platform over HTTP and JSON (<c>docs/formats/one-off-platform-http.md</c>): the pending ones are listed page by
/// page, each is fetched as the bytes it has, and acknowledged once it is committed. Every call may be repeated; the platform tells a
/// repeated acknowledgement by its idempotency key.
/// </summary>
/// <remarks>
/// Address, credentials, proxies and decompression are matters of the <see cref="HttpClient"/> and its handlers. One source serves one
/// agency; it may be used by several threads at once.
/// </remarks>
public sealed class HttpOneOffRequestSource : IOneOffRequestSource
{
    /// <summary>The largest page that is read, 1 MiB: ten times the longest page of 500 ids and hashes.</summary>
    public const int MaxPageBytes = 1024 * 1024;

    private const string Requests = "one-off-requests";
    private const int MaxIdLength = 64;
    private const int MaxCursorLength = 1024;

    private readonly PlatformCalls _calls;
    private readonly OneOffPlatformOptions _options;

    // What was fetched, so that an acknowledgement can say which bytes it is about. As many as the platform has pending.
    private readonly ConcurrentDictionary<string, ContentHash> _fetched = new(StringComparer.Ordinal);

    /// <summary>A source.</summary>
    /// <param name="client">Its base address ends with <c>/</c> and is HTTPS, unless it is this machine.</param>
    /// <param name="options">Pages, times and tries.</param>
    /// <param name="clock">Times waits and tries.</param>
    /// <exception cref="ArgumentException">The base address or an option cannot be used.</exception>
    public HttpOneOffRequestSource(HttpClient client, OneOffPlatformOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        if (client.BaseAddress is not { } address || !address.AbsolutePath.EndsWith('/'))
        {
            throw new ArgumentException("The client needs a base address that ends with a slash.", nameof(client));
        }

        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            throw new ArgumentException(
                "Requests name people and accounts: the address must be HTTPS.",
                nameof(client)
            );
        }

        var reasons = options.Validate();
        if (reasons.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', reasons), nameof(options));
        }

        _calls = new PlatformCalls(client, options, clock);
        _options = options;
    }

    /// <summary>
    /// The pending requests in the platform's order, up to <see cref="OneOffPlatformOptions.RequestsPerRun"/>. One that was
    /// acknowledged in the meantime is passed over; of one larger than a request may be, so much is handed out that its reader
    /// refuses it.
    /// </summary>
    /// <exception cref="IOException">
    /// The platform cannot be reached, refuses, or breaks the protocol; or, after all others were handed out, some requests could not be
    /// fetched.
    /// </exception>
    public async IAsyncEnumerable<PendingRequest> FetchPendingAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        List<IOException>? failed = null;
        await foreach (var item in ListAsync(cancellationToken).ConfigureAwait(false))
        {
            PendingRequest? request = null;
            try
            {
                request = await FetchAsync(item, cancellationToken).ConfigureAwait(false);
            }
            catch (IOException e)
            {
                (failed ??= []).Add(e);
            }

            if (request is not null)
            {
                _fetched[request.RequestId] = request.ContentHash;
                yield return request;
            }
        }

        if (failed is not null)
        {
            var count = failed.Count.ToString(CultureInfo.InvariantCulture);
            throw new IOException($"{count} requests could not be fetched; first: {failed[0].Message}", failed[0]);
        }
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The id cannot be one of a request.</exception>
    /// <exception cref="AcknowledgementRefusedException">
    /// The platform refuses this one: it holds other bytes under the id by now (409), which then stay pending.
    /// </exception>
    /// <exception cref="IOException">The platform did not confirm it.</exception>
    public async ValueTask AcknowledgeAsync(string requestId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requestId);
        if (!IsId(requestId))
        {
            throw new ArgumentException("This cannot be the id of a request.", nameof(requestId));
        }

        var hash = _fetched.GetValueOrDefault(requestId);
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new PlatformAcknowledgement { Sha256 = hash.HasValue ? hash.ToString() : null },
            PlatformJsonContext.Default.PlatformAcknowledgement
        );
        var key = ContentHash.Of(Encoding.UTF8.GetBytes($"acknowledge\n{requestId}\n{hash}")).ToString();
        var what = $"Acknowledging {requestId}";
        var answer = await _calls
            .CallAsync(what, () => Acknowledgement(requestId, key, body), MaxPageBytes, cancellationToken)
            .ConfigureAwait(false);
        // A platform may forget what is acknowledged: what is gone needs nothing more.
        if (!answer.IsSuccess && !answer.IsGone)
        {
            var refused = Refused(what, answer.Status);
            throw IsOfEverything(answer.Status) ? refused : new AcknowledgementRefusedException(refused.Message);
        }

        _fetched.TryRemove(requestId, out _);
    }

    private async IAsyncEnumerable<PlatformPageItem> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var cursors = new HashSet<string>(StringComparer.Ordinal);
        var left = _options.RequestsPerRun;
        string? cursor = null;
        do
        {
            var page = await PageAsync(cursor, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Requests.Take(left))
            {
                yield return item;
            }

            left -= Math.Min(left, page.Requests.Count);
            cursor = page.Next;
            if (!string.IsNullOrEmpty(cursor) && (page.Requests.Count == 0 || !cursors.Add(cursor)))
            {
                throw new IOException("The platform's pages go round in circles.");
            }
        } while (left > 0 && !string.IsNullOrEmpty(cursor));
    }

    private async ValueTask<PlatformPage> PageAsync(string? cursor, CancellationToken cancellationToken)
    {
        const string What = "Listing the pending requests";
        var query = $"{Requests}?status=pending&limit={_options.PageSize.ToString(CultureInfo.InvariantCulture)}";
        var address = cursor is null ? query : $"{query}&cursor={Uri.EscapeDataString(cursor)}";
        var answer = await _calls
            .CallAsync(What, () => Get(address), MaxPageBytes, cancellationToken)
            .ConfigureAwait(false);
        if (!answer.IsSuccess)
        {
            throw Refused(What, answer.Status);
        }

        return PageOf(answer) is { } page && IsRight(page)
            ? page
            : throw new IOException($"{What}: the answer is no page of requests.");
    }

    private static PlatformPage? PageOf(PlatformAnswer answer)
    {
        if (answer.IsCutShort)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, PlatformJsonContext.Default.PlatformPage);
        }
        catch (JsonException e)
        {
            throw new IOException("Listing the pending requests: the answer is no JSON of a page.", e);
        }
    }

    /// <summary>Whether a page keeps to the protocol; the serializer lets nulls through.</summary>
    private static bool IsRight(PlatformPage page) =>
        page.Requests is { Count: <= OneOffPlatformOptions.MaxPageSize }
        && page.Requests.All(item => item is { Id: not null } && IsId(item.Id))
        && (page.Next?.Length ?? 0) <= MaxCursorLength;

    private async ValueTask<PendingRequest?> FetchAsync(PlatformPageItem item, CancellationToken cancellationToken)
    {
        var what = $"Fetching {item.Id}";
        var answer = await _calls
            .CallAsync(what, () => Get($"{Requests}/{item.Id}"), OneOffRequestReader.MaxBytes, cancellationToken)
            .ConfigureAwait(false);
        if (answer.IsGone)
        {
            return null;
        }

        if (!answer.IsSuccess)
        {
            throw Refused(what, answer.Status);
        }

        if (item.Sha256 is { } said && !said.Equals(answer.Hash.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            throw new IOException($"{what}: the bytes are not those of the list.");
        }

        return new PendingRequest
        {
            RequestId = item.Id,
            Content = answer.Body,
            ContentHash = answer.Hash,
            IsCutShort = answer.IsCutShort,
        };
    }

    private static HttpRequestMessage Get(string address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        message.Headers.Accept.ParseAdd("application/json");
        return message;
    }

    private static HttpRequestMessage Acknowledgement(string id, string key, byte[] body)
    {
        var address = new Uri($"{Requests}/{id}/acknowledgement", UriKind.Relative);
        var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new("application/json");
        message.Headers.Add("Idempotency-Key", key);
        return message;
    }

    private static IOException Refused(string what, HttpStatusCode status) =>
        new($"{what}: the platform answers {((int)status).ToString(CultureInfo.InvariantCulture)}.");

    /// <summary>Whether a refusal is of whoever asks, and not of the one request: nobody needs to ask for the next.</summary>
    private static bool IsOfEverything(HttpStatusCode status) =>
        status
            is HttpStatusCode.Unauthorized
                or HttpStatusCode.Forbidden
                or HttpStatusCode.ProxyAuthenticationRequired
                or HttpStatusCode.MethodNotAllowed
        || (int)status < (int)HttpStatusCode.BadRequest;

    /// <summary>What may be the id of a request: it names files and addresses, so nothing that a path could be made of.</summary>
    private static bool IsId(string id) =>
        id.Length is > 0 and <= MaxIdLength
        && id[0] != '.'
        && id[^1] != '.'
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
