namespace Copro;

/// <summary>The languages every diagnostic speaks.</summary>
public enum DiagnosticLanguage
{
    /// <summary>English.</summary>
    English = 0,

    /// <summary>French.</summary>
    French = 1,
}
