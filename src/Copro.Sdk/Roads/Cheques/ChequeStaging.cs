using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Copro.Cmc7;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>Makes the receipts and the settlement of one remittance of cheques.</summary>
internal sealed class ChequeStaging(
    BooksSnapshot books,
    Entity entity,
    ChequeList list,
    SourceKey slip,
    string document,
    AgencySecret secret
)
{
    /// <summary>The kind of the keys of single cheques.</summary>
    public const string KeyKind = "cheque";

    private const int DigestLength = 32;
    private readonly List<Receipt> _receipts = [];
    private readonly List<Diagnostic> _findings = [];
    private readonly Dictionary<SourceKey, int> _seen = [];
    private readonly SourceKey _settlement = new("cheque-remittance", slip.Value);

    public IReadOnlyList<Receipt> Receipts => _receipts;

    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>
    /// The identity of a cheque: its number and account, digested under the installation's secret because they are personal. A
    /// line that was not read whole has only its place on the slip.
    /// </summary>
    public SourceKey KeyOf(ChequeListLine line, Cmc7Reading reading)
    {
        if (!reading.IsUsable)
        {
            return new SourceKey(KeyKind, string.Create(CultureInfo.InvariantCulture, $"{slip.Value}/{line.Line}"));
        }

        var digits = Encoding.ASCII.GetBytes(reading.EffectiveLine.ToUnmaskedString());
        var digest = HMACSHA256.HashData(secret.PayerKey, digits);
        return new SourceKey(KeyKind, Convert.ToHexString(digest)[..DigestLength]);
    }

    public void Repeated(ChequeListLine line, Receipt before) =>
        _findings.Add(
            SdkDiagnostics.ChequePresentedBefore.At(
                PlaceOf(line),
                before.MovementReference ?? before.Id,
                $"{before.Document.Value}, {before.Date:yyyy-MM-dd}"
            )
        );

    public void Add(ChequeListLine line, Cmc7Reading reading, CouponResult coupon, SourceKey key)
    {
        if (!_seen.TryAdd(key, line.Line))
        {
            _findings.Add(
                SdkDiagnostics.ChequePresentedBefore.At(
                    PlaceOf(line),
                    ChequeNumberOf(reading) ?? key.Value,
                    string.Create(CultureInfo.InvariantCulture, $"{document}:{_seen[key]}")
                )
            );
            return;
        }

        var note = ReadingNote(line, reading);
        var account = FindAccount(line, coupon, ref note);
        if (account is not null && coupon.Accepted?.Amount is { } asked && asked != line.Amount)
        {
            _findings.Add(
                SdkDiagnostics.CouponAmountDiffers.At(
                    PlaceOf(line),
                    asked.ToAmountString(),
                    line.Amount.ToAmountString()
                )
            );
        }

        _receipts.Add(ReceiptOf(line, reading, key, account, note));
    }

    public Settlement Settlement() =>
        new()
        {
            Id = SettlementIds.Of(_settlement),
            Entity = entity.Code,
            Kind = TransitKind.Cheque,
            BankAccount = list.BankAccount,
            Gross = Money.Sum(_receipts.Select(receipt => receipt.Amount)),
            ExpectedOn = list.Date,
            References = [list.Slip],
        };

    private Receipt ReceiptOf(
        ChequeListLine line,
        Cmc7Reading reading,
        SourceKey key,
        DebtorAccount? account,
        string? note
    )
    {
        var kind = account is null ? ReceiptKind.UnidentifiedCredit : ReceiptKind.Payment;
        return new Receipt
        {
            Id = Receipt.IdOf(key),
            Key = key,
            Document = slip,
            Entity = entity.Code,
            Kind = kind,
            Source = ReceiptSource.ChequeReader,
            Means = PaymentMeans.Cheque,
            Account = account?.Code,
            AccountLabel = account?.Label,
            MovementReference = ChequeNumberOf(reading),
            Date = list.Date,
            Label = account is null ? "Chèque à identifier" : $"Règlement {account.Label}",
            Amount = line.Amount,
            BankAccount = list.BankAccount,
            SettlementId = SettlementIds.Of(_settlement),
            Allocations = account is null ? [] : Imputation.Of(books, account, line.Amount, list.Date),
            Journal = entity.JournalFor(ReceiptSource.ChequeReader, PaymentMeans.Cheque, kind)?.Code,
            Note = note,
        };
    }

    private string? ReadingNote(ChequeListLine line, Cmc7Reading reading)
    {
        if (reading.IsUsable)
        {
            return null;
        }

        var finding = SdkDiagnostics.ChequeNeedsReview.At(PlaceOf(line), line.Amount.ToString());
        _findings.Add(finding);
        _findings.AddRange(reading.Diagnostics.Select(d => d.At(PlaceOf(line))));
        return finding.Message(DiagnosticLanguage.French);
    }

    private DebtorAccount? FindAccount(ChequeListLine line, CouponResult coupon, ref string? note)
    {
        var reading = coupon.Accepted;
        var matches = reading?.Reference is null
            ? []
            : books.FindByPrintedKey(reading.Reference).Where(account => account.Entity == entity.Code).ToList();
        if (matches is [var account])
        {
            return account;
        }

        var reason =
            reading is not null ? reading.Reference ?? reading.FormatName
            : coupon.Diagnostics is [var first, ..] ? first.Message(DiagnosticLanguage.French)
            : "—";
        var finding = SdkDiagnostics.CouponNeedsReview.At(PlaceOf(line), line.Amount.ToString(), reason);
        _findings.Add(finding);
        _findings.AddRange(coupon.Diagnostics.Select(d => d.At(PlaceOf(line))));
        note ??= finding.Message(DiagnosticLanguage.French);
        return null;
    }

    private static string? ChequeNumberOf(Cmc7Reading reading) =>
        reading.Line.HasValue ? reading.EffectiveLine.ChequeNumber.ToString() : null;

    private DiagnosticPlace PlaceOf(ChequeListLine line) => new() { Document = document, Line = line.Line };
}
