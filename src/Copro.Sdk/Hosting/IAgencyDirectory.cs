namespace Copro.Sdk;

/// <summary>Names the agencies a host runs the cycle for; asked at each run, so that agencies come and go without a restart.</summary>
public interface IAgencyDirectory
{
    /// <summary>The agencies, each with where its documents come from and where what leaves is delivered.</summary>
    IAsyncEnumerable<AgencyEvening> ReadAsync(CancellationToken cancellationToken = default);
}
