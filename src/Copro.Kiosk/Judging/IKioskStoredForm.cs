namespace Copro.Kiosk;

/// <summary>A stored form that says its version.</summary>
internal interface IKioskStoredForm
{
    /// <summary>The version of the form, counted from 1.</summary>
    int Version { get; }
}
