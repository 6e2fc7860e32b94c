using System.Globalization;
using Copro.Cmc7.Checks;

namespace Copro.Cmc7.Coupons;

/// <summary>
/// A GS1 element string, raw with group separators or bracketed. On a payment slip (415) names the party to be paid, (8020)
/// the reference, (390n) and (391n) the amount.
/// </summary>
internal sealed class Gs1Code : ICouponFormat
{
    private const char GroupSeparator = '\u001D';
    private const string PartyIdentifier = "415";
    private const string ReferenceIdentifier = "8020";

    public CouponFormat Format => CouponFormat.Gs1;

    public bool MayRemap => true;

    public CouponReading? Read(CouponInput input)
    {
        var text = input.Text;
        var isBracketed = text.Length > 3 && text[0] == '(' && char.IsAsciiDigit(text[1]);
        if (!isBracketed && !LooksRaw(input))
        {
            return null;
        }

        var draft = new ReadingDraft(CouponFormat.Gs1, CouponStrength.Mod10, text);
        if (isBracketed)
        {
            ReadBracketed(draft, text);
        }
        else
        {
            ReadRaw(draft, text.TrimStart(GroupSeparator));
        }

        Interpret(draft, input);
        return draft.Fields.Count == 0 ? null : draft.Finish();
    }

    /// <summary>Said by the identifier or the separators; or a party number whose check digit is right, followed by slip data.</summary>
    private static bool LooksRaw(CouponInput input)
    {
        const int PartyLength = 13;
        var text = input.Text.AsSpan();
        if (input.IsGs1 || text.Contains(GroupSeparator))
        {
            return text.Length > 2 && CheckDigits.AreDigits(text.TrimStart(GroupSeparator)[..2]);
        }

        var rest = text.Length > 3 + PartyLength ? text[(3 + PartyLength)..] : default;
        return text.StartsWith(PartyIdentifier)
            && (rest.StartsWith(ReferenceIdentifier) || rest.StartsWith("390") || rest.StartsWith("391"))
            && CheckDigits.AreDigits(text.Slice(3, PartyLength))
            && CheckDigits.IsGs1(text.Slice(3, PartyLength));
    }

    private static void ReadBracketed(ReadingDraft draft, string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var close = text.IndexOf(')', at);
            var isIdentifier = text[at] == '(' && close > at + 1;
            var name = isIdentifier ? text[(at + 1)..close] : string.Empty;
            if (!Gs1Identifier.TryFind(name, out var identifier) || identifier.Length != name.Length)
            {
                draft.Findings.Add(Cmc7Diagnostics.Gs1IdentifierUnknown.At(default, at + 1));
                return;
            }

            var next = text.IndexOf('(', close);
            next = next < 0 ? text.Length : next;
            Take(draft, identifier, name, text[(close + 1)..next]);
            at = next;
        }
    }

    private static void ReadRaw(ReadingDraft draft, string text)
    {
        var hasSeparator = text.Contains(GroupSeparator, StringComparison.Ordinal);
        for (var at = 0; at < text.Length; )
        {
            if (!Gs1Identifier.TryFind(text.AsSpan(at), out var identifier))
            {
                draft.Findings.Add(Cmc7Diagnostics.Gs1IdentifierUnknown.At(default, at + 1));
                return;
            }

            var name = text.Substring(at, identifier.Length);
            at += identifier.Length;
            var separator = text.IndexOf(GroupSeparator, at);
            var end = separator < 0 ? text.Length : separator;
            if (identifier.IsFixed)
            {
                end = Math.Min(end, at + identifier.Max);
            }
            else if (!hasSeparator && !name.StartsWith("39", StringComparison.Ordinal))
            {
                draft.Findings.Add(Cmc7Diagnostics.Gs1SeparatorDoubtful.At(DiagnosticPlace.At(name), name));
            }

            Take(draft, identifier, name, text[at..end]);
            at = end < text.Length && text[end] == GroupSeparator ? end + 1 : end;
        }
    }

    private static void Take(ReadingDraft draft, Gs1Identifier identifier, string name, string value)
    {
        draft.Field(name, value);
        var fits =
            value.Length >= identifier.Min
            && value.Length <= identifier.Max
            && (identifier.IsNumeric ? CheckDigits.AreDigits(value) : value.All(static c => c is > ' ' and <= '~'));
        if (!fits)
        {
            draft.Add(Cmc7Diagnostics.ElementInvalid, name, name, "GS1");
        }
        else if (identifier.HasCheckDigit)
        {
            draft.Check(name, CheckDigits.IsGs1(value));
        }
    }

    private static void Interpret(ReadingDraft draft, CouponInput input)
    {
        var isSlip = Value(draft, PartyIdentifier) is not null || Value(draft, ReferenceIdentifier) is not null;
        draft.Reference = Value(draft, ReferenceIdentifier);
        if (draft.Reference is not null && Value(draft, PartyIdentifier) is null)
        {
            draft.Add(Cmc7Diagnostics.Gs1Slip, ReferenceIdentifier, ReferenceIdentifier, PartyIdentifier);
        }

        foreach (var (name, value) in draft.Fields.ToArray())
        {
            if (!Gs1Identifier.TryFind(name, out var identifier) || value.Length > identifier.Max)
            {
                continue;
            }

            if (isSlip && name.StartsWith("392", StringComparison.Ordinal))
            {
                draft.Add(Cmc7Diagnostics.Gs1Slip, name, name, "01");
            }
            else if (name is "8007")
            {
                draft.Check("iban", Iban.TryParse(value, out _));
            }
            else if (CheckDigits.AreDigits(value) && name.StartsWith("390", StringComparison.Ordinal))
            {
                SetAmount(draft, name, value, input.Currency);
            }
            else if (
                value.Length > 3
                && CheckDigits.AreDigits(value)
                && name.StartsWith("391", StringComparison.Ordinal)
            )
            {
                var number = int.Parse(value.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture);
                if (draft.Check("currency", TryCurrency(number, out var currency)))
                {
                    SetAmount(draft, name, value[3..], currency);
                }
            }
        }
    }

    /// <summary>The last digit of the identifier counts the decimals; what the currency cannot hold is refused, not rounded.</summary>
    private static void SetAmount(ReadingDraft draft, string name, string digits, Currency currency)
    {
        var decimals = name[^1] - '0';
        Int128 value = Int128.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        for (; decimals < currency.Exponent; decimals++)
        {
            value *= 10;
        }

        var isExact = true;
        for (; decimals > currency.Exponent; decimals--)
        {
            isExact &= value % 10 == 0;
            value /= 10;
        }

        if (!isExact || value <= 0 || value > long.MaxValue)
        {
            draft.Add(Cmc7Diagnostics.ElementInvalid, name, name, "GS1");
            return;
        }

        draft.Amount = new Money((long)value, currency);
    }

    private static bool TryCurrency(int number, out Currency currency)
    {
        foreach (var candidate in Currency.All)
        {
            if (candidate.NumericCode == number)
            {
                currency = candidate;
                return true;
            }
        }

        currency = default;
        return false;
    }

    private static string? Value(ReadingDraft draft, string name)
    {
        var index = draft.Fields.FindIndex(field => string.Equals(field.Name, name, StringComparison.Ordinal));
        return index < 0 ? null : draft.Fields[index].Value;
    }
}
