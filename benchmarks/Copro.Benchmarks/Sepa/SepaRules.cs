using System.Buffers;
using System.Text;
using Copro.Sepa;

namespace Copro.Benchmarks;

/// <summary>
/// What the judge does with a collection, one part at a time over the same rows: a part is called as the judge calls it, alone in a
/// loop, so that the parts add up to a little less than the whole.
/// </summary>
internal sealed class SepaRules
{
    private const int NameLimit = 70;
    private const int TextLimit = 140;
    private const string Element = "Dbtr/Nm";

    private readonly Row[] _rows;
    private readonly byte[] _document;
    private readonly byte[] _copy;
    private readonly PreparedRows _source;
    private readonly JudgeSettings _settings = new() { Style = TransliterationStyle.French };
    private readonly ElementChecks _checks;
    private readonly Speller _speller;
    private readonly GroupContext _group;

    public SepaRules(int count)
    {
        var batch = new SepaBatch(count);
        _source = batch.Rows;
        _checks = new ElementChecks(_settings.Style, new DiagnosticBag(), _settings.Profile);
        _speller = new Speller(_settings.Style, _settings.Profile);
        _rows = [.. batch.Orders.Select(order => new Row(order.Collection))];
        var heading = ObjectRows.HeadingOf(batch.Message.Groups[0]);
        _group = new RowJudge(_settings, new DiagnosticBag()).Enter(heading, heading.CollectionDate);
        var output = new ArrayBufferWriter<byte>();
        new Pain008Writer().Write(batch.Message, output);
        _document = output.WrittenSpan.ToArray();
        _copy = new byte[_document.Length];
    }

    /// <summary>Every part with its name; the last is the floor.</summary>
    public (string Name, Action Run)[] Parts() =>
        [
            ("the source gives a row", Source),
            ("end-to-end id", EndToEndIds),
            ("amount", Amounts),
            ("mandate: reference and date", Mandates),
            ("name: spelled, length", Names),
            ("remittance text", Remittances),
            ("IBAN: structure, check digits", Ibans),
            ("IBAN: country, national key", Accounts),
            ("duplicates", Duplicates),
            ("digest of the content", () => Digest(isSecondPass: false)),
            ("checksum of the second pass", () => Digest(isSecondPass: true)),
            ("all of the judge", Judge),
            ("copy of the bytes", () => _document.CopyTo(_copy, 0)),
        ];

    private void Source()
    {
        _source.Rewind();
        for (var row = default(CollectionRow); _source.TryRead(ref row); row = default) { }
    }

    private void EndToEndIds()
    {
        foreach (var row in _rows)
        {
            _checks.Identifier(ElementPlace.Bare, Element, row.EndToEndId);
        }
    }

    private void Amounts()
    {
        foreach (var row in _rows)
        {
            Require(AmountText.CentsOf(row.Amount) > 0);
        }
    }

    private void Mandates()
    {
        foreach (var row in _rows)
        {
            _checks.Identifier(ElementPlace.Bare, Element, row.Mandate);
            Require(RowNormaliser.DateOf(row.SignedOn) <= _group.LatestSignature);
        }
    }

    private void Names() => Texts(row => row.Name, NameLimit);

    private void Remittances() => Texts(row => row.Remittance, TextLimit);

    private void Texts(Func<Row, byte[]> textOf, int limit)
    {
        foreach (var row in _rows)
        {
            _speller.Clear();
            var text = textOf(row);
            _checks.Text(ElementPlace.Bare, Element, text, _speller.Spell(text), limit);
        }
    }

    private void Ibans()
    {
        foreach (var row in _rows)
        {
            Require(Iban.IsElectronic(_speller.Compact(row.Iban)));
        }
    }

    private void Accounts()
    {
        foreach (var row in _rows)
        {
            Require(SepaCountries.IsInScheme(row.Iban) && RibKey.IsRight(row.Iban));
            Require(SepaCountries.OutsideEea(row.Iban, default) is null);
        }
    }

    private void Duplicates()
    {
        using var guard = new DuplicateGuard(_checks, tellsLines: true);
        var normal = default(NormalRow);
        foreach (var row in _rows)
        {
            row.Show(ref normal);
            guard.Check(ElementPlace.Bare, normal, _group, RowFields.None);
        }
    }

    private void Digest(bool isSecondPass)
    {
        using var digest = new ContentDigest(_group.Heading, new Speller(_settings.Style), isSecondPass);
        var normal = default(NormalRow);
        foreach (var row in _rows)
        {
            row.Show(ref normal);
            digest.Append(normal);
        }

        Require(digest.Checksum() != 0);
        Require(isSecondPass || digest.Finish().Length > 0);
    }

    private void Judge()
    {
        using var judge = new RowJudge(_settings, new DiagnosticBag());
        var normal = default(NormalRow);
        _source.Rewind();
        for (var row = default(CollectionRow); _source.TryRead(ref row); row = default)
        {
            Require(judge.Judge(row, _group, ElementPlace.Bare, ref normal));
        }
    }

    private static void Require(bool isRight)
    {
        if (!isRight)
        {
            throw new InvalidOperationException("All collections of the contest are valid.");
        }
    }

    /// <summary>The texts of a collection that the parts look at.</summary>
    private sealed class Row(Collection collection)
    {
        public byte[] EndToEndId { get; } = Encoding.UTF8.GetBytes(collection.EndToEndId);

        public byte[] Amount { get; } = Encoding.UTF8.GetBytes(collection.Amount.ToAmountString());

        public long Cents { get; } = collection.Amount.MinorUnits;

        public byte[] Mandate { get; } = Encoding.UTF8.GetBytes(collection.Mandate.ToString());

        public DateOnly Day { get; } = collection.MandateSignedOn;

        public byte[] SignedOn { get; } = Encoding.UTF8.GetBytes(XmlWriterRival.Date(collection.MandateSignedOn));

        public byte[] Name { get; } = Encoding.UTF8.GetBytes(collection.Debtor.Name);

        public byte[] Iban { get; } = Encoding.UTF8.GetBytes(collection.Debtor.Iban.ToElectronicString());

        public byte[] Remittance { get; } = Encoding.UTF8.GetBytes(collection.RemittanceText!);

        public void Show(ref NormalRow normal)
        {
            normal.EndToEndId = EndToEndId;
            normal.Cents = Cents;
            normal.MandateReference = Mandate;
            normal.MandateSignedOn = Day;
            normal.DebtorName = Name;
            normal.DebtorIban = Iban;
            normal.RemittanceText = Remittance;
        }
    }
}
