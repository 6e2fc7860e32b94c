using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>The state of the deciding libraries is bytes, and stays the same bytes.</summary>
internal static class StateCases
{
    private const int Scrambling = 31;

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [Bytes("no-bytes", 0), Bytes("every-byte", 256), Bytes("a-mebibyte", StateRecord.MaxPayloadLength)];

    private static ConformanceCase Bytes(string name, int length) =>
        new(
            $"states/{name}",
            async (factory, cancellationToken) =>
            {
                var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
                var bytes = new byte[length];
                for (var i = 0; i < length; i++)
                {
                    bytes[i] = (byte)((i + (i / 256 * Scrambling)) & 0xFF);
                }

                var state = Samples.State() with { Payload = bytes };
                await store
                    .StoreAsync(Samples.Commit("state") with { States = [state] }, cancellationToken)
                    .ConfigureAwait(false);

                var found = await store
                    .FindStateAsync(Samples.Books, state.Scope, state.Key, cancellationToken)
                    .ConfigureAwait(false);
                Expect.That(found is not null, "The state should be there.");
                Expect.That(
                    found.Payload.Span.SequenceEqual(bytes),
                    $"The {length} bytes of a state should come back as they were."
                );
                Expect.Equal(state.SchemaVersion, found.SchemaVersion, "The version of the payload's form");
                Expect.Equal(1, found.Version, "The version of the state");
            }
        );
}
