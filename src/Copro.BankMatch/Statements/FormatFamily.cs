namespace Copro.BankMatch;

/// <summary>What the first bytes of a document look like.</summary>
internal enum FormatFamily
{
    Unknown = 0,
    Empty,
    Cfonb120,
    Xml,
}
