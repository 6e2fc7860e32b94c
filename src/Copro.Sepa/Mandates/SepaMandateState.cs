using System.Text.Json;

namespace Copro.Sepa;

/// <summary>
/// A mandate as bytes and back: the opaque state record that a ledger commit carries. JSON with sorted evidence, so that the same
/// mandate gives the same bytes. It holds the account in full: treat it as personal data.
/// </summary>
public static class SepaMandateState
{
    /// <summary>The version of the form that is written; older ones are read. 2 added the pending amendment, 3 the last due date.</summary>
    public const int SchemaVersion = 3;

    private const int OldestVersion = 1;

    /// <summary>The scope under which mandates are stored, by request.</summary>
    public const string Scope = "sepa.mandate";

    /// <summary>The scope under which references are stored, so that one is never given twice.</summary>
    public const string ReferenceScope = "sepa.reference";

    /// <summary>The key of a mandate in <see cref="Scope"/>: the portal's request id.</summary>
    public static string KeyOf(SepaMandate mandate)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        return mandate.Origin.RequestId;
    }

    /// <summary>The key of a reference in <see cref="ReferenceScope"/>: the ICS without its business code, and the RUM.</summary>
    public static string ReferenceKeyOf(CreditorIdentifier creditor, MandateReference reference) =>
        MandateKeys.Of(creditor, reference);

    /// <summary>The bytes of a mandate.</summary>
    public static byte[] Serialize(SepaMandate mandate)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        return JsonSerializer.SerializeToUtf8Bytes(
            MandateRecord.Of(mandate),
            MandateRecordContext.Default.MandateRecord
        );
    }

    /// <summary>The mandate of some bytes.</summary>
    /// <exception cref="CoproFormatException">The bytes are damaged, or of a newer version.</exception>
    public static SepaMandate Deserialize(ReadOnlySpan<byte> state) =>
        TryDeserialize(state, out var mandate, out var error) ? mandate! : throw new CoproFormatException(error!);

    /// <summary>The mandate of some bytes, or why there is none.</summary>
    public static bool TryDeserialize(ReadOnlySpan<byte> state, out SepaMandate? mandate, out Diagnostic? error)
    {
        mandate = null;
        error = null;
        try
        {
            var record = JsonSerializer.Deserialize(state, MandateRecordContext.Default.MandateRecord);
            if (record is not { Version: >= OldestVersion and <= SchemaVersion })
            {
                error = SepaDiagnostics.StateUnreadable.At(default, $"schema version {record?.Version}");
                return false;
            }

            if (record.FindFlaw() is { } field)
            {
                error = SepaDiagnostics.StateUnreadable.At(default, field);
                return false;
            }

            mandate = record.ToMandate();
            return true;
        }
        catch (JsonException e)
        {
            error = SepaDiagnostics.StateUnreadable.At(default, e.Path ?? "no JSON");
        }
        catch (CoproFormatException e)
        {
            error = SepaDiagnostics.StateUnreadable.At(default, e.Diagnostic?.Code ?? nameof(FormatException));
        }

        return false;
    }
}
