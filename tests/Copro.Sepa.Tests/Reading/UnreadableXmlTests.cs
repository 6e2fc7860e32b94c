using System.Text;
using Xunit;

namespace Copro.Sepa.Tests.Reading;

/// <summary>Why XML cannot be read, in our own words: never the platform's, which are English and quote the document.</summary>
public sealed class UnreadableXmlTests
{
    private const string Cut = "le document finit trop tôt : il est tronqué.";
    private const string NoElement = "il n'y a aucun élément.";
    private const string NoDtd = "une DTD n'est pas lue.";
    private const string NoCharacter = "XML n'admet pas ce caractère.";
    private const string NoMarkup = "ce n'est pas un balisage XML.";
    private const string NoText = "du texte se trouve hors du document.";
    private const string NotInEncoding = "des octets n'y sont pas du texte dans l'encodage déclaré.";
    private const string OtherEndTag = "une balise fermante n'est pas celle de l'ouvrante.";

    /// <summary>What stands in a message, where a group header would, and what is wrong with it.</summary>
    public static TheoryData<string, string> Contents =>
        new()
        {
            { "<GrpHdr", Cut },
            { "<GrpHdr><MsgId>M", Cut },
            { "<GrpHdr>\u0001</GrpHdr>", NoCharacter },
            { "<GrpHdr>&#1;</GrpHdr>", NoCharacter },
            { "<GrpHdr>\uFFFF</GrpHdr>", NoCharacter },
            { "<GrpHdr>&lilas;</GrpHdr>", "cette entité n'est pas déclarée." },
            { "<GrpHdr>Lilas & Cie</GrpHdr>", "un & dans un texte s'écrit &amp;." },
            { "<GrpHdr></MsgId>", OtherEndTag },
            { "<GrpHdr></encoding>", OtherEndTag },
            { "<GrpHdr></DTD>", OtherEndTag },
            { "<GrpHdr a='1' a='2'/>", "un attribut figure deux fois." },
            { "<x:GrpHdr/>", "ce préfixe n'est pas déclaré." },
            { "<GrpHdr a=1/>", NoMarkup },
            { "<GrpHdr><<a/></GrpHdr>", NoMarkup },
            { Nested(70), "des éléments sont imbriqués sur plus de 64 niveaux." },
        };

    /// <summary>Whole documents, and what is wrong with them.</summary>
    public static TheoryData<string, string> Documents =>
        new()
        {
            { "", NoElement },
            { "<!-- nothing -->", NoElement },
            { "<!DOCTYPE Document><Document/>", NoDtd },
            { "<Document/><Document/>", "un second document suit le premier." },
            { "Bonjour", NoText },
        };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Check_BrokenContent_SaysWhyInBothLanguages(string content, string french) =>
        Check_BrokenDocument_SaysWhyInBothLanguages(Begun("pain.008.001.08", "CstmrDrctDbtInitn") + content, french);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Check_BrokenDocument_SaysWhyInBothLanguages(string document, string french) =>
        AssertLinterSays(french, Encoding.UTF8.GetBytes(document));

    [Theory]
    [MemberData(nameof(Contents))]
    public void ReadStatuses_BrokenContent_SaysWhyInBothLanguages(string content, string french) =>
        ReadStatuses_BrokenDocument_SaysWhyInBothLanguages(
            Begun("pain.002.001.10", "CstmrPmtStsRpt") + content,
            french
        );

    [Theory]
    [MemberData(nameof(Documents))]
    public void ReadStatuses_BrokenDocument_SaysWhyInBothLanguages(string document, string french)
    {
        var findings = new DiagnosticBag();
        _ = new Pain002Reader().Read(Encoding.UTF8.GetBytes(document), findings);

        AssertSays(SepaDiagnostics.StatusXmlUnreadable, french, findings);
    }

    [Fact]
    public void Check_BytesThatAreNoUtf8_SaysSo() =>
        AssertLinterSays(
            NotInEncoding,
            Encoding.Latin1.GetBytes(Begun("pain.008.001.08", "CstmrDrctDbtInitn") + "<GrpHdr>é</GrpHdr>")
        );

    private static string Begun(string version, string message) =>
        $"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:{version}\"><{message}>";

    private static string Nested(int levels) => string.Concat(Enumerable.Repeat("<GrpHdr>", levels));

    private static void AssertLinterSays(string french, byte[] document)
    {
        var findings = new DiagnosticBag();
        _ = new DirectDebitLinter().Check(new MemoryStream(document), findings);

        AssertSays(SepaDiagnostics.NotWellFormed, french, findings);
    }

    private static void AssertSays(DiagnosticDescriptor descriptor, string french, DiagnosticBag findings)
    {
        var finding = Assert.Single(findings.Items, finding => finding.Code == descriptor.Code);
        var why = Assert.Single(finding.Arguments);
        Assert.Equal(french, why.ToString(DiagnosticLanguage.French));
        Assert.NotEqual(french, why.ToString(DiagnosticLanguage.English));
    }
}
