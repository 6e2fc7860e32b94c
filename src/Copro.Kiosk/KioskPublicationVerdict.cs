namespace Copro.Kiosk;

/// <summary>What a list of debtors comes to.</summary>
public enum KioskPublicationVerdict
{
    /// <summary>Give the file to the kiosk.</summary>
    Publish = 0,

    /// <summary>The kiosk has this very list for this very period: nothing to do.</summary>
    Unchanged = 1,

    /// <summary>The list is empty or shrank too much: a person must confirm it.</summary>
    NeedsConfirmation = 2,

    /// <summary>The list has errors.</summary>
    Refused = 3,
}
