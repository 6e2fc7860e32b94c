namespace Copro.Cmc7.Coupons;

/// <summary>A cheque line that came through the coupon's reader: recognised, so that the counter can say so.</summary>
internal sealed class ChequeLineFormat(Cmc7Reader reader) : ICouponFormat
{
    public CouponFormat Format => CouponFormat.ChequeLine;

    /// <summary>The cheque reader brings its own lines back from a keyboard, by the same rule.</summary>
    public bool MayRemap => false;

    public CouponReading? Read(CouponInput input)
    {
        var reading = reader.Read(input.Text);
        if (!reading.IsShapeCorrect)
        {
            return null;
        }

        var line = reading.Line;
        var strength = reading.SymbolsChecked ? CouponStrength.Shape : CouponStrength.Length;
        var draft = new ReadingDraft(CouponFormat.ChequeLine, strength, input.Text) { ChequeLine = line };
        draft.Field("layout", line.Layout!.Name);
        draft.Field("chequeNumber", line.ChequeNumber.ToString());
        draft.Field("interbankZone", line.InterbankZone.ToString());
        draft.Field("internalZone", line.InternalZone.ToString());
        draft.Field("amountZone", line.AmountZone.ToString());
        draft.Reference = line.ChequeNumber.ToString();
        draft.Findings.AddRange(reading.Diagnostics);
        if (reading.Status == Cmc7Status.Partial)
        {
            draft.MakePartial();
        }

        return draft.Finish();
    }
}
