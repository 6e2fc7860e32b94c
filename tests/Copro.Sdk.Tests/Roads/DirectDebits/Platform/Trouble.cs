namespace Copro.Sdk.Tests.Roads.DirectDebits.Platform;

/// <summary>What goes wrong with one answer.</summary>
internal sealed record Trouble
{
    public static readonly Trouble None = new();

    /// <summary>No answer at all.</summary>
    public static readonly Trouble Silent = new() { IsSilent = true };

    /// <summary>The body ends in the middle.</summary>
    public static readonly Trouble Cut = new() { IsCut = true };

    /// <summary>The platform does what it was asked, and its answer is lost.</summary>
    public static readonly Trouble Lost = new() { IsLost = true };

    public bool IsSilent { get; private init; }

    public bool IsCut { get; private init; }

    public bool IsLost { get; private init; }

    public int? Status { get; private init; }

    public string Headers { get; private init; } = string.Empty;

    /// <summary>Another status than what was asked for deserves.</summary>
    public static Trouble Answer(int status, string headers = "") => new() { Status = status, Headers = headers };
}
