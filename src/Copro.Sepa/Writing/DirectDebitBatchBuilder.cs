namespace Copro.Sepa;

/// <summary>
/// Turns a flat list of collections into messages: one per creditor's bank unless told otherwise, in them one group per
/// creditor account, scheme, sequence type, date and booking. The order of the input is kept; the same input gives the same
/// messages with the same ids.
/// </summary>
/// <remarks>
/// <para>
/// <c>MsgId</c> is a hash of everything the file says but <c>MsgId</c> and <c>CreDtTm</c>, whatever its version: presenting a batch
/// twice gives the same id, and the bank notices. <c>PmtInfId</c> is the message id and a counter. Nothing is judged here:
/// <see cref="Pain008Writer"/> does that.
/// </para>
/// <para>Has no state and may be used by several threads at once.</para>
/// </remarks>
public sealed class DirectDebitBatchBuilder
{
    private readonly TransliterationStyle _style;

    /// <summary>A builder with the default options.</summary>
    public DirectDebitBatchBuilder()
        : this(new SepaOptions()) { }

    /// <summary>A builder with other options; give the writer the same, since the id is a hash of what it writes.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public DirectDebitBatchBuilder(SepaOptions options) => _style = SepaOptions.Checked(options).Transliteration;

    /// <summary>The messages of a batch; none for an empty one.</summary>
    /// <param name="orders">The collections.</param>
    /// <param name="settings">What is said once for the whole batch.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resubmission number is not 0 to 99.</exception>
    public IReadOnlyList<DirectDebitMessage> Build(
        IReadOnlyCollection<CollectionOrder> orders,
        DirectDebitBatchSettings settings
    )
    {
        ArgumentNullException.ThrowIfNull(orders);
        DirectDebitBatchSettings.Check(settings);
        // GroupBy keeps the order in which keys and elements first come.
        return
        [
            .. orders.GroupBy(
                order => MessageKey.Of(order.Creditor, order.Scheme, settings.Split),
                (_, part) => Message([.. part], settings)
            ),
        ];
    }

    private DirectDebitMessage Message(List<CollectionOrder> orders, DirectDebitBatchSettings settings)
    {
        var initiator = settings.InitiatingParty ?? InitiatorOf(orders[0].Creditor);
        var groups = orders
            .GroupBy(HeadingOf, (heading, part) => (Heading: heading, Collections: CollectionsOf(part)))
            .ToList();
        var content = new ObjectWriter(_style, settings.Profile);
        var digests = groups.Select(group => content.DigestOf(group.Heading, group.Collections));
        var id = MessageIdentifier.Of(initiator, digests, _style, settings.Resubmission, settings.Profile);
        return new DirectDebitMessage
        {
            MessageId = id,
            CreatedAt = settings.CreatedAt,
            InitiatingParty = initiator,
            Groups =
            [
                .. groups.Select(
                    (group, index) => Group(MessageIdentifier.OfGroup(id, index), group.Heading, group.Collections)
                ),
            ],
        };
    }

    private static List<Collection> CollectionsOf(IEnumerable<CollectionOrder> orders) =>
        [.. orders.Select(order => order.Collection)];

    private static GroupHeading HeadingOf(CollectionOrder order) =>
        new()
        {
            Creditor = order.Creditor,
            UltimateCreditor = order.UltimateCreditor,
            Scheme = order.Scheme,
            Sequence = order.Sequence,
            CategoryPurpose = order.CategoryPurpose,
            CollectionDate = order.CollectionDate,
            BatchBooking = order.BatchBooking,
        };

    private static CollectionGroup Group(string id, GroupHeading heading, List<Collection> collections) =>
        new()
        {
            Id = id,
            Creditor = heading.Creditor,
            UltimateCreditor = heading.UltimateCreditor,
            Scheme = heading.Scheme,
            Sequence = heading.Sequence,
            CategoryPurpose = heading.CategoryPurpose,
            CollectionDate = heading.CollectionDate,
            BatchBooking = heading.BatchBooking,
            Collections = collections,
        };

    /// <summary>Who sends a file when nobody is named: the first creditor.</summary>
    internal static InitiatingParty InitiatorOf(Creditor creditor) =>
        new()
        {
            Name = creditor.Name,
            Identification = creditor.Identifier.HasValue
                ? OrganisationIdentification.FromCreditorIdentifier(creditor.Identifier)
                : null,
        };
}
