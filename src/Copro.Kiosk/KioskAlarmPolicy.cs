namespace Copro.Kiosk;

/// <summary>What to do with a good file that does not follow on from what is known.</summary>
public enum KioskAlarmPolicy
{
    /// <summary>Keep it aside until a person, or the missing file, settles it.</summary>
    Hold = 0,

    /// <summary>Take it in, with a warning that stays visible.</summary>
    ImportWithAlarm = 1,
}
