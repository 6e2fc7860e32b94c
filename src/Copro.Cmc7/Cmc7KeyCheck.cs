namespace Copro.Cmc7;

/// <summary>What is known about the RLMC key of a line. A magnetic read alone is never checked: the key is not in it.</summary>
public enum Cmc7KeyCheck
{
    /// <summary>No key was given, or digits are missing that the check needs.</summary>
    NotChecked,

    /// <summary>The key given fits all digits.</summary>
    Correct,

    /// <summary>The key given does not fit: a digit or the key is wrong.</summary>
    Wrong,
}
