using System.Runtime.InteropServices;

namespace Copro.Sepa;

/// <summary>What collections of one message have in common, as far as the split says.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MessageKey(
    string? Bank,
    CreditorIdentifier Identifier,
    Iban Account,
    DirectDebitScheme? Scheme
)
{
    /// <summary>The key of a collection.</summary>
    public static MessageKey Of(Creditor creditor, DirectDebitScheme scheme, MessageSplit split)
    {
        var perCreditor = split.HasFlag(MessageSplit.Creditor);
        return new MessageKey(
            split.HasFlag(MessageSplit.Bank) ? BankIdentifiers.KeyOf(creditor.Iban) : null,
            perCreditor ? creditor.Identifier : default,
            perCreditor ? creditor.Iban : default,
            split.HasFlag(MessageSplit.Scheme) ? scheme : null
        );
    }
}
