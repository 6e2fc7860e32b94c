using System.Globalization;

namespace Copro.BankMatch;

/// <summary>
/// A French account number (relevé d'identité bancaire): bank 5 digits, branch 5 digits, account 11 letters or digits, key 2 digits.
/// </summary>
/// <remarks><c>default</c> is "no value". The key is computed, never trusted: it runs from 01 to 97 and is never 00.</remarks>
public readonly record struct Rib
{
    private const int BankLength = 5;
    private const int BranchLength = 5;
    private const int AccountLength = 11;
    private const int Modulus = 97;

    private Rib(string bank, string branch, string account)
    {
        Bank = bank;
        Branch = branch;
        Account = account;
    }

    /// <summary>Whether this is a RIB; <c>default</c> is not.</summary>
    public bool HasValue => Bank is not null;

    /// <summary>Bank code, 5 digits.</summary>
    public string Bank { get; }

    /// <summary>Branch code (code guichet), 5 digits.</summary>
    public string Branch { get; }

    /// <summary>Account number, 11 capital letters or digits.</summary>
    public string Account { get; }

    /// <summary>
    /// The key: 97 − (the 21 characters, letters as digits, × 100 mod 97). Letters count A-I = 1-9, J-R = 1-9, S-Z = 2-9.
    /// </summary>
    public int Key
    {
        get
        {
            var remainder = 0;
            foreach (var c in string.Concat(Bank, Branch, Account))
            {
                remainder = ((remainder * 10) + DigitOf(c)) % Modulus;
            }

            return Modulus - (remainder * 100 % Modulus);
        }
    }

    /// <summary>A RIB from its parts, blanks around them removed; false when a length or a character is wrong.</summary>
    public static bool TryCreate(
        ReadOnlySpan<char> bank,
        ReadOnlySpan<char> branch,
        ReadOnlySpan<char> account,
        out Rib rib
    )
    {
        bank = bank.Trim();
        branch = branch.Trim();
        account = account.Trim();
        if (
            bank.Length != BankLength
            || branch.Length != BranchLength
            || account.Length != AccountLength
            || bank.ContainsAnyExceptInRange('0', '9')
            || branch.ContainsAnyExceptInRange('0', '9')
            || !AllLettersOrDigits(account)
        )
        {
            rib = default;
            return false;
        }

        rib = new Rib(bank.ToString(), branch.ToString(), account.ToString().ToUpperInvariant());
        return true;
    }

    /// <summary>The IBAN of the account, country FR (overseas accounts use FR too).</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public Iban ToIban()
    {
        var bban = string.Create(CultureInfo.InvariantCulture, $"{Bank}{Branch}{Account}{Key:00}");
        return HasValue && Iban.TryCreate("FR", bban, out var iban)
            ? iban
            : throw new InvalidOperationException("A default Rib has no IBAN.");
    }

    /// <summary>The account masked to its last three characters.</summary>
    public override string ToString() => HasValue ? $"{Bank} {Branch} ********{Account[^3..]}" : string.Empty;

    private static int DigitOf(char c) =>
        c switch
        {
            <= '9' => c - '0',
            <= 'I' => c - 'A' + 1,
            <= 'R' => c - 'J' + 1,
            _ => c - 'S' + 2,
        };

    private static bool AllLettersOrDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
