using System.Buffers;

namespace Copro.Sepa;

/// <summary>Shows the collections of a message of objects to the pen, or to the digest that makes its id.</summary>
internal sealed class ObjectWriter
{
    private readonly TransliterationStyle _style;
    private readonly BankProfile? _profile;
    private readonly ObjectRows _rows = new();
    private readonly RowNormaliser _normaliser;

    public ObjectWriter(TransliterationStyle style, BankProfile? profile = null)
    {
        _style = style;
        _profile = profile;
        _normaliser = new RowNormaliser(new Speller(style, profile));
    }

    /// <summary>Writes a message that was checked.</summary>
    public void Write(DirectDebitMessage message, IBufferWriter<byte> output, Pain008Version version)
    {
        var pen = new Pain008Pen(version, _style, _profile);
        pen.WriteHeader(
            output,
            new MessageHeader
            {
                MessageId = message.MessageId,
                CreatedAt = message.CreatedAt,
                Count = message.Count(),
                Cents = message.Total().MinorUnits,
                InitiatingParty = message.InitiatingParty,
            }
        );
        foreach (var group in message.Groups)
        {
            Write(group, output, pen);
        }

        Pain008Pen.Close(output);
    }

    /// <summary>The digest of a group's content.</summary>
    public byte[] DigestOf(GroupHeading heading, IEnumerable<Collection> collections)
    {
        using var digest = new ContentDigest(heading, new Speller(_style, _profile));
        var normal = default(NormalRow);
        foreach (var collection in collections)
        {
            _normaliser.Normalise(_rows.RowOf(heading, collection), ref normal);
            digest.Append(normal);
        }

        return digest.Finish();
    }

    private void Write(CollectionGroup group, IBufferWriter<byte> output, Pain008Pen pen)
    {
        var heading = ObjectRows.HeadingOf(group);
        pen.OpenGroup(output, heading, group.Id, group.Collections.Count, group.Total().MinorUnits);
        var normal = default(NormalRow);
        for (var i = 0; i < group.Collections.Count; i++)
        {
            _normaliser.Normalise(_rows.RowOf(heading, group.Collections[i]), ref normal);
            pen.WriteCollection(output, normal);
        }

        Pain008Pen.CloseGroup(output);
    }
}
