namespace Copro.Kiosk;

/// <summary>The arithmetic of sequences, gaps and remembered hashes.</summary>
internal static class KioskSequence
{
    /// <summary>The hash of a file that was taken in; none for one that was not, or is forgotten.</summary>
    public static ContentHash HashOf(KioskState state, long sequence)
    {
        foreach (var file in state.Files)
        {
            if (file.Sequence == sequence)
            {
                return file.Hash;
            }
        }

        return default;
    }

    public static bool IsMissing(KioskState state, long sequence) =>
        state.Gaps.Any(gap => sequence >= gap.From && sequence <= gap.To);

    /// <summary>The hash that the file after a missing one names for it; none when that is not known.</summary>
    public static ContentHash NamedHash(KioskState state, long sequence) =>
        state.Gaps.FirstOrDefault(gap => gap.To == sequence).LastHash;

    /// <summary>The state after a missing file came.</summary>
    public static KioskState Fill(KioskState state, KioskFileHeader header, ContentHash hash)
    {
        var gaps = new List<KioskGap>();
        foreach (var gap in state.Gaps)
        {
            if (header.Sequence < gap.From || header.Sequence > gap.To)
            {
                gaps.Add(gap);
                continue;
            }

            if (header.Sequence > gap.From)
            {
                gaps.Add(new KioskGap(gap.From, header.Sequence - 1, header.Previous?.Hash ?? default));
            }

            if (header.Sequence < gap.To)
            {
                gaps.Add(gap with { From = header.Sequence + 1 });
            }
        }

        return state with
        {
            Gaps = gaps,
            Files = Remember(state, header.Sequence, hash),
        };
    }

    /// <summary>The state after a file beyond the last one; what is between becomes a gap.</summary>
    public static KioskState Append(KioskState state, KioskFileHeader header, ContentHash hash, Money? closingCash)
    {
        var gaps = state.Gaps.ToList();
        var named = header.Previous?.Hash ?? default;
        if (header.Sequence > state.LastSequence + 1)
        {
            gaps.Add(new KioskGap(state.LastSequence + 1, header.Sequence - 1, named));
        }
        else if (gaps.Count > 0 && gaps[^1].To == header.Sequence - 1 && !gaps[^1].LastHash.HasValue)
        {
            // A gap a person opened: now it is known what its last file must be.
            gaps[^1] = gaps[^1] with
            {
                LastHash = named,
            };
        }

        return state with
        {
            LastSequence = header.Sequence,
            LastCreatedAt = header.CreatedAt,
            LastClosingCash = closingCash,
            Files = Remember(state, header.Sequence, hash),
            Gaps = gaps,
        };
    }

    /// <summary>What the box holds at the start; <c>null</c> without a box or when the device cannot tell.</summary>
    public static Money? OpeningCash(KioskPaymentFile file) => Cash(file, line => line.Opening);

    /// <summary>What the box holds at the end; <c>null</c> without a box or when the device cannot tell.</summary>
    public static Money? ClosingCash(KioskPaymentFile file) => Cash(file, line => line.Closing);

    private static Money? Cash(KioskPaymentFile file, Func<KioskBoxLine, long> countOf)
    {
        Int128 sum = 0;
        foreach (var line in file.Trailer.Box)
        {
            sum += (Int128)line.Denomination.Value.MinorUnits * countOf(line);
        }

        var known = file.Trailer.Box.Count > 0 && file.Trailer.Box.All(line => line.IsAccurate);
        return known && sum <= long.MaxValue ? new Money((long)sum, file.Header.Currency) : null;
    }

    private static List<KioskKnownFile> Remember(KioskState state, long sequence, ContentHash hash)
    {
        var files = state.Files.Append(new KioskKnownFile(sequence, hash)).OrderBy(file => file.Sequence).ToList();
        if (files.Count > KioskState.RememberedFiles)
        {
            files.RemoveRange(0, files.Count - KioskState.RememberedFiles);
        }

        return files;
    }
}
