namespace Copro.Ledger;

/// <summary>
/// The set of books (<i>cabinet</i>) of one property manager: part of every key and of every store call, so that a host may
/// keep many side by side.
/// </summary>
/// <remarks><c>default</c> names no books and is refused wherever books are needed.</remarks>
public readonly record struct BooksId
{
    /// <summary>The longest code: enough for a tenant identifier such as a UUID with a prefix.</summary>
    public const int MaxLength = 64;

    private readonly string? _code;

    /// <summary>Names a set of books.</summary>
    /// <param name="code">1 to <see cref="MaxLength"/> characters out of A-Z, a-z, 0-9, '-', '_' and '.'.</param>
    /// <exception cref="ArgumentException">The code is empty, too long, or has another character.</exception>
    public BooksId(string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        if (code.Length > MaxLength || !code.All(IsAllowed))
        {
            throw new ArgumentException(
                $"The code of a set of books has 1 to {MaxLength} characters out of A-Z a-z 0-9 - _ and point.",
                nameof(code)
            );
        }

        _code = code;
    }

    /// <summary>The code; empty for <c>default</c>.</summary>
    public string Code => _code ?? string.Empty;

    /// <summary>Whether this names books at all: <c>false</c> for <c>default</c>.</summary>
    public bool HasValue => _code is not null;

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
