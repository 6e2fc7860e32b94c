namespace Copro.Kiosk;

/// <summary>
/// Finds the payments files a kiosk has dropped and says which are whole: those with a marker (<c>name.done</c>, or
/// <c>name.sha256</c> with the right hash), those whose end is there, and those that have not changed for
/// <see cref="KioskOptions.StableAfter"/> (they are then refused, with the place where they were cut).
/// </summary>
public sealed class KioskInbox
{
    private readonly IKioskTransport _transport;
    private readonly KioskOptions _options;
    private readonly TimeProvider _clock;
    private readonly KioskPaymentFileReader _reader;

    /// <summary>An inbox with the usual limits and the system's clock.</summary>
    public KioskInbox(IKioskTransport transport)
        : this(transport, new KioskOptions(), TimeProvider.System) { }

    /// <summary>An inbox with given limits and clock.</summary>
    /// <param name="transport">Where the files are.</param>
    /// <param name="options">The limits.</param>
    /// <param name="clock">Tells how long a file has not changed.</param>
    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    public KioskInbox(IKioskTransport transport, KioskOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(clock);
        _transport = transport;
        _options = KioskOptions.Checked(options);
        _clock = clock;
        _reader = new KioskPaymentFileReader(_options);
    }

    /// <summary>
    /// Reads every <c>.xml</c> file there is. They come in the order in which they must be judged: by kiosk, epoch and
    /// sequence, whatever their names; those that could not be read come last.
    /// </summary>
    /// <param name="cancellationToken">Stops the reading; nothing was changed.</param>
    public async ValueTask<IReadOnlyList<KioskIncomingFile>> ReadAsync(CancellationToken cancellationToken = default)
    {
        var entries = new List<KioskTransportEntry>();
        await foreach (var entry in _transport.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            entries.Add(entry);
        }

        var names = entries.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        var twins = entries
            .GroupBy(e => e.Name, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Skip(1).Any())
            .SelectMany(g => g.Select((e, i) => (e.Name, Other: g.ElementAt(i == 0 ? 1 : 0).Name)))
            .ToDictionary(pair => pair.Name, pair => pair.Other, StringComparer.Ordinal);
        var files = new List<KioskIncomingFile>();
        foreach (var entry in entries.Where(e => e.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            files.Add(await ReadOneAsync(entry, names, twins, cancellationToken).ConfigureAwait(false));
        }

        return
        [
            .. files
                .OrderBy(f => f.Reading.File is null)
                .ThenBy(f => f.Reading.File?.Header.KioskId, StringComparer.Ordinal)
                .ThenBy(f => f.Reading.File?.Header.Epoch)
                .ThenBy(f => f.Reading.File?.Header.Sequence)
                .ThenBy(f => f.Entry.Name, StringComparer.Ordinal),
        ];
    }

    private async ValueTask<KioskIncomingFile> ReadOneAsync(
        KioskTransportEntry entry,
        HashSet<string> names,
        Dictionary<string, string> twins,
        CancellationToken cancellationToken
    )
    {
        if (!KioskFileNames.IsSafe(entry.Name))
        {
            return Unread(entry, isReady: false, KioskDiagnostics.UnsafeName.At(default, entry.Name));
        }

        if (twins.TryGetValue(entry.Name, out var twin))
        {
            return Unread(entry, isReady: false, KioskDiagnostics.NamesDifferByCase.At(default, entry.Name, twin));
        }

        if (entry.Length > _options.MaxFileBytes)
        {
            return Unread(
                entry,
                isReady: true,
                KioskDiagnostics.FileTooLarge.At(default, entry.Length, (long)_options.MaxFileBytes)
            );
        }

        var bytes = await ReadBytesAsync(entry.Name, cancellationToken).ConfigureAwait(false);
        var reading = _reader.Read(bytes);
        string[] markers =
        [
            .. new[] { entry.Name + KioskFileNames.DoneMarker, entry.Name + KioskFileNames.HashMarker }.Where(
                names.Contains
            ),
        ];
        var agrees = await AgreesWithMarkerAsync(markers, reading, cancellationToken).ConfigureAwait(false);
        return new KioskIncomingFile(entry, IsReady(entry, markers, agrees, reading), bytes, reading)
        {
            Markers = markers,
        };
    }

    private bool IsReady(
        KioskTransportEntry entry,
        string[] markers,
        bool agrees,
        KioskReading<KioskPaymentFile> reading
    )
    {
        var whole = markers.Length > 0 ? agrees : reading.Diagnostics.CountOf(KioskDiagnostics.Truncated) == 0;
        var stable = _clock.GetUtcNow() - entry.LastWrittenAt >= _options.StableAfter;
        if (!whole && !stable && markers.Length == 0)
        {
            reading.Diagnostics.Add(KioskDiagnostics.NotYetWhole, default);
        }

        return whole || stable;
    }

    /// <summary>Whether the hash in the marker, if there is one, is that of the bytes. A difference is an error of the file.</summary>
    private async ValueTask<bool> AgreesWithMarkerAsync(
        string[] markers,
        KioskReading<KioskPaymentFile> reading,
        CancellationToken cancellationToken
    )
    {
        var marker = Array.Find(markers, m => m.EndsWith(KioskFileNames.HashMarker, StringComparison.Ordinal));
        if (marker is null)
        {
            return true;
        }

        var text = await ReadBytesAsync(marker, cancellationToken).ConfigureAwait(false);
        if (
            text.Length >= ContentHash.SizeInBytes * 2
            && ContentHash.TryParse(text.AsSpan(0, ContentHash.SizeInBytes * 2), out var hash)
            && hash == reading.Hash
        )
        {
            return true;
        }

        reading.Diagnostics.Add(KioskDiagnostics.MarkerMismatch, default, marker);
        return false;
    }

    private async ValueTask<byte[]> ReadBytesAsync(string name, CancellationToken cancellationToken)
    {
        var stream = await _transport.OpenReadAsync(name, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
            return bytes.ToArray();
        }
    }

    private static KioskIncomingFile Unread(KioskTransportEntry entry, bool isReady, Diagnostic finding)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Add(finding);
        return new KioskIncomingFile(
            entry,
            isReady,
            default,
            new KioskReading<KioskPaymentFile>(null, default, diagnostics)
        );
    }
}
