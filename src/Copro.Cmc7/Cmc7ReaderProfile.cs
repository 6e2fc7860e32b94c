namespace Copro.Cmc7;

/// <summary>
/// Which characters a reader sends for the symbols, as data. Reading does not need it: symbols are recognised by their
/// position. It serves to warn when a reader other than the configured one is plugged in.
/// </summary>
/// <param name="Name">The name of the profile.</param>
/// <param name="S1">Internal: closes Z2; <c>null</c> when not known.</param>
/// <param name="S2">Amount: closes Z1; <c>null</c> when not known.</param>
/// <param name="S3">Terminator: before Z4 and before Z3; <c>null</c> when not known.</param>
/// <param name="S4">Not used in France; <c>null</c> when not known.</param>
/// <param name="S5">Routing: between Z3 and Z2; <c>null</c> when not known.</param>
/// <param name="Source">Where the table comes from, and how sure it is.</param>
public sealed record Cmc7ReaderProfile(string Name, char? S1, char? S2, char? S3, char? S4, char? S5, string Source)
{
    /// <summary>ISO 646 characters 3A to 3E.</summary>
    public static Cmc7ReaderProfile Iso646 { get; } =
        new("iso646-3A3E", ':', ';', '<', '=', '>', "Kofax RecoStar help, CMC-7 font page; Brazilian readers");

    /// <summary>MagTek, capital letters A to E.</summary>
    public static Cmc7ReaderProfile MagTek { get; } =
        new("magtek-AE", 'A', 'B', 'C', 'D', 'E', "MagTek MAXI MICR RS-232 manual, p. 42, table B-1");

    /// <summary>Small letters a to e.</summary>
    public static Cmc7ReaderProfile LowerCase { get; } =
        new("lower-ae", 'a', 'b', 'c', 'd', 'e', "variant of magtek-AE; not confirmed by a source");

    /// <summary>Doubango, letters F to J.</summary>
    public static Cmc7ReaderProfile Doubango { get; } =
        new("doubango-FJ", 'F', 'G', 'H', 'J', 'I', "DoubangoTelecom/ultimateMICR-SDK, cmc7_mapping.jpg");

    /// <summary>GdPicture; S4 and S5 are guessed from their shape and left out.</summary>
    public static Cmc7ReaderProfile GdPicture { get; } =
        new("gdpicture", '/', '<', '#', null, null, "GdPicture MICRDoMICR white list");

    /// <summary>The transbar font; only S1 and S2 are known.</summary>
    public static Cmc7ReaderProfile Transbar { get; } =
        new("transbar", '/', '<', null, null, null, "transbar font page");

    /// <summary>A clearing program of the UEMOA: plus and hash.</summary>
    public static Cmc7ReaderProfile UemoaPlusHash { get; } =
        new("uemoa-plus-hash", null, null, '+', null, '#', "patware clearing, SmartChequeWithoutSlipSynReader");

    /// <summary>A capture program for cash machines: only Z4 and Z3, with a semicolon between.</summary>
    public static Cmc7ReaderProfile Semicolon { get; } =
        new("semicolon", null, null, ';', null, null, "procheck, Moroccan capture of cash-machine deposits");

    /// <summary>The table that ships with the package. A project may make its own.</summary>
    public static IReadOnlyList<Cmc7ReaderProfile> All { get; } =
    [Iso646, MagTek, LowerCase, Doubango, GdPicture, Transbar, UemoaPlusHash, Semicolon];

    /// <summary>The shipped profile with a given name, in any case; <c>null</c> if there is none.</summary>
    public static Cmc7ReaderProfile? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var profile in All)
        {
            if (string.Equals(profile.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return profile;
            }
        }

        return null;
    }

    /// <summary>
    /// Learns a profile from one known cheque: the user types the three zones from its face and passes it through the reader.
    /// </summary>
    /// <param name="name">The name to give the profile.</param>
    /// <param name="raw">What the reader sent.</param>
    /// <param name="chequeNumber">Z4 as printed.</param>
    /// <param name="interbankZone">Z3 as printed.</param>
    /// <param name="internalZone">Z2 as printed.</param>
    /// <returns>The profile, or <c>null</c> when the line does not hold these zones between symbols.</returns>
    public static Cmc7ReaderProfile? Learn(
        string name,
        ReadOnlySpan<char> raw,
        ReadOnlySpan<char> chequeNumber,
        ReadOnlySpan<char> interbankZone,
        ReadOnlySpan<char> internalZone
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        var reading = new Cmc7Reader(new Cmc7Options { Layout = Cmc7Layout.French }).Read(raw);
        var known =
            Cmc7Line.TryCreate(chequeNumber, interbankZone, internalZone, out var line)
            && reading.Status == Cmc7Status.Complete
            && reading.Symbols.S3 is not null
            && reading.Line.InternalZone == line.InternalZone
            && reading.Line.InterbankZone == line.InterbankZone
            && reading.Line.ChequeNumber == line.ChequeNumber;
        var symbols = reading.Symbols;
        return known
            ? new Cmc7ReaderProfile(
                name,
                symbols.S1,
                symbols.S2,
                symbols.S3,
                null,
                symbols.S5,
                "learned from a known cheque"
            )
            : null;
    }
}
