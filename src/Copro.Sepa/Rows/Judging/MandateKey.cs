using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Copro.Sepa;

/// <summary>
/// What makes a mandate one: its creditor, and the RUM without regard to case, since no two references may differ by case alone.
/// </summary>
internal static class MandateKey
{
    /// <summary>The room a key needs, and a use of the mandate behind it.</summary>
    public const int MaxLength = 64;

    /// <summary>Where the kind of key stands: the highest byte of the creditor's number, which is never that high.</summary>
    public const int KindIndex = 3;

    /// <summary>Marks the key of a mandate with one of its uses.</summary>
    public const byte WithUse = 0x80;

    private const int MaxReference = SepaText.MaxIdentifierLength;

    /// <summary>Writes the key and returns its length; 0 when the reference is longer than any, or no ASCII, which is told.</summary>
    public static int Write(ReadOnlySpan<byte> reference, int creditor, Span<byte> destination)
    {
        if (reference.Length > MaxReference)
        {
            return 0;
        }

        BinaryPrimitives.WriteInt32LittleEndian(destination, creditor);
        if (Ascii.ToUpper(reference, destination[sizeof(int)..], out var written) != OperationStatus.Done)
        {
            return 0;
        }

        return sizeof(int) + written;
    }
}
