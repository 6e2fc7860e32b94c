using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Copro.Architecture.Tests.PublicApi;

/// <summary>
/// What an assembly shows to those who reference it, as a text that is the same for the same API: types by name, and in each
/// its members by kind and text.
/// </summary>
internal static class ApiText
{
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.Namespace).Append(": ").Append(Declaration(type)).Append('\n');
            foreach (var member in MembersOf(type))
            {
                text.Append("    ").Append(member).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        if (IsDelegate(type))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(value => MemberText.Of(value)!);
        }

        const BindingFlags Declared =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        return type.GetMembers(Declared)
            .Where(member => member is not Type)
            .Select(member => (Rank: MemberText.Rank(member), Text: MemberText.Of(member)))
            .Where(member => member.Text is not null)
            .OrderBy(member => member.Rank)
            .ThenBy(member => member.Text, StringComparer.Ordinal)
            .Select(member => member.Text!);
    }

    private static string Declaration(Type type)
    {
        var above = Above(type).ToList();
        var inherits = above.Count == 0 ? string.Empty : $" : {string.Join(", ", above)}";
        return $"{Attributes(type)}{Kind(type)} {TypeText.Definition(type)}{Signature(type)}{inherits}";
    }

    private static string Signature(Type type) =>
        IsDelegate(type)
            ? $"{MemberText.Parameters(type.GetMethod("Invoke")!)} -> {TypeText.Of(type.GetMethod("Invoke")!.ReturnType)}"
            : string.Empty;

    private static string Attributes(Type type) =>
        (type.IsDefined(typeof(FlagsAttribute)) ? "[Flags] " : string.Empty)
        // The compiler marks every ref struct so, for compilers that do not know them.
        + (type.IsDefined(typeof(ObsoleteAttribute)) && !type.IsByRefLike ? "[Obsolete] " : string.Empty);

    private static string Kind(Type type)
    {
        if (type.IsEnum)
        {
            return $"enum({TypeText.Of(Enum.GetUnderlyingType(type))})";
        }

        if (IsDelegate(type))
        {
            return "delegate";
        }

        return type.IsInterface ? "interface"
            : type.IsValueType ? Structure(type)
            : Class(type);
    }

    private static string Structure(Type type)
    {
        var isReadOnly = type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : string.Empty;
        var isReference = type.IsByRefLike ? "ref " : string.Empty;
        return $"{isReadOnly}{isReference}{(IsRecord(type) ? "record " : string.Empty)}struct";
    }

    private static string Class(Type type)
    {
        var modifier =
            type is { IsAbstract: true, IsSealed: true } ? "static "
            : type.IsAbstract ? "abstract "
            : type.IsSealed ? "sealed "
            : string.Empty;
        return $"{modifier}{(IsRecord(type) ? "record" : "class")}";
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            is { } print
        && print.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(MulticastDelegate));

    // The base type, and the interfaces that neither it nor another interface of the list already brings.
    private static IEnumerable<string> Above(Type type)
    {
        if (type.IsEnum || IsDelegate(type))
        {
            return [];
        }

        var inherited =
            type.BaseType is null || type.IsValueType || type.BaseType == typeof(object) ? null : type.BaseType;
        var interfaces = type.GetInterfaces();
        var brought = interfaces
            .SelectMany(shown => shown.GetInterfaces())
            .Concat(inherited?.GetInterfaces() ?? [])
            .ToHashSet();
        var own = interfaces
            .Where(shown => !brought.Contains(shown) && shown.IsVisible)
            .Select(TypeText.Of)
            .Order(StringComparer.Ordinal);
        return inherited is null ? own : own.Prepend(TypeText.Of(inherited));
    }
}
