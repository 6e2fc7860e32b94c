using Xunit;

namespace Copro.Sepa.Tests.Portal.Internals;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("paul.pierre@example.org")]
    [InlineData("P.D+copro@a.b.fr")]
    [InlineData("o'brien@example.org")]
    [InlineData("émilie@société-éxemple.fr")]
    [InlineData("x@xn--80ak6aa92e.com")]
    public void TryParse_Address_IsTaken(string text) => Assert.True(EmailAddress.TryParse(text, out _, out _));

    [Theory]
    [InlineData("paul")]
    [InlineData("@example.org")]
    [InlineData("paul@")]
    [InlineData("paul@example")]
    [InlineData("paul@@example.org")]
    [InlineData("paul pierre@example.org")]
    [InlineData("paul\u00A0pierre@example.org")]
    [InlineData("paul\0@example.org")]
    [InlineData("paul@exam\r\nBcc: x@example.org")]
    [InlineData("paul@example..org")]
    [InlineData("paul@.org")]
    [InlineData("paul@example.")]
    [InlineData("paul@-example.org")]
    [InlineData("paul@example-.org")]
    [InlineData("paul@example,org")]
    [InlineData("<paul@example.org>")]
    [InlineData("\"paul\"@example.org")]
    [InlineData(".paul@example.org")]
    [InlineData("paul.@example.org")]
    [InlineData("pa..ul@example.org")]
    public void TryParse_WhatNoConfirmationReaches_IsRefusedAndNotShown(string text)
    {
        Assert.False(EmailAddress.TryParse(text, out _, out var error));
        Assert.Equal("SEPA105", error!.Code);
        Assert.DoesNotContain(text, error.Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, 6, true)]
    [InlineData(65, 6, false)]
    [InlineData(64, 189, true)] // 254 in all
    [InlineData(64, 190, false)]
    public void TryParse_Length_HasItsLimits(int local, int domain, bool expected)
    {
        // Labels of 60 characters and what is left, then ".org".
        var labels = Enumerable.Repeat('b', domain - 4).Chunk(60).Select(label => new string(label));
        var text = new string('a', local) + "@" + string.Join('.', labels)[..(domain - 4)] + ".org";

        Assert.Equal(expected, EmailAddress.TryParse(text, out _, out _));
    }

    [Fact]
    public void Check_AddressTheRequestCouldNotBear_IsFoundInTheForm()
    {
        var form = new OneOffForm
        {
            Email = new string('a', 60) + "@" + string.Join('.', Enumerable.Repeat("exemple", 30)),
        };
        var answer = new OneOffFormChecker().Check(form, Samples.OneOffCreditor(), Samples.CollectionDate);

        Assert.Contains(answer.Diagnostics, finding => finding.Place.Path == "$.debtor.email");
    }
}
