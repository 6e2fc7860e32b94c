using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests.Mandates;

/// <summary>
/// Random lives of a mandate against a model of a few lines: whatever happens, in whatever order and how often, both say the same.
/// Every state goes through its bytes between two events.
/// </summary>
public sealed class MandateSimulationTests
{
    private const int Files = 3;

    private static readonly OneOffMandates s_mandates = new();
    private static readonly DateOnly s_agreed = new(2026, 11, 30);

    private enum Act
    {
        Present,
        Settle,
        Reject,
        Void,
        Revoke,
        Lapse,
        Move,
    }

    [Fact]
    public void Life_OfAnyEvents_IsTheModels() =>
        Property.ForAll(
            Gen.Elements(Enum.GetValues<Act>()).Zip(Gen.Choose(1, Files).Zip(Gen.Choose(0, 40))).ArrayOf(),
            events =>
            {
                var mandate = OneOffMandatesTests.Accept();
                var model = new Model();
                foreach (var (act, (file, month)) in events)
                {
                    var date = TargetCalendar.NextOpen(s_agreed.AddMonths(month));
                    var expected = model.Apply(act, file, date);
                    var transition = Apply(mandate, act, file, date);

                    Assert.Equal(expected, transition.Accepted);
                    Assert.Equal(transition.Accepted, transition.Diagnostics.Count == 0);
                    mandate = SepaMandateState.Deserialize(SepaMandateState.Serialize(transition.Mandate));
                    Assert.Equal(model.Status, mandate.Status);
                    Assert.Equal(model.Uses, mandate.PresentationCount);
                    Assert.Equal(model.IsAmended, mandate.PendingAmendment is not null);
                    Assert.Equal(model.LastDay, s_mandates.LapsesAfter(mandate));
                    Assert.InRange(model.Settled, 0, 1);
                }
            },
            runs: 1000
        );

    private static MandateTransition Apply(SepaMandate mandate, Act act, int file, DateOnly date)
    {
        var at = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero);
        var message = $"M{file}";
        return act switch
        {
            Act.Present => s_mandates.Reserve(
                mandate,
                OneOffMandatesTests.PresentationOf(mandate, message) with
                {
                    CollectionDate = date,
                },
                at
            ),
            Act.Settle => s_mandates.Spend(mandate, message, at),
            Act.Reject => s_mandates.Release(mandate, message, ReturnReason.Parse("AM04"), at),
            Act.Void => s_mandates.Release(mandate, message, default, at),
            Act.Revoke => s_mandates.Revoke(mandate, ReturnReason.Parse("MD07"), at),
            Act.Lapse => s_mandates.Lapse(mandate, date, at),
            _ => s_mandates.Amend(mandate, new MandateChange { DebtorIban = Account(file) }, at),
        };
    }

    private static Iban Account(int number) =>
        number switch
        {
            1 => Samples.GermanIban,
            2 => Samples.MonacoIban,
            _ => Samples.DebtorIban, // the account it began with
        };

    /// <summary>What the rules of facts come to, said once more and otherwise.</summary>
    private sealed class Model
    {
        private int _lastFile;
        private DateOnly _lastDate;
        private DateOnly _lastUse = new(2026, 11, 16);
        private int _account = Files;

        public MandateStatus Status { get; private set; }
        public int Uses { get; private set; }
        public int Settled { get; private set; }
        public bool IsAmended { get; private set; }
        public DateOnly LastDay => (Status == MandateStatus.Reserved ? _lastDate : _lastUse).AddMonths(36);

        public bool Apply(Act act, int file, DateOnly date) =>
            act switch
            {
                Act.Present => Present(file, date),
                Act.Settle => Settle(file),
                Act.Reject => GiveBack(file, hasLeft: true),
                Act.Void => GiveBack(file, hasLeft: false),
                Act.Revoke => Revoke(),
                Act.Lapse => Lapse(date),
                _ => Move(file),
            };

        private bool Present(int file, DateOnly date)
        {
            if (Status == MandateStatus.Reserved && _lastFile == file && _lastDate == date)
            {
                return true; // the same file once more
            }

            if (Status != MandateStatus.Active || date > LastDay)
            {
                return false;
            }

            (Status, _lastFile, _lastDate) = (MandateStatus.Reserved, file, date);
            Uses++;
            return true;
        }

        private bool Settle(int file)
        {
            if (Uses == 0 || file != _lastFile || Status is MandateStatus.Active or MandateStatus.Lapsed)
            {
                return false;
            }

            if (Status == MandateStatus.Reserved)
            {
                Status = MandateStatus.Spent;
                _lastUse = _lastDate;
                IsAmended = false;
                Settled++;
            }

            return true;
        }

        private bool GiveBack(int file, bool hasLeft)
        {
            if (Uses == 0 || file != _lastFile || Status is MandateStatus.Spent or MandateStatus.Lapsed)
            {
                return false;
            }

            if (Status == MandateStatus.Reserved)
            {
                Status = MandateStatus.Active;
                _lastUse = hasLeft ? _lastDate : _lastUse;
            }

            return true;
        }

        private bool Revoke()
        {
            if (Status is MandateStatus.Spent or MandateStatus.Lapsed)
            {
                return false;
            }

            Status = MandateStatus.Revoked;
            return true;
        }

        private bool Lapse(DateOnly today)
        {
            if (Status == MandateStatus.Active && today > LastDay)
            {
                Status = MandateStatus.Lapsed;
            }

            return Status == MandateStatus.Lapsed;
        }

        private bool Move(int account)
        {
            if (Status != MandateStatus.Active)
            {
                return false;
            }

            IsAmended |= account != _account;
            _account = account;
            return true;
        }
    }
}
