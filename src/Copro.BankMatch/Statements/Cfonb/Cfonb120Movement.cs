namespace Copro.BankMatch;

/// <summary>A movement whose complements are still coming.</summary>
internal sealed class Cfonb120Movement(BankTransaction record, string label, byte[] amountField)
{
    /// <summary>The amount as written.</summary>
    public byte[] AmountField { get; } = amountField;

    public CfonbComplements Complements { get; } = new();

    /// <summary>The movement with its complements.</summary>
    public BankTransaction Build()
    {
        var lines = new List<string>();
        if (label.Length > 0)
        {
            lines.Add(label);
        }

        lines.AddRange(Complements.LabelLines());
        return record with
        {
            Label = string.Join('\n', lines),
            Texts = Complements.Texts(),
            Payer = Complements.Payer,
            Payee = Complements.Payee,
            UltimatePayer = Complements.UltimatePayer,
            UltimatePayee = Complements.UltimatePayee,
            StructuredReference = Complements.StructuredReference,
            EndToEndId = Complements.EndToEndId,
            Purpose = Complements.Purpose,
            BatchReference = Complements.BatchReference,
            InstructionId = Complements.InstructionId,
            Mandate = Complements.Mandate,
            MandateSequence = Complements.MandateSequence,
            Original = Complements.Original,
            Charges = Complements.Charges,
        };
    }
}
