using System.Text;

namespace Copro.Sepa;

/// <summary>
/// The mandate as the debtor reads and accepts it, in French or English: everything the EPC has a mandate show, the amount, the debit
/// date and the notice, the rights, and the text beside the box to tick. The same content, language and version give the same text;
/// its hash is the proof of what was accepted.
/// </summary>
/// <remarks>
/// Show the title, the lines and the texts in this order, or <see cref="Text"/> as it is; put <see cref="Accepted"/> into the request.
/// Texts have versions and are never changed once shown to anybody.
/// </remarks>
public sealed class OneOffRecap
{
    /// <summary>The version of the French text in force.</summary>
    public const string FrenchVersion = "copro-oneoff-1-fr";

    /// <summary>The version of the English text in force.</summary>
    public const string EnglishVersion = "copro-oneoff-1-en";

    private OneOffRecap(RecapWords words, OneOffRecapContent content, bool showsIbanInFull)
    {
        Version = words.Version;
        Language = words.Language;
        Title = words.Title;
        PaymentType = words.PaymentType;
        Lines = [.. words.LinesOf(content, showsIbanInFull)];
        Consent = words.ConsentTo(content.Creditor.Name);
        RefundRight = words.RefundRight;
        TickBox = words.TickBox;
        Text = Compose();
        Hash = ContentHash.Of(Encoding.UTF8.GetBytes(Text));
    }

    /// <summary>The version of the text, which names its language: what the evidence bears.</summary>
    public string Version { get; }

    /// <summary>The language of the text.</summary>
    public DiagnosticLanguage Language { get; }

    /// <summary>"Mandat de prélèvement SEPA".</summary>
    public string Title { get; }

    /// <summary>"Paiement ponctuel / unique": what tells it from a recurrent mandate.</summary>
    public string PaymentType { get; }

    /// <summary>Creditor, debtor, accounts, RUM, amount, date: in the order in which they are shown.</summary>
    public IReadOnlyList<OneOffRecapLine> Lines { get; }

    /// <summary>What the debtor authorises, whom, and how often.</summary>
    public string Consent { get; }

    /// <summary>The right to be refunded: 8 weeks, 13 months.</summary>
    public string RefundRight { get; }

    /// <summary>The text beside the box to tick.</summary>
    public string TickBox { get; }

    /// <summary>All of it as one text with <c>\n</c> line ends. Personal.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8.</summary>
    public ContentHash Hash { get; }

    /// <summary>What the request bears once the box is ticked.</summary>
    public AcceptedText Accepted => new() { Version = Version, Hash = Hash };

    /// <summary>Writes a recap.</summary>
    /// <param name="content">What it is about.</param>
    /// <param name="language">The language the debtor reads.</param>
    /// <param name="showsIbanInFull">
    /// Whether the debtor's account stands there in full: on the debtor's own screen, and nowhere else. Masked by default.
    /// </param>
    /// <exception cref="ArgumentException">Something is missing that a mandate must show.</exception>
    public static OneOffRecap Of(
        OneOffRecapContent content,
        DiagnosticLanguage language = DiagnosticLanguage.French,
        bool showsIbanInFull = false
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!content.IsComplete)
        {
            throw new ArgumentException("Something is missing that a mandate must show.", nameof(content));
        }

        return new OneOffRecap(RecapWords.InForce(language), content, showsIbanInFull);
    }

    /// <summary>Whether a version is one of ours, so that its text can be made again.</summary>
    public static bool IsKnown(string version) => RecapWords.Find(version) is not null;

    /// <summary>Whether what was accepted is our text about this content, with the account masked or in full.</summary>
    public static bool IsTextOf(AcceptedText accepted, OneOffRecapContent content)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(content);
        return content.IsComplete
            && RecapWords.Find(accepted.Version) is { } words
            && (
                new OneOffRecap(words, content, showsIbanInFull: false).Hash == accepted.Hash
                || new OneOffRecap(words, content, showsIbanInFull: true).Hash == accepted.Hash
            );
    }

    /// <summary>Version and hash: nothing about a person.</summary>
    public override string ToString() => $"{Version} {Hash}";

    private string Compose()
    {
        var text = new StringBuilder();
        text.Append(Title).Append('\n').Append(PaymentType).Append("\n\n");
        foreach (var line in Lines)
        {
            text.Append(line.Label).Append(Language == DiagnosticLanguage.French ? " : " : ": ");
            text.Append(line.Value).Append('\n');
        }

        return text.Append('\n')
            .Append(Consent)
            .Append("\n\n")
            .Append(RefundRight)
            .Append("\n\n[ ] ")
            .Append(TickBox)
            .Append('\n')
            .ToString();
    }
}
