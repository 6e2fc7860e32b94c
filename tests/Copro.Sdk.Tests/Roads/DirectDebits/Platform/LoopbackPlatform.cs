using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Copro.Sdk.Tests.Roads.DirectDebits.Platform;

/// <summary>
/// A platform of one-off requests behind a real socket on this machine: HTTP/1.1, one answer a connection, and whatever trouble a test
/// asks for, in the order in which it was asked for.
/// </summary>
internal sealed class LoopbackPlatform : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<int, Task> _connections = new();
    private readonly List<(string Id, byte[] Content)> _requests = [];
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly List<(Func<string, bool> On, Trouble Trouble)> _troubles = [];
    private readonly Task _accepting;
    private int _number;

    public LoopbackPlatform()
    {
        _listener.Start();
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/copro/"));
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Every call that came in, such as <c>GET one-off-requests/R-1</c>.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>How often each request was acknowledged, repeats with the same key counted once.</summary>
    public ConcurrentDictionary<string, int> Acknowledged { get; } = new(StringComparer.Ordinal);

    /// <summary>Hands everything out again, whether it was acknowledged or not.</summary>
    public bool DeliversAgain { get; set; }

    /// <summary>What the list says instead; <c>null</c> for the truth.</summary>
    public Func<string, string>? Page { get; set; }

    /// <summary>Told each acknowledgement before it counts.</summary>
    public Func<string, Task>? Acknowledging { get; set; }

    public void Add(string id, byte[] content) => _requests.Add((id, content));

    public void Add(string id, string content) => Add(id, Encoding.UTF8.GetBytes(content));

    public void Replace(string id, byte[] content) =>
        _requests[_requests.FindIndex(request => request.Id == id)] = (id, content);

    /// <summary>So many calls that begin like this meet trouble.</summary>
    public void Prepare(Trouble trouble, string on, int times = 1)
    {
        lock (_troubles)
        {
            for (var i = 0; i < times; i++)
            {
                _troubles.Add((call => call.StartsWith(on, StringComparison.Ordinal), trouble));
            }
        }
    }

    public int CallsTo(string on) => Calls.Count(call => call.StartsWith(on, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await Task.WhenAll([_accepting, .. _connections.Values]);
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                _connections[_number++] = ServeAsync(client);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await AnswerAsync(client.GetStream());
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // The client has gone: what a test wanted, or what its own assertions will show.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var (call, headers, body) = await ReadAsync(stream);
        Calls.Enqueue(call);
        var trouble = TroubleFor(call);
        if (trouble.IsSilent)
        {
            await Task.Delay(Timeout.Infinite, _stopping.Token);
        }

        var (status, content) = trouble.Status is { } instead ? (instead, []) : await ReplyAsync(call, headers, body);
        if (trouble.IsLost)
        {
            return; // the platform has done it, its answer never arrives
        }

        var head =
            $"HTTP/1.1 {status} x\r\nContent-Length: {content.Length}\r\nConnection: close\r\n{trouble.Headers}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _stopping.Token);
        await stream.WriteAsync(trouble.IsCut ? content.AsMemory(0, content.Length / 2) : content, _stopping.Token);
    }

    private Trouble TroubleFor(string call)
    {
        lock (_troubles)
        {
            var found = _troubles.FindIndex(prepared => prepared.On(call));
            if (found < 0)
            {
                return Trouble.None;
            }

            var trouble = _troubles[found].Trouble;
            _troubles.RemoveAt(found);
            return trouble;
        }
    }

    private async Task<(int Status, byte[] Content)> ReplyAsync(
        string call,
        Dictionary<string, string> headers,
        byte[] body
    )
    {
        if (call.StartsWith("POST ", StringComparison.Ordinal))
        {
            return await AcknowledgeAsync(call.Split('/')[1], headers, body);
        }

        if (call.Contains('?', StringComparison.Ordinal))
        {
            return (200, Encoding.UTF8.GetBytes(Page?.Invoke(call) ?? ListOf(call)));
        }

        var id = call.Split('/')[1];
        var found = _requests.FindIndex(request => request.Id == id);
        return found < 0 ? (404, []) : (200, _requests[found].Content);
    }

    private string ListOf(string call)
    {
        var values = call[(call.IndexOf('?', StringComparison.Ordinal) + 1)..]
            .Split('&')
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var from = int.Parse(values.GetValueOrDefault("cursor", "0"), CultureInfo.InvariantCulture);
        var limit = int.Parse(values["limit"], CultureInfo.InvariantCulture);
        var pending = _requests.Where(r => DeliversAgain || !Acknowledged.ContainsKey(r.Id)).ToList();
        var items = pending
            .Skip(from)
            .Take(limit)
            .Select(r =>
                (JsonNode)
                    new JsonObject
                    {
                        ["id"] = r.Id,
                        ["sha256"] = ContentHash.Of(r.Content).ToString(),
                        ["new"] = "fields are tolerated",
                    }
            );
        return new JsonObject
        {
            ["requests"] = new JsonArray([.. items]),
            ["next"] = from + limit < pending.Count ? (from + limit).ToString(CultureInfo.InvariantCulture) : null,
        }.ToJsonString();
    }

    private async Task<(int Status, byte[] Content)> AcknowledgeAsync(
        string id,
        Dictionary<string, string> headers,
        byte[] body
    )
    {
        if (Acknowledging is { } told)
        {
            await told(id);
        }

        var found = _requests.FindIndex(request => request.Id == id);
        if (found < 0)
        {
            return (404, []);
        }

        var said = JsonNode.Parse(body)!["sha256"]?.GetValue<string>();
        if (said is not null && said != ContentHash.Of(_requests[found].Content).ToString())
        {
            return (409, []);
        }

        lock (_keys)
        {
            if (_keys.TryAdd(headers["idempotency-key"], id))
            {
                Acknowledged.AddOrUpdate(id, 1, (_, times) => times + 1);
            }
        }

        return (200, "{\"acknowledged\": true}"u8.ToArray());
    }

    private async Task<(string Call, Dictionary<string, string> Headers, byte[] Body)> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!bytes[Math.Max(0, bytes.Count - 4)..].SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            await stream.ReadExactlyAsync(one, _stopping.Token);
            bytes.Add(one[0]);
        }

        var lines = Encoding.ASCII.GetString([.. bytes]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines
            .Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0].ToLowerInvariant(), pair => pair[1], StringComparer.Ordinal);
        var body = new byte[int.Parse(headers.GetValueOrDefault("content-length", "0"), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stopping.Token);
        var start = lines[0].Split(' ');
        return ($"{start[0]} {start[1][Address.AbsolutePath.Length..]}", headers, body);
    }
}
