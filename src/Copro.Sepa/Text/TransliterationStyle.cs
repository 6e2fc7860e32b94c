namespace Copro.Sepa;

/// <summary>How letters outside the SEPA set are spelled (EPC217-08 allows a national choice).</summary>
public enum TransliterationStyle
{
    /// <summary>As French readers expect: <c>œ</c> oe, <c>Œ</c> OE, <c>æ</c> ae, <c>Æ</c> AE, the rest as the table. The default.</summary>
    French = 0,

    /// <summary>The table of EPC217-08 for every letter it knows: <c>œ</c> o, <c>æ</c> a.</summary>
    Epc = 1,
}
