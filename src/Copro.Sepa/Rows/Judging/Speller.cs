using System.Buffers;

namespace Copro.Sepa;

/// <summary>
/// Brings the values of one row into the form they are written in: texts into the SEPA set, identifiers into their electronic
/// form. What has that form already is not copied.
/// </summary>
internal sealed class Speller(TransliterationStyle style, BankProfile? profile = null)
{
    private const byte CaseBit = 0x20;

    private static readonly SearchValues<byte> s_spacesAndSmallLetters = SearchValues.Create(
        " abcdefghijklmnopqrstuvwxyz"u8
    );

    private readonly Scratch _scratch = new();
    private readonly Spelling _spelling = new(style, profile);

    /// <summary>The room for values of this row.</summary>
    public Scratch Scratch => _scratch;

    /// <summary>Forgets the values of the last row.</summary>
    public void Clear() => _scratch.Clear();

    /// <summary>A free text in the SEPA set; empty when nothing remains of it.</summary>
    public ReadOnlySpan<byte> Spell(ReadOnlySpan<byte> text)
    {
        if (_spelling.IsReady(text))
        {
            return text;
        }

        var room = _scratch.Room(checked(text.Length * _spelling.MaxGrowth));
        return _scratch.Keep(_spelling.Spell(text, room));
    }

    /// <summary>An account, a BIC or a reference without spaces, its letters raised.</summary>
    public ReadOnlySpan<byte> Compact(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || !text.ContainsAny(s_spacesAndSmallLetters))
        {
            return text;
        }

        var room = _scratch.Room(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (c != ' ')
            {
                room[length++] = char.IsAsciiLetterLower((char)c) ? (byte)(c & ~CaseBit) : c;
            }
        }

        return _scratch.Keep(length);
    }

    /// <summary>An address in the SEPA set.</summary>
    public void Spell(in PostalAddressRow given, ref PostalAddressRow normal)
    {
        normal.Department = Spell(given.Department);
        normal.SubDepartment = Spell(given.SubDepartment);
        normal.StreetName = Spell(given.StreetName);
        normal.BuildingNumber = Spell(given.BuildingNumber);
        normal.BuildingName = Spell(given.BuildingName);
        normal.Floor = Spell(given.Floor);
        normal.PostBox = Spell(given.PostBox);
        normal.Room = Spell(given.Room);
        normal.PostCode = Spell(given.PostCode);
        normal.TownName = Spell(given.TownName);
        normal.TownLocationName = Spell(given.TownLocationName);
        normal.DistrictName = Spell(given.DistrictName);
        normal.CountrySubdivision = Spell(given.CountrySubdivision);
        normal.Country = given.Country;
        normal.FirstLine = Spell(given.FirstLine);
        normal.SecondLine = Spell(given.SecondLine);
    }
}
