namespace Copro.Kiosk;

/// <summary>Takes the parts of a file as they are read; everything is judged in <see cref="End"/>, when all is there.</summary>
internal interface IKioskFileBuilder
{
    /// <summary>What may stand in the file.</summary>
    KioskGrammar Grammar { get; }

    /// <summary>The header; false when it could not be understood and the records mean nothing.</summary>
    bool Header(KioskNode node);

    /// <summary>One record.</summary>
    void Record(KioskNode node);

    /// <summary>The trailer.</summary>
    void Trailer(KioskNode node);

    /// <summary>The file was read to its end.</summary>
    void End();
}
