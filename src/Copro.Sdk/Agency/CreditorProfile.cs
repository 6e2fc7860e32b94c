using System.Buffers;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>An entity that collects one-off direct debits, and the account of its books that they come to.</summary>
/// <param name="OneOff">The creditor, its terms and how its mandate references begin.</param>
/// <param name="BankAccount">The code of the entity's bank account that is credited.</param>
public sealed record CreditorProfile(OneOffCreditor OneOff, string BankAccount)
{
    /// <summary>The longest folder: some levels of codes.</summary>
    public const int MaxFolderLength = 100;

    private static readonly SearchValues<char> s_folder = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );

    private readonly string _collectionFolder = CollectionFiles.Channel;

    /// <summary>
    /// The folder of the outbox that the entity's collection files go to: <c>SEPA</c> unless said otherwise, or several levels such as
    /// <c>SEPA/S001</c>; 1 to 100 of A-Z a-z 0-9 <c>-</c> <c>_</c> between slashes. Entities with different folders have files of
    /// their own.
    /// </summary>
    /// <exception cref="ArgumentException">Not such a folder.</exception>
    public string CollectionFolder
    {
        get => _collectionFolder;
        init => _collectionFolder = IsFolder(value) ? value : throw new ArgumentException("No folder.", nameof(value));
    }

    /// <summary>Whether a text names a folder below the outbox, and cannot name one outside.</summary>
    internal static bool IsFolder(string? text) =>
        text is { Length: > 0 and <= MaxFolderLength }
        && text.Split('/').All(part => part.Length > 0 && !part.AsSpan().ContainsAnyExcept(s_folder));
}
