namespace Copro.BankMatch;

/// <summary>
/// An account as a bank writes it: an IBAN where there is one, otherwise the text of the file. A French RIB is turned into its
/// IBAN on reading (<see cref="Rib"/>), so that one account has one value whatever the format it came in.
/// </summary>
/// <remarks><c>default</c> is "no account". Two values are equal when their IBANs are, or their texts without blanks.</remarks>
public readonly struct BankAccountNumber : IEquatable<BankAccountNumber>
{
    private readonly string? _other;

    /// <summary>An account known by its IBAN.</summary>
    /// <exception cref="ArgumentException"><paramref name="iban"/> is <c>default</c>.</exception>
    public BankAccountNumber(Iban iban)
    {
        if (!iban.HasValue)
        {
            throw new ArgumentException("An account needs an IBAN with a value.", nameof(iban));
        }

        Iban = iban;
    }

    private BankAccountNumber(string other) => _other = other;

    /// <summary>The IBAN; <c>default</c> when the file gave none and none can be made.</summary>
    public Iban Iban { get; }

    /// <summary>The account's own text when it has no IBAN, blanks removed; empty otherwise.</summary>
    public string Other => _other ?? string.Empty;

    /// <summary>Whether there is an account at all.</summary>
    public bool HasValue => Iban.HasValue || _other is not null;

    /// <summary>
    /// Reads an account: a valid IBAN, blanks ignored, or any other text of at least one letter or digit.
    /// An empty text is <c>default</c>.
    /// </summary>
    public static BankAccountNumber Of(ReadOnlySpan<char> text)
    {
        if (Iban.TryParse(text, out var iban))
        {
            return new BankAccountNumber(iban);
        }

        Span<char> compact = text.Length <= 64 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                compact[length++] = char.ToUpperInvariant(c);
            }
        }

        if (length == 0)
        {
            return default;
        }

        return Iban.TryParse(compact[..length], out iban)
            ? new BankAccountNumber(iban)
            : new BankAccountNumber(compact[..length].ToString());
    }

    /// <summary>The account of a French RIB; its IBAN when the parts can make one, else the parts joined by slashes.</summary>
    public static BankAccountNumber OfRib(
        ReadOnlySpan<char> bank,
        ReadOnlySpan<char> branch,
        ReadOnlySpan<char> account
    ) =>
        Rib.TryCreate(bank, branch, account, out var rib)
            ? new BankAccountNumber(rib.ToIban())
            : Of($"{bank.Trim()}/{branch.Trim()}/{account.Trim()}");

    /// <summary>The full form: electronic IBAN or the account's own text. Personal: never write it to a log.</summary>
    public string ToElectronicString() => Iban.HasValue ? Iban.ToElectronicString() : Other;

    /// <summary>The masked form, safe to log: masked IBAN, or the last four characters after asterisks.</summary>
    public override string ToString()
    {
        const int Shown = 4;
        if (Iban.HasValue)
        {
            return Iban.ToString();
        }

        return Other.Length <= Shown ? Other : "****" + Other[^Shown..];
    }

    /// <inheritdoc />
    public bool Equals(BankAccountNumber other) =>
        Iban.Equals(other.Iban) && string.Equals(Other, other.Other, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is BankAccountNumber other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Iban, Other.GetHashCode(StringComparison.Ordinal));

    /// <summary>Whether two values name one account.</summary>
    public static bool operator ==(BankAccountNumber left, BankAccountNumber right) => left.Equals(right);

    /// <summary>Whether two values name two accounts.</summary>
    public static bool operator !=(BankAccountNumber left, BankAccountNumber right) => !left.Equals(right);
}
