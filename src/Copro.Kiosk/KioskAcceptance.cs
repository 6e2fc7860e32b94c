namespace Copro.Kiosk;

/// <summary>
/// Judges payments files: what is known goes in, a decision with the next state comes out, nothing is stored here. Whoever
/// stores commits the payments, the file's key and the next state in one transaction, and so counts every payment once,
/// whatever comes twice, late, changed or out of order. Safe for use by several threads.
/// </summary>
public sealed class KioskAcceptance
{
    private readonly KioskOptions _options;
    private readonly KioskPaymentFileReader _reader;

    /// <summary>With the usual limits and policies: gaps and broken chains are held.</summary>
    public KioskAcceptance()
        : this(new KioskOptions()) { }

    /// <summary>With given limits and policies.</summary>
    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    public KioskAcceptance(KioskOptions options)
    {
        _options = KioskOptions.Checked(options);
        _reader = new KioskPaymentFileReader(_options);
    }

    /// <summary>Reads and judges a file.</summary>
    /// <param name="registration">The kiosk whose file this should be.</param>
    /// <param name="state">What is known of its files.</param>
    /// <param name="file">The bytes as they were received.</param>
    /// <param name="known">
    /// The hash under which the store knows a key; <c>null</c> for a key it does not know. Asked for the file's key when
    /// the state has forgotten it, for each payment's key, and for the key of each payment that is reversed.
    /// </param>
    /// <exception cref="ArgumentException">The state is that of another kiosk.</exception>
    public KioskDecision Judge(
        KioskRegistration registration,
        KioskState state,
        ReadOnlyMemory<byte> file,
        Func<SourceKey, ContentHash?> known
    ) => Judge(registration, state, _reader.Read(file), known);

    /// <summary>Judges a file that was read.</summary>
    /// <param name="registration">The kiosk whose file this should be.</param>
    /// <param name="state">What is known of its files.</param>
    /// <param name="reading">What reading the file gave.</param>
    /// <param name="known">The hash under which the store knows a key; <c>null</c> for a key it does not know.</param>
    /// <exception cref="ArgumentException">The state is that of another kiosk.</exception>
    public KioskDecision Judge(
        KioskRegistration registration,
        KioskState state,
        KioskReading<KioskPaymentFile> reading,
        Func<SourceKey, ContentHash?> known
    )
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(known);
        if (state.KioskId != registration.KioskId)
        {
            throw new ArgumentException("The state is that of another kiosk.", nameof(state));
        }

        using var activity = KioskTelemetry.StartJudging(registration.KioskId);
        var decision = new KioskJudgement(_options, registration, state, reading, known).Decide();
        KioskTelemetry.Judged(activity, decision);
        return decision;
    }
}
