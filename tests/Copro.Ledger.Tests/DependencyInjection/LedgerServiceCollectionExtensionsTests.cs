using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;
using static Copro.Ledger.Tests.TestBooks;

namespace Copro.Ledger.Tests;

public sealed class LedgerServiceCollectionExtensionsTests
{
    [Fact]
    public void AddCoproLedger_Twice_RegistersOnce()
    {
        var services = new ServiceCollection().AddCoproLedger().AddCoproLedger();
        var count = services.Count;
        services.AddCoproLedger();

        Assert.Equal(count, services.Count);
        Assert.All(
            services.Where(s => s.ServiceType.Namespace == "Copro.Ledger"),
            s => Assert.Equal(ServiceLifetime.Singleton, s.Lifetime)
        );
    }

    [Fact]
    public void AddCoproLedger_UnusableOptions_FailAtFirstUseWithEverySentence()
    {
        using var provider = new ServiceCollection()
            .AddCoproLedger(o =>
            {
                o.MaxBatch = 0;
                o.MaxAttempts = 101;
            })
            .BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<DaybookFactory>());
        Assert.Equal(2, error.Failures.Count());
        var wrong = new LedgerOptions { NoteLanguage = (DiagnosticLanguage)9 };
        Assert.Throws<ArgumentException>(() =>
            new Daybook(new InMemoryLedgerStore(), Id, Key, TimeProvider.System, wrong)
        );
    }

    [Fact]
    public async Task DaybookFactory_Open_GivesAWorkingDaybook()
    {
        using var provider = new ServiceCollection().AddCoproLedger(_ => { }).BuildServiceProvider();
        var daybook = provider.GetRequiredService<DaybookFactory>().Open(new InMemoryLedgerStore(), Id, Key);

        var answer = await daybook.PostAsync(new DaybookCommand("c", "ana"), DaybookSelection.Of("none"));

        Assert.Equal("LDG040", Assert.Single(answer.Refusals).Reason.Code);
    }
}
