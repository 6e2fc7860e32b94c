namespace Copro.Sepa;

/// <summary>
/// Holds the set of rulebooks in force, so that a host can replace it while it runs: an update of the rules needs no restart. All
/// writers and checks that were given one holder see the new set with the next message; one message is judged by one set.
/// </summary>
/// <remarks>Safe for use by several threads at once. A container has one, as a singleton.</remarks>
public sealed class SepaRulebooks
{
    private SepaRulebookSet _current;

    /// <summary>Begins with <see cref="SepaRulebookSet.BuiltIn"/>.</summary>
    public SepaRulebooks()
        : this(SepaRulebookSet.BuiltIn) { }

    /// <summary>Begins with another set.</summary>
    public SepaRulebooks(SepaRulebookSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        _current = set;
    }

    /// <summary>The set in force. Take it once for a message, then ask it, not the holder.</summary>
    public SepaRulebookSet Current => Volatile.Read(ref _current);

    /// <summary>Puts another set in force.</summary>
    /// <returns>The one before, to record or to restore.</returns>
    public SepaRulebookSet Replace(SepaRulebookSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return Interlocked.Exchange(ref _current, set);
    }

    /// <summary>The set in force.</summary>
    public override string ToString() => Current.ToString();
}
