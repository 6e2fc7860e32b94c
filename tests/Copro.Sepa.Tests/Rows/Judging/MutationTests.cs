using Copro.Sepa.Tests.Rows;
using Xunit;

namespace Copro.Sepa.Tests.Validation;

/// <summary>One broken field of a valid message, and the finding it makes: a row a rule.</summary>
public sealed class MutationTests
{
    private const string Transaction = "PmtInf[0]/DrctDbtTxInf[0]/";

    private static readonly Pain008Writer s_writer = new();

    public static TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string> Rows()
    {
        var rows = new TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string>();
        AddHeaderRows(rows);
        AddGroupRows(rows);
        AddCollectionRows(rows);
        AddDebtorRows(rows);
        AddAddressRows(rows);
        AddDuplicateRows(rows);
        AddSequenceRows(rows);
        AddAmendmentRows(rows);
        AddPartyRows(rows);
        AddReferenceRows(rows);
        return rows;
    }

    /// <summary>Those of groups and collections that a row can say too: not an empty string where absent is <c>null</c>, nor a list.</summary>
    public static TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string> RowsOfRows()
    {
        string[] ofObjects =
        [
            "group: no id",
            "group: empty",
            "collection: empty purpose",
            "address: three lines",
            "address: empty line",
            "group id twice",
        ];
        var rows = new TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string>();
        foreach (var row in Rows().Where(row => !((string)row[3]).StartsWith("GrpHdr", StringComparison.Ordinal)))
        {
            if (!ofObjects.Contains((string)row[0]))
            {
                rows.Add((string)row[0], (DirectDebitMessage)row[1], (DiagnosticDescriptor)row[2], (string)row[3]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Validate_OneBrokenField_FindsItAtItsPath(
        string what,
        DirectDebitMessage message,
        DiagnosticDescriptor descriptor,
        string path
    )
    {
        var findings = new DiagnosticBag();

        var written = s_writer.TryWrite(message, new System.Buffers.ArrayBufferWriter<byte>(), findings);

        var finding = Assert.Single(findings.Items);
        Assert.Equal((what, descriptor.Code, path), (what, finding.Code, finding.Place.Path));
        Assert.Equal(descriptor.DefaultSeverity != DiagnosticSeverity.Error, written);
        Assert.NotEmpty(finding.Message());
        Assert.NotEqual(finding.Message(), finding.Message(DiagnosticLanguage.French));
    }

    [Theory]
    [MemberData(nameof(RowsOfRows))]
    public void Judge_OneBrokenFieldOfARow_FindsItAtItsPath(
        string what,
        DirectDebitMessage message,
        DiagnosticDescriptor descriptor,
        string path
    )
    {
        var finding = Assert.Single(RowDoor.Judge(message).Items);

        Assert.Equal((what, descriptor.Code, path), (what, finding.Code, finding.Place.Path));
    }

    [Fact]
    public void Validate_ValidMessage_FindsNothing()
    {
        var findings = new DiagnosticBag();
        Assert.True(s_writer.Validate(Samples.Message(), findings));
        Assert.Empty(findings.Items);
    }

    [Fact]
    public void Validate_TextThatGrows_IsMeasuredAsItWillBeWritten()
    {
        var fits = new string('a', 137) + "Щ";
        var grows = new string('a', 138) + "Щ";
        var findings = new DiagnosticBag();

        Assert.True(s_writer.Validate(Samples.With(c => c with { RemittanceText = fits }), findings));
        Assert.False(s_writer.Validate(Samples.With(c => c with { RemittanceText = grows }), findings));
        Assert.Equal(2, findings.CountOf(SepaDiagnostics.TextTransliterated));
        Assert.Equal(1, findings.CountOf(SepaDiagnostics.TextTooLong));
    }

    [Fact]
    public void Validate_Findings_NeverShowAnAccountOrAName()
    {
        var debtor = Samples.Debtor() with { Name = "Hélène Duroc", Iban = Samples.CreditorIban };
        var findings = new DiagnosticBag();

        s_writer.Validate(Samples.With(c => c with { Debtor = debtor }), findings);

        Assert.Equal(2, findings.Count);
        Assert.DoesNotContain(findings.Items, f => f.ToString().Contains("Duroc") || f.ToString().Contains("20041"));
    }

    [Fact]
    public void Validate_HybridAddress_IsAllowedSinceThe2025Rulebook()
    {
        var address = Samples.Address() with { Lines = ["Escalier B"] };
        var collection = Samples.Collection() with
        {
            Debtor = Samples.Debtor() with { Address = address },
            MandateSignedOn = new DateOnly(2025, 9, 1),
        };
        var before = Samples.Message(Samples.Group(collection) with { CollectionDate = new DateOnly(2025, 10, 3) }) with
        {
            CreatedAt = new DateTimeOffset(2025, 9, 29, 8, 0, 0, TimeSpan.FromHours(2)),
        };
        var after = before with { Groups = [before.Groups[0] with { CollectionDate = new DateOnly(2025, 10, 6) }] };
        var findings = new DiagnosticBag();

        Assert.True(s_writer.Validate(after, findings));
        Assert.False(s_writer.Validate(before, findings));
        Assert.Equal("SEPA014", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void Validate_MoreFindingsThanAreKept_AreAllCounted()
    {
        var collections = Enumerable.Range(0, 1500).Select(i => Samples.Collection($"{i}") with { Amount = default });
        var findings = new DiagnosticBag();

        Assert.False(s_writer.Validate(Samples.Message(Samples.Group([.. collections])), findings));

        Assert.Equal(1500, findings.CountOf(SepaDiagnostics.CurrencyNotEuro));
        Assert.Equal(DiagnosticBag.KeptPerCode, findings.Items.Count);
    }

    [Fact]
    public void Validate_SeveralBrokenFields_FindsAllOfThem()
    {
        var broken = Samples.Collection() with { EndToEndId = "a//b", Amount = default, PurposeCode = "rent" };
        var findings = new DiagnosticBag();

        s_writer.Validate(Samples.Message(Samples.Group(Samples.Collection("OK"), broken)), findings);

        Assert.Equal(
            [
                "PmtInf[0]/DrctDbtTxInf[1]/PmtId/EndToEndId",
                "PmtInf[0]/DrctDbtTxInf[1]/InstdAmt",
                "PmtInf[0]/DrctDbtTxInf[1]/Purp/Cd",
            ],
            findings.Items.Select(finding => finding.Place.Path)
        );
    }

    private static void AddHeaderRows(TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string> rows)
    {
        var message = Samples.Message();
        rows.Add("no id", message with { MessageId = "" }, SepaDiagnostics.ValueMissing, "GrpHdr/MsgId");
        rows.Add(
            "long id",
            message with
            {
                MessageId = new string('A', 36),
            },
            SepaDiagnostics.IdentifierLength,
            "GrpHdr/MsgId"
        );
        rows.Add("id with _", message with { MessageId = "A_B" }, SepaDiagnostics.IdentifierCharacters, "GrpHdr/MsgId");
        rows.Add("no groups", message with { Groups = [] }, SepaDiagnostics.Empty, "GrpHdr/NbOfTxs");
        rows.Add("no initiator", By(new InitiatingParty()), SepaDiagnostics.ValueMissing, "GrpHdr/InitgPty/Nm");
        rows.Add(
            "long initiator",
            By(new InitiatingParty { Name = new string('a', 71) }),
            SepaDiagnostics.TextTooLong,
            "GrpHdr/InitgPty/Nm"
        );
        rows.Add(
            "wrong LEI",
            By(Id(OrganisationIdentification.FromLei("969500T3MBS4SQAMHJ46"))),
            SepaDiagnostics.LeiInvalid,
            "GrpHdr/InitgPty/Id/OrgId/LEI"
        );
        rows.Add(
            "other id",
            By(Id(OrganisationIdentification.FromOther("a_b"))),
            SepaDiagnostics.IdentifierCharacters,
            "GrpHdr/InitgPty/Id/OrgId/Othr/Id"
        );
        rows.Add(
            "wrong SIRET",
            By(Id(OrganisationIdentification.FromOther("73282932000075", schemeName: "SIRET"))),
            SepaDiagnostics.SiretInvalid,
            "GrpHdr/InitgPty/Id/OrgId/Othr/Id"
        );
        rows.Add(
            "wrong ICS",
            By(Id(OrganisationIdentification.FromOther("FR73ZZZ123456", schemeName: "SEPA"))),
            PrimitivesDiagnostics.CreditorIdentifierCheckDigits,
            "GrpHdr/InitgPty/Id/OrgId/Othr/Id"
        );
        rows.Add(
            "long scheme",
            By(Id(OrganisationIdentification.FromOther("1", "SIRET"))),
            SepaDiagnostics.IdentifierLength,
            "GrpHdr/InitgPty/Id/OrgId/Othr/SchmeNm/Cd"
        );

        static InitiatingParty Id(OrganisationIdentification identification) =>
            new() { Identification = identification };
        static DirectDebitMessage By(InitiatingParty party) => Samples.Message() with { InitiatingParty = party };
    }

    private static void AddGroupRows(TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string> rows)
    {
        Row("no id", group => group with { Id = "" }, SepaDiagnostics.ValueMissing, "PmtInfId");
        Row("empty", group => group with { Collections = [] }, SepaDiagnostics.Empty, "DrctDbtTxInf");
        Row(
            "scheme",
            group => group with { Scheme = (DirectDebitScheme)9 },
            SepaDiagnostics.ValueUnknown,
            "PmtTpInf/LclInstrm/Cd"
        );
        Row(
            "sequence",
            group => group with { Sequence = (SequenceType)9 },
            SepaDiagnostics.ValueUnknown,
            "PmtTpInf/SeqTp"
        );
        Row("Saturday", On(2026, 11, 28), SepaDiagnostics.NotTargetDay, "ReqdColltnDt");
        Row("the same day", On(2026, 11, 20), SepaDiagnostics.CollectionTooLate, "ReqdColltnDt");
        Row("too early", On(2026, 12, 7), SepaDiagnostics.CollectionTooEarly, "ReqdColltnDt");
        Row("no name", Creditor(c => c with { Name = " " }), SepaDiagnostics.ValueMissing, "Cdtr/Nm");
        Row("long name", Creditor(c => c with { Name = new string('a', 71) }), SepaDiagnostics.TextTooLong, "Cdtr/Nm");
        Row("no ICS", Creditor(c => c with { Identifier = default }), SepaDiagnostics.ValueMissing, "CdtrSchmeId");
        Row("no account", Creditor(c => c with { Iban = default }), SepaDiagnostics.ValueMissing, "CdtrAcct");
        Row(
            "account outside",
            Creditor(c => c with { Iban = Samples.TurkishIban, Bic = default }),
            SepaDiagnostics.CountryOutsideSepa,
            "CdtrAcct"
        );
        Row(
            "Pacific",
            Creditor(c => c with { Bic = Bic.Parse("SOGENCNN") }),
            SepaDiagnostics.PacificAccount,
            "CdtrAgt"
        );
        Row(
            "BIC of DE",
            Creditor(c => c with { Bic = Bic.Parse("DEUTDEFF") }),
            SepaDiagnostics.BicCountryMismatch,
            "CdtrAgt"
        );

        void Row(
            string what,
            Func<CollectionGroup, CollectionGroup> change,
            DiagnosticDescriptor descriptor,
            string path
        ) => rows.Add($"group: {what}", Samples.WithGroup(change), descriptor, $"PmtInf[0]/{path}");
        static Func<CollectionGroup, CollectionGroup> On(int year, int month, int day) =>
            group => group with { CollectionDate = new DateOnly(year, month, day) };
        static Func<CollectionGroup, CollectionGroup> Creditor(Func<Creditor, Creditor> change) =>
            group => group with { Creditor = change(group.Creditor) };
    }

    private static void AddCollectionRows(TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string> rows)
    {
        Row("no id", c => c with { EndToEndId = "" }, SepaDiagnostics.ValueMissing, "PmtId/EndToEndId");
        Row(
            "long id",
            c => c with { EndToEndId = new string('1', 36) },
            SepaDiagnostics.IdentifierLength,
            "PmtId/EndToEndId"
        );
        Row("id /E/", c => c with { EndToEndId = "/E//1/" }, SepaDiagnostics.IdentifierCharacters, "PmtId/EndToEndId");
        Row("id é", c => c with { EndToEndId = "é" }, SepaDiagnostics.IdentifierCharacters, "PmtId/EndToEndId");
        Row("instruction", c => c with { InstructionId = "<" }, SepaDiagnostics.IdentifierCharacters, "PmtId/InstrId");
        Row("zero", c => c with { Amount = Money.Zero(Currency.Eur) }, SepaDiagnostics.AmountOutOfRange, "InstdAmt");
        Row("negative", c => c with { Amount = -c.Amount }, SepaDiagnostics.AmountOutOfRange, "InstdAmt");
        Row(
            "a billion",
            c => c with { Amount = new Money(100_000_000_000, Currency.Eur) },
            SepaDiagnostics.AmountOutOfRange,
            "InstdAmt"
        );
        Row("XPF", c => c with { Amount = new Money(100, Currency.Xpf) }, SepaDiagnostics.CurrencyNotEuro, "InstdAmt");
        Row(
            "no mandate",
            c => c with { Mandate = default },
            SepaDiagnostics.ValueMissing,
            "DrctDbtTx/MndtRltdInf/MndtId"
        );
        Row(
            "signed tomorrow",
            c => c with { MandateSignedOn = new DateOnly(2026, 11, 21) },
            SepaDiagnostics.SignatureDate,
            "DrctDbtTx/MndtRltdInf/DtOfSgntr"
        );
        Row("purpose", c => c with { PurposeCode = "RENTS" }, SepaDiagnostics.PurposeCode, "Purp/Cd");
        Row("empty purpose", c => c with { PurposeCode = "" }, SepaDiagnostics.PurposeCode, "Purp/Cd");
        Row(
            "long text",
            c => c with { RemittanceText = new string('a', 141) },
            SepaDiagnostics.TextTooLong,
            "RmtInf/Ustrd"
        );
        Row("accents", c => c with { RemittanceText = "été" }, SepaDiagnostics.TextTransliterated, "RmtInf/Ustrd");
        Row(
            "text and RF",
            c => c with { RemittanceReference = CreditorReference.Parse("RF18539007547034") },
            SepaDiagnostics.RemittanceTwice,
            "RmtInf"
        );

        void Row(string what, Func<Collection, Collection> change, DiagnosticDescriptor descriptor, string path)
        {
            rows.Add($"collection: {what}", Samples.With(change), descriptor, Transaction + path);
        }
    }

    private static void AddDebtorRows(TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string> rows)
    {
        var full = Samples.Debtor() with
        {
            Iban = Samples.MonacoIban,
            Bic = Bic.Parse("CMCIMCM1XXX"),
            Address = Samples.Address(),
        };
        Row("no name", Samples.Debtor() with { Name = "" }, SepaDiagnostics.ValueMissing, "Dbtr/Nm");
        Row("long name", Samples.Debtor() with { Name = new string('a', 71) }, SepaDiagnostics.TextTooLong, "Dbtr/Nm");
        Row("accent", Samples.Debtor() with { Name = "Hélène" }, SepaDiagnostics.TextTransliterated, "Dbtr/Nm");
        Row("no account", Samples.Debtor() with { Iban = default }, SepaDiagnostics.ValueMissing, "DbtrAcct");
        Row(
            "outside",
            Samples.Debtor() with
            {
                Iban = Samples.TurkishIban,
            },
            SepaDiagnostics.CountryOutsideSepa,
            "DbtrAcct"
        );
        Row(
            "own account",
            Samples.Debtor() with
            {
                Iban = Samples.CreditorIban,
            },
            SepaDiagnostics.SameAccount,
            "DbtrAcct"
        );
        Row("Monaco without BIC", full with { Bic = default }, SepaDiagnostics.BicMissing, "DbtrAgt");
        Row("Monaco without address", full with { Address = null }, SepaDiagnostics.AddressMissing, "Dbtr/PstlAdr");
        Row(
            "BIC of DE",
            Samples.Debtor() with
            {
                Bic = Bic.Parse("DEUTDEFF"),
            },
            SepaDiagnostics.BicCountryMismatch,
            "DbtrAgt"
        );
        Row(
            "Papeete",
            Samples.Debtor() with
            {
                Bic = Bic.Parse("SOGEPFTP"),
            },
            SepaDiagnostics.PacificAccount,
            "DbtrAgt"
        );
        Row(
            "Saint-Pierre",
            Samples.Debtor() with
            {
                Bic = Bic.Parse("CEPAPMPM"),
            },
            SepaDiagnostics.AddressMissing,
            "Dbtr/PstlAdr"
        );

        void Row(string what, Debtor debtor, DiagnosticDescriptor descriptor, string path) =>
            rows.Add($"debtor: {what}", Samples.With(c => c with { Debtor = debtor }), descriptor, Transaction + path);
    }

    private static void AddAddressRows(TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string> rows)
    {
        Row("no town", Samples.Address() with { TownName = "" }, SepaDiagnostics.ValueMissing, "TwnNm");
        Row("no country", Samples.Address() with { Country = "" }, SepaDiagnostics.ValueMissing, "Ctry");
        Row("country", Samples.Address() with { Country = "Fr" }, SepaDiagnostics.CountryCode, "Ctry");
        Row("country nobody has", Samples.Address() with { Country = "ZZ" }, SepaDiagnostics.CountryCode, "Ctry");
        Row(
            "long town",
            Samples.Address() with
            {
                TownName = new string('a', 36),
            },
            SepaDiagnostics.TextTooLong,
            "TwnNm"
        );
        Row(
            "long street",
            Samples.Address() with
            {
                StreetName = new string('a', 71),
            },
            SepaDiagnostics.TextTooLong,
            "StrtNm"
        );
        Row(
            "long number",
            Samples.Address() with
            {
                BuildingNumber = new string('1', 17),
            },
            SepaDiagnostics.TextTooLong,
            "BldgNb"
        );
        Row("three lines", Samples.Address() with { Lines = ["a", "b", "c"] }, SepaDiagnostics.AddressLines, "AdrLine");
        Repeated("town", "PARIS", 0);
        Repeated("postcode and town", "75020 Paris", 0);
        Repeated("number and street", "12 rue des Lilas", 0);
        Repeated("street and number, second line", "Rue des Lilas 12", 1);
        Row("empty line", Samples.Address() with { Lines = ["a", ""] }, SepaDiagnostics.ValueMissing, "AdrLine[1]");

        void Repeated(string what, string line, int index)
        {
            string[] lines = index == 0 ? [line] : ["Escalier 2", line];
            var address = Samples.Address() with { Lines = lines };
            Row($"repeats {what}", address, SepaDiagnostics.AddressRepeated, $"AdrLine[{index}]");
        }

        void Row(string what, PostalAddress address, DiagnosticDescriptor descriptor, string path)
        {
            var debtor = Samples.Debtor() with { Address = address };
            var message = Samples.With(collection => collection with { Debtor = debtor });
            rows.Add($"address: {what}", message, descriptor, $"{Transaction}Dbtr/PstlAdr/{path}");
        }
    }

    private static void AddSequenceRows(TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string> rows)
    {
        const string Mandate = "PmtInf[1]/DrctDbtTxInf[0]/DrctDbtTx/MndtRltdInf/MndtId";
        Row(SequenceType.OneOff, SequenceType.Recurrent, SepaDiagnostics.OneOffAndRecurrent);
        Row(SequenceType.Recurrent, SequenceType.OneOff, SepaDiagnostics.OneOffAndRecurrent);
        Row(SequenceType.First, SequenceType.First, SepaDiagnostics.FirstTwice);
        Row(SequenceType.Final, SequenceType.Recurrent, SepaDiagnostics.BesideFinal);
        Row(SequenceType.Recurrent, SequenceType.Final, SepaDiagnostics.BesideFinal);

        void Row(SequenceType first, SequenceType second, DiagnosticDescriptor descriptor)
        {
            var one = Samples.Collection("1");
            var two = Samples.Collection("2") with { Mandate = one.Mandate, Amount = Samples.Euros("1.00") };
            rows.Add(
                $"sequence: {first} and {second}",
                Samples.Message(
                    Samples.Group(one) with
                    {
                        Sequence = first,
                    },
                    Samples.Group(two) with
                    {
                        Id = "2",
                        Sequence = second,
                    }
                ),
                descriptor,
                Mandate
            );
        }
    }

    private static void AddAmendmentRows(TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string> rows)
    {
        const string Details = "DrctDbtTx/MndtRltdInf/AmdmntInfDtls";
        var bic = Bic.Parse("BNPAFRPP");
        Row("empty", new MandateAmendment(), SepaDiagnostics.AmendmentEmpty, Details);
        Row(
            "SMNDA and bank",
            new MandateAmendment { IsNewDebtorAccount = true, OriginalDebtorBank = Bic.Parse("AGRIFRPP") },
            SepaDiagnostics.NewAccountNotAlone,
            $"{Details}/OrgnlDbtrAgt"
        );
        Row(
            "SMNDA and account",
            new MandateAmendment { IsNewDebtorAccount = true, OriginalDebtorAccount = Samples.GermanIban },
            SepaDiagnostics.NewAccountNotAlone,
            $"{Details}/OrgnlDbtrAcct"
        );
        Row(
            "long name",
            new MandateAmendment { OriginalCreditorName = new string('a', 71) },
            SepaDiagnostics.TextTooLong,
            $"{Details}/OrgnlCdtrSchmeId/Nm"
        );
        Row(
            "accented name",
            new MandateAmendment { OriginalCreditorName = "Résidence" },
            SepaDiagnostics.TextTransliterated,
            $"{Details}/OrgnlCdtrSchmeId/Nm"
        );
        Row(
            "same mandate",
            new MandateAmendment { OriginalMandate = MandateReference.Parse("RUM-E2E-1") },
            SepaDiagnostics.AmendmentUnchanged,
            $"{Details}/OrgnlMndtId"
        );
        Row(
            "same creditor",
            new MandateAmendment { OriginalCreditor = Samples.Creditor().Identifier },
            SepaDiagnostics.AmendmentUnchanged,
            $"{Details}/OrgnlCdtrSchmeId/Id"
        );
        Row(
            "same account",
            new MandateAmendment { OriginalDebtorAccount = Samples.DebtorIban },
            SepaDiagnostics.AmendmentUnchanged,
            $"{Details}/OrgnlDbtrAcct"
        );
        Row(
            "same bank",
            new MandateAmendment { OriginalDebtorBank = bic },
            SepaDiagnostics.AmendmentUnchanged,
            $"{Details}/OrgnlDbtrAgt"
        );

        void Row(string what, MandateAmendment amendment, DiagnosticDescriptor descriptor, string path)
        {
            var debtor = Samples.Debtor() with { Bic = bic };
            rows.Add(
                $"amendment: {what}",
                Samples.With(c => c with { Amendment = amendment, Debtor = debtor }),
                descriptor,
                Transaction + path
            );
        }
    }

    private static void AddPartyRows(TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string> rows)
    {
        var nobody = new UltimateParty();
        var somebody = new UltimateParty { Name = "SCI Les Lilas" };
        Row("empty creditor", c => c with { UltimateCreditor = nobody }, SepaDiagnostics.PartyEmpty, "UltmtCdtr");
        Row("empty debtor", c => c with { UltimateDebtor = nobody }, SepaDiagnostics.PartyEmpty, "UltmtDbtr");
        Row("long name", Named(new string('a', 71)), SepaDiagnostics.TextTooLong, "UltmtDbtr/Nm");
        Row("accents", Named("Hélène"), SepaDiagnostics.TextTransliterated, "UltmtDbtr/Nm");
        Row(
            "wrong LEI",
            Known(PartyIdentification.Of(OrganisationIdentification.FromLei("969500T3MBS4SQAMHJ46"))),
            SepaDiagnostics.LeiInvalid,
            "Dbtr/Id/OrgId/LEI"
        );
        Row(
            "other with <",
            Known(PartyIdentification.Of(PersonIdentification.FromOther("<1>"))),
            SepaDiagnostics.IdentifierCharacters,
            "Dbtr/Id/PrvtId/Othr/Id"
        );
        Row(
            "long scheme",
            Known(PartyIdentification.Of(PersonIdentification.FromOther("1", "NIDNX"))),
            SepaDiagnostics.IdentifierLength,
            "Dbtr/Id/PrvtId/Othr/SchmeNm/Cd"
        );
        Row("city", Known(Born("Paris".PadRight(36, 'x'), "FR")), SepaDiagnostics.TextTooLong, Birth("CityOfBirth"));
        Row("country", Known(Born("Paris", "fr")), SepaDiagnostics.CountryCode, Birth("CtryOfBirth"));
        Row("country nobody has", Known(Born("Paris", "ZZ")), SepaDiagnostics.CountryCode, Birth("CtryOfBirth"));
        rows.Add(
            "party: twice",
            Samples.Message(
                Samples.Group(Samples.Collection() with { UltimateCreditor = somebody }) with
                {
                    UltimateCreditor = somebody,
                }
            ),
            SepaDiagnostics.UltimateCreditorTwice,
            Transaction + "UltmtCdtr"
        );
        rows.Add(
            "party: empty, of the group",
            Samples.WithGroup(group => group with { UltimateCreditor = nobody }),
            SepaDiagnostics.PartyEmpty,
            "PmtInf[0]/UltmtCdtr"
        );

        void Row(string what, Func<Collection, Collection> change, DiagnosticDescriptor descriptor, string path) =>
            rows.Add($"party: {what}", Samples.With(change), descriptor, Transaction + path);
        static Func<Collection, Collection> Named(string name) =>
            c => c with { UltimateDebtor = new UltimateParty { Name = name } };
        static Func<Collection, Collection> Known(PartyIdentification identification) =>
            c => c with { Debtor = Samples.Debtor() with { Identification = identification } };
        static PartyIdentification Born(string city, string country) =>
            PartyIdentification.Of(PersonIdentification.FromBirth(new DateOnly(1970, 1, 1), city, country));
        static string Birth(string element) => $"Dbtr/Id/PrvtId/DtAndPlcOfBirth/{element}";
    }

    private static void AddReferenceRows(TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string> rows)
    {
        const string Reference = "RmtInf/Strd/CdtrRefInf/Ref";
        Assert.False(CreditorReference.TryParse("RF00539007547034", out _, out var wrong));
        Row("wrong RF", Of("RF00539007547034"), wrong.Descriptor, Reference);
        Assert.False(CreditorReference.TryParse("12345", out _, out var other));
        Row("ISO, but no RF", Of("12345", "ISO"), other.Descriptor, Reference);
        Row("characters", Of("a_b"), SepaDiagnostics.IdentifierCharacters, Reference);
        Row("length", Of(new string('1', 36)), SepaDiagnostics.IdentifierLength, Reference);
        Row("issuer", Of("1", "<"), SepaDiagnostics.IdentifierCharacters, "RmtInf/Strd/CdtrRefInf/Tp/Issr");
        Row(
            "issuer alone",
            c => c with { RemittanceText = null, ReferenceIssuer = "BBA" },
            SepaDiagnostics.ValueMissing,
            Reference
        );
        // 81 for the tags, 35, 13 for the tags of the issuer: 11 are left.
        Row("too long", Of(new string('1', 35), new string('b', 12)), SepaDiagnostics.StructuredTooLong, "RmtInf/Strd");
        Row("text and other", c => c with { OtherReference = "1" }, SepaDiagnostics.RemittanceTwice, "RmtInf");
        rows.Add(
            "category RENT",
            Samples.WithGroup(group => group with { CategoryPurpose = "RENT" }),
            SepaDiagnostics.RentIsNoCategory,
            "PmtInf[0]/PmtTpInf/CtgyPurp/Cd"
        );
        rows.Add(
            "category",
            Samples.WithGroup(group => group with { CategoryPurpose = "supp" }),
            SepaDiagnostics.PurposeCode,
            "PmtInf[0]/PmtTpInf/CtgyPurp/Cd"
        );
        Row(
            "no signature",
            c => c with { MandateSignedOn = default },
            SepaDiagnostics.ValueMissing,
            "DrctDbtTx/MndtRltdInf/DtOfSgntr"
        );
        Row(
            "RIB key",
            c => c with { Debtor = Samples.Debtor() with { Iban = Iban.Parse("FR8420041010050500013M02607") } },
            SepaDiagnostics.NationalCheckDigits,
            "DbtrAcct"
        );
        rows.Add(
            "RIB key of the creditor",
            Samples.WithGroup(group =>
                group with
                {
                    Creditor = group.Creditor with { Iban = Iban.Parse("FR8420041010050500013M02607") },
                }
            ),
            SepaDiagnostics.NationalCheckDigits,
            "PmtInf[0]/CdtrAcct"
        );

        void Row(string what, Func<Collection, Collection> change, DiagnosticDescriptor descriptor, string path) =>
            rows.Add($"reference: {what}", Samples.With(change), descriptor, Transaction + path);
        static Func<Collection, Collection> Of(string reference, string? issuer = null) =>
            c => c with { RemittanceText = null, OtherReference = reference, ReferenceIssuer = issuer };
    }

    private static void AddDuplicateRows(TheoryData<string, DirectDebitMessage, DiagnosticDescriptor, string> rows)
    {
        var one = Samples.Collection("1");
        var two = Samples.Collection("2");
        var recurrent = Samples.Group(one, two with { Mandate = one.Mandate }) with
        {
            Sequence = SequenceType.Recurrent,
        };
        rows.Add(
            "id twice",
            Samples.Message(Samples.Group(one, two with { EndToEndId = "1" })),
            SepaDiagnostics.EndToEndIdTwice,
            "PmtInf[0]/DrctDbtTxInf[1]/PmtId/EndToEndId"
        );
        rows.Add(
            "one-off twice",
            Samples.Message(Samples.Group(one, two with { Mandate = MandateReference.Parse("rum-1") })),
            SepaDiagnostics.OneOffMandateTwice,
            "PmtInf[0]/DrctDbtTxInf[1]/DrctDbtTx/MndtRltdInf/MndtId"
        );
        rows.Add(
            "same again",
            Samples.Message(recurrent),
            SepaDiagnostics.SameCollectionTwice,
            "PmtInf[0]/DrctDbtTxInf[1]/InstdAmt"
        );
        rows.Add(
            "schemes",
            Samples.Message(Samples.Group(one), Samples.Group(two) with { Id = "2", Scheme = DirectDebitScheme.B2B }),
            SepaDiagnostics.MixedSchemes,
            "PmtInf[1]/PmtTpInf/LclInstrm/Cd"
        );
        rows.Add(
            "group id twice",
            Samples.Message(Samples.Group(one), Samples.Group(two)),
            SepaDiagnostics.GroupIdTwice,
            "PmtInf[1]/PmtInfId"
        );
    }
}
