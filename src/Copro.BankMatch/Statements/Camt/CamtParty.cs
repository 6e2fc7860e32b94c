using Copro.Shared;

namespace Copro.BankMatch;

/// <summary>
/// Parties and accounts: <c>Dbtr/Nm</c> up to version 04, <c>Dbtr/Pty/Nm</c> from 08, or <c>Dbtr/Agt</c> when the party is a bank.
/// </summary>
internal static class CamtParty
{
    /// <summary>A party with its account; <c>null</c> when nothing is known.</summary>
    public static BankParty? Read(MessageElement? related, string party, string? account = null)
    {
        if (related is null)
        {
            return null;
        }

        var element = related[party];
        var bank = element?.At("Agt", "FinInstnId");
        var inner = element?["Pty"] ?? bank ?? element;
        var result = new BankParty
        {
            Name = Fillers.Drop(inner?.TextAt("Nm")),
            Account = account is null ? default : ReadAccount(related[account]),
            Identifier = Fillers.Drop(IdentifierOf(inner, out var type)),
            IdentifierType = type,
        };
        return result.IsEmpty ? null : result;
    }

    /// <summary>An account: <c>Id/IBAN</c>, or <c>Id/Othr/Id</c> with blanks inside; old messages have <c>Id/BBAN</c> too.</summary>
    public static BankAccountNumber ReadAccount(MessageElement? account)
    {
        var id = account?["Id"];
        var text =
            id?.TextAt("IBAN") ?? id?.TextAt("Othr", "Id") ?? id?.TextAt("BBAN") ?? id?.TextAt("PrtryAcct", "Id");
        return Fillers.IsFiller(text) ? default : BankAccountNumber.Of(text);
    }

    private static string? IdentifierOf(MessageElement? party, out string? type)
    {
        type = null;
        if (party is null)
        {
            return null;
        }

        if ((party.TextAt("BICFI") ?? party.TextAt("BIC")) is { } bic)
        {
            type = "BIC";
            return bic;
        }

        foreach (var group in (ReadOnlySpan<string>)["OrgId", "PrvtId"])
        {
            var id = party.At("Id", group);
            if ((id?.TextAt("AnyBIC") ?? id?.TextAt("BICOrBEI")) is { } organisation)
            {
                type = "BIC";
                return organisation;
            }

            if (id?.TextAt("Othr", "Id") is { } other)
            {
                type = id.TextAt("Othr", "SchmeNm", "Cd") ?? id.TextAt("Othr", "SchmeNm", "Prtry");
                return other;
            }
        }

        return null;
    }
}
