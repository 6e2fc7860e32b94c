using System.Text;

namespace Copro.Sepa;

/// <content>The debtor: name, account, bank, address, and the parties behind.</content>
internal sealed partial class RowJudge
{
    private const string AccountElement = "DbtrAcct";
    private const string AgentElement = "DbtrAgt";
    private const string AddressElement = "Dbtr/PstlAdr";

    private void Parties(in ElementPlace place, in NormalRow normal, GroupContext group, RowFields told)
    {
        if (normal.UltimateCreditor is { } creditor && !told.Has(RowFields.UltimateCreditor))
        {
            _parties.Ultimate(place, "UltmtCdtr", creditor, group.Rules);
            if (group.Heading.UltimateCreditor is not null)
            {
                _checks.Add(SepaDiagnostics.UltimateCreditorTwice, place, "UltmtCdtr");
            }
        }

        if (normal.DebtorIdentification is { } identification && !told.Has(RowFields.DebtorIdentification))
        {
            _parties.Identification(place, "Dbtr/Id", identification);
        }

        if (normal.UltimateDebtor is { } debtor && !told.Has(RowFields.UltimateDebtor))
        {
            _parties.Ultimate(place, "UltmtDbtr", debtor, group.Rules);
        }
    }

    private void Debtor(
        in ElementPlace place,
        in CollectionRow row,
        in NormalRow normal,
        GroupContext group,
        RowFields told
    )
    {
        if (!told.Has(RowFields.DebtorName))
        {
            const string Element = "Dbtr/Nm";
            var limit = group.Rules.MaxNameLength;
            _checks.Text(place, Element, row.DebtorName, normal.DebtorName, limit, required: true);
        }

        if (!told.Has(RowFields.DebtorIban))
        {
            Account(place, normal, group, told);
        }

        if (normal.HasAddress && !told.Has(RowFields.DebtorAddress))
        {
            _addresses.Check(place, AddressElement, row.DebtorAddressField, normal.DebtorAddress, group.Rules);
        }
    }

    private void Account(in ElementPlace place, in NormalRow normal, GroupContext group, RowFields told)
    {
        if (!_checks.Present(place, AccountElement, !normal.DebtorIban.IsEmpty))
        {
            return;
        }

        if (!Iban.IsElectronic(normal.DebtorIban))
        {
            if (!Iban.TryParse(normal.DebtorIban, out _, out var error))
            {
                _checks.Add(error, place, AccountElement);
            }

            return;
        }

        if (!SepaCountries.IsInScheme(normal.DebtorIban))
        {
            _checks.Add(
                SepaDiagnostics.CountryOutsideSepa,
                place,
                AccountElement,
                Encoding.ASCII.GetString(normal.DebtorIban[..2])
            );
            return;
        }

        if (normal.DebtorIban.SequenceEqual(group.CreditorIban))
        {
            _checks.Add(SepaDiagnostics.SameAccount, place, AccountElement);
        }

        if (!RibKey.IsRight(normal.DebtorIban))
        {
            _checks.Add(SepaDiagnostics.NationalCheckDigits, place, AccountElement);
        }

        Bank(place, normal, group, told);
    }

    private void Bank(in ElementPlace place, in NormalRow normal, GroupContext group, RowFields told)
    {
        var bic = normal.DebtorBic;
        var toldBic = told.Has(RowFields.DebtorBic);
        if (!bic.IsEmpty && !toldBic && !DebtorBank(place, normal))
        {
            return;
        }

        var outside = SepaCountries.OutsideEea(normal.DebtorIban, bic) ?? group.CreditorOutsideEea;
        if (outside is null)
        {
            if (bic.IsEmpty && !toldBic && _settings.Profile.DemandsBic)
            {
                _checks.Add(SepaDiagnostics.BicDemanded, place, AgentElement, _settings.Profile.Name);
            }

            return;
        }

        if (bic.IsEmpty && !toldBic)
        {
            _checks.Add(SepaDiagnostics.BicMissing, place, AgentElement, outside);
        }

        if (told.Has(RowFields.DebtorAddress))
        {
            return;
        }

        if (!normal.HasAddress)
        {
            _checks.Add(SepaDiagnostics.AddressMissing, place, AddressElement, outside);
        }
        else if (_settings.Version == Pain008Version.V02 && !_settings.IsReading)
        {
            _checks.Add(SepaDiagnostics.AddressNeedsNewerVersion, place, AddressElement, outside);
        }
    }

    /// <summary>The shape of a BIC, and its country beside that of the IBAN.</summary>
    /// <returns>Whether it has the shape.</returns>
    private bool DebtorBank(in ElementPlace place, in NormalRow normal)
    {
        var bic = normal.DebtorBic;
        if (!Bic.TryParse(bic, out var value))
        {
            if (!Bic.TryParse(bic, out _, out var error))
            {
                _checks.Add(error, place, AgentElement);
            }

            return false;
        }

        BankChecks.Version(_checks, place, AgentElement, bic, _settings);
        if (!bic[4..6].SequenceEqual(normal.DebtorIban[..2]))
        {
            var country = Encoding.ASCII.GetString(normal.DebtorIban[..2]);
            BankChecks.Bic(_checks, place, AgentElement, value.CountryCode, country);
        }

        return true;
    }
}
