namespace Copro.Ledger;

/// <summary>A command at its moment: all that a plan may know of the world outside the books.</summary>
/// <param name="Books">The books.</param>
/// <param name="Command">What was asked.</param>
/// <param name="At">When it is decided.</param>
public sealed record DaybookAct(BooksId Books, DaybookCommand Command, DateTimeOffset At)
{
    /// <summary>The business day: the command's, or that of <see cref="At"/> in UTC.</summary>
    public DateOnly Day => Command.On ?? DateOnly.FromDateTime(At.UtcDateTime);
}
