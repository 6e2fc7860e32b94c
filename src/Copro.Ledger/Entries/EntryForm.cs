using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Copro.Ledger;

/// <summary>The canonical byte forms of <c>docs/formats/hash-chain.md</c>, version 1. A change here is a new version there.</summary>
internal static class EntryForm
{
    private const byte Absent = 0;
    private const byte Present = 1;

    internal static ReadOnlySpan<byte> Facts(Entry entry)
    {
        var form = new ArrayBufferWriter<byte>();
        var content = entry.Content;
        form.Write("copro-entry"u8);
        Byte(form, EntryHasher.FormVersion);
        Hash(form, entry.PreviousHash);
        Text(form, entry.Id.Entity);
        Text(form, entry.Id.Journal);
        Text(form, entry.Id.FiscalYear);
        Number(form, entry.Id.Number);
        Date(form, entry.ValidatedOn);
        Date(form, content.Date);
        Text(form, content.VoucherReference);
        Date(form, content.VoucherDate);
        Text(form, content.Currency.Code);
        Optional(form, content.Rule);
        Optional(form, content.Origin?.ToString());
        Hash(form, entry.TextDigest);
        Number(form, content.Lines.Count);
        foreach (var line in content.Lines)
        {
            Text(form, line.Account);
            Text(form, line.AccountLabel);
            Number(form, line.Debit);
            Number(form, line.Credit);
        }

        return form.WrittenSpan;
    }

    internal static ReadOnlySpan<byte> Texts(EntryDraft content)
    {
        var form = new ArrayBufferWriter<byte>();
        form.Write("copro-texts"u8);
        Byte(form, EntryHasher.FormVersion);
        Text(form, content.Label);
        Number(form, content.Lines.Count);
        foreach (var line in content.Lines)
        {
            Optional(form, line.Auxiliary);
            Optional(form, line.AuxiliaryLabel);
            Text(form, line.Label);
        }

        return form.WrittenSpan;
    }

    // The hash of nothing before the first entry is 32 zeros.
    private static void Hash(ArrayBufferWriter<byte> form, ContentHash hash)
    {
        hash.CopyTo(form.GetSpan(ContentHash.SizeInBytes));
        form.Advance(ContentHash.SizeInBytes);
    }

    private static void Optional(ArrayBufferWriter<byte> form, string? text)
    {
        Byte(form, text is null ? Absent : Present);
        if (text is not null)
        {
            Text(form, text);
        }
    }

    private static void Text(ArrayBufferWriter<byte> form, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number(form, length);
        form.Advance(Encoding.UTF8.GetBytes(text, form.GetSpan(length)));
    }

    private static void Date(ArrayBufferWriter<byte> form, DateOnly date) =>
        Number(form, (date.Year * 10_000) + (date.Month * 100) + date.Day);

    private static void Number(ArrayBufferWriter<byte> form, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(form.GetSpan(sizeof(long)), number);
        form.Advance(sizeof(long));
    }

    private static void Byte(ArrayBufferWriter<byte> form, byte value)
    {
        form.GetSpan(1)[0] = value;
        form.Advance(1);
    }
}
