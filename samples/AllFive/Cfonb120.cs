namespace Copro.Samples.AllFive;

/// <summary>A day of an account in CFONB 120: old balance (01), movement (04), its complement (05), new balance (07).</summary>
internal static class Cfonb120
{
    // Last digit of an amount: { and A to I are +0 to +9, } and J to R are -0 to -9.
    public static readonly string Statement = string.Join(
        '\n',
        Balance("01", "201126", "0000000150000{"),
        Movement("05", "201126", "VIR PIERRE P CHARGES T4", "0000000038178C"),
        Complement("05", "NPY", "PIERRE P"),
        Balance("07", "201126", "0000000188178C")
    );

    private const string Bank = "20041";
    private const string Branch = "01005";
    private const string Account = "0500013M026";

    private static string Balance(string record, string date, string amount) =>
        Record($"{record}{Bank}    {Branch}EUR2 {Account}  {date}{new string(' ', 50)}{amount}");

    private static string Movement(string operation, string date, string label, string amount) =>
        Record($"04{Bank}0000{Branch}EUR2 {Account}{operation}{date}  {date}{label, -31}  0000001  {amount}");

    private static string Complement(string operation, string qualifier, string text) =>
        Record($"05{Bank}0000{Branch}EUR2 {Account}{operation}201126     {qualifier}{text}");

    private static string Record(string text) => text.PadRight(120);
}
