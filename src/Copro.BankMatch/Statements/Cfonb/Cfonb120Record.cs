namespace Copro.BankMatch;

/// <summary>
/// The fields of one record of 120, as slices of the file: no field is copied before it is wanted. Positions are those of CFONB
/// "Relevé de compte sur support informatique" (July 2004), counted from 1 in the comments.
/// </summary>
internal readonly ref struct Cfonb120Record(ReadOnlySpan<byte> bytes)
{
    public const int Length = 120;

    /// <summary>An amount ends here; a shorter 01, 04 or 07 has none.</summary>
    public const int AmountEnd = 104;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>1-2.</summary>
    public ReadOnlySpan<byte> Code => _bytes[..2];

    /// <summary>3-7.</summary>
    public ReadOnlySpan<byte> Bank => _bytes.Slice(2, 5);

    /// <summary>8-11, the bank's own operation code on 04 and 05.</summary>
    public ReadOnlySpan<byte> InternalCode => _bytes.Slice(7, 4);

    /// <summary>12-16.</summary>
    public ReadOnlySpan<byte> Branch => _bytes.Slice(11, 5);

    /// <summary>17-19.</summary>
    public ReadOnlySpan<byte> CurrencyCode => _bytes.Slice(16, 3);

    /// <summary>20.</summary>
    public byte Decimals => _bytes[19];

    /// <summary>22-32.</summary>
    public ReadOnlySpan<byte> Account => _bytes.Slice(21, 11);

    /// <summary>33-34 of a 04.</summary>
    public ReadOnlySpan<byte> Operation => _bytes.Slice(32, 2);

    /// <summary>35-40: booking date of a 04, date of the balance of a 01 or 07.</summary>
    public ReadOnlySpan<byte> Date => _bytes.Slice(34, 6);

    /// <summary>41-42 of a 04.</summary>
    public ReadOnlySpan<byte> RejectCode => _bytes.Slice(40, 2);

    /// <summary>43-48 of a 04.</summary>
    public ReadOnlySpan<byte> ValueDate => _bytes.Slice(42, 6);

    /// <summary>49-79 of a 04: 31 characters, the 32nd is reserved.</summary>
    public ReadOnlySpan<byte> Label => _bytes.Slice(48, 31);

    /// <summary>82-88 of a 04.</summary>
    public ReadOnlySpan<byte> EntryNumber => _bytes.Slice(81, 7);

    /// <summary>90 of a 04.</summary>
    public bool IsUnavailable => _bytes[89] == '1';

    /// <summary>91-104.</summary>
    public ReadOnlySpan<byte> Amount => _bytes.Slice(90, CfonbFields.AmountLength);

    /// <summary>105-120 of a 04.</summary>
    public ReadOnlySpan<byte> Reference => _bytes.Slice(104, 16);

    /// <summary>46-48 of a 05.</summary>
    public ReadOnlySpan<byte> Qualifier => _bytes.Slice(45, 3);

    /// <summary>49-118 of a 05.</summary>
    public ReadOnlySpan<byte> Complement => _bytes.Slice(48, 70);

    /// <summary>49-83 of a 05, the first half of the complement.</summary>
    public ReadOnlySpan<byte> ComplementFirst => _bytes.Slice(48, 35);

    /// <summary>84-118 of a 05, the second half of the complement.</summary>
    public ReadOnlySpan<byte> ComplementSecond => _bytes.Slice(83, 35);

    /// <summary>41-81 of a 05 in the old layout of Société Générale.</summary>
    public ReadOnlySpan<byte> OldLabel => _bytes.Slice(40, 41);
}
