using System.Reflection;

namespace Copro.Architecture.Tests.PublicApi;

/// <summary>Types as C# writes them, with nullability where the compiler left it in the metadata.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    /// <summary>The type's name without nullability: for base types and interfaces.</summary>
    public static string Of(Type type) => Of(type, nullability: null);

    /// <summary>The type's name; <paramref name="nullability"/> adds the question marks.</summary>
    public static string Of(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Named(underlying, nullability) + "?";
        }

        var name = type.IsArray
            ? Of(type.GetElementType()!, nullability?.ElementType) + "[]"
            : Named(type, nullability);
        return IsNullableReference(type, nullability) ? name + "?" : name;
    }

    /// <summary>The name of the type itself, with its containing types and the names of its own type parameters.</summary>
    public static string Definition(Type type) => Named(type, nullability: null);

    // A type parameter without constraint is always reported as nullable: a question mark there would say nothing.
    private static bool IsNullableReference(Type type, NullabilityInfo? nullability) =>
        nullability?.ReadState == NullabilityState.Nullable && !type.IsValueType && !type.IsGenericParameter;

    private static string Named(Type type, NullabilityInfo? nullability)
    {
        if (s_keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var arguments = type.GetGenericArguments()
            .Select((argument, index) => Of(argument, Argument(nullability, index)))
            .ToList();
        return type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
            ? $"({string.Join(", ", arguments)})"
            : Qualified(type, arguments);
    }

    private static NullabilityInfo? Argument(NullabilityInfo? nullability, int index) =>
        nullability is not null && index < nullability.GenericTypeArguments.Length
            ? nullability.GenericTypeArguments[index]
            : null;

    // The suite's own types and the framework's are told apart by the namespace, which stays only on the former.
    private static string Qualified(Type type, List<string> arguments)
    {
        var names = new Stack<string>();
        var left = arguments.Count;
        for (var current = type; current is not null; current = current.DeclaringType)
        {
            var tick = current.Name.IndexOf('`', StringComparison.Ordinal);
            var own = tick < 0 ? 0 : int.Parse(current.Name.AsSpan(tick + 1));
            var listed = arguments.GetRange(left - own, own);
            left -= own;
            names.Push(own == 0 ? current.Name : $"{current.Name[..tick]}<{string.Join(", ", listed)}>");
        }

        return string.Join('.', names);
    }
}
