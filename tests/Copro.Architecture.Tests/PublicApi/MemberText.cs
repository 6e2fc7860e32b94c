using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Copro.Architecture.Tests.PublicApi;

/// <summary>Members as C# declares them, bodies left out.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext s_nullability = new();

    public static string? Of(MemberInfo member) =>
        member switch
        {
            FieldInfo field when IsVisible(field) => Field(field),
            ConstructorInfo constructor when IsVisible(constructor) => Constructor(constructor),
            PropertyInfo property when IsVisible(property) => Property(property),
            EventInfo happening when IsVisible(happening.AddMethod) => Event(happening),
            MethodInfo method when IsVisible(method) && IsWritten(method) => Method(method),
            _ => null,
        };

    /// <summary>Fields, constructors, properties, events, methods: the order they are listed in.</summary>
    public static int Rank(MemberInfo member) =>
        member switch
        {
            FieldInfo => 0,
            ConstructorInfo => 1,
            PropertyInfo => 2,
            EventInfo => 3,
            _ => 4,
        };

    public static string Parameters(MethodBase method)
    {
        var extends = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty;
        return $"({extends}{string.Join(", ", method.GetParameters().Select(Parameter))})";
    }

    private static string Field(FieldInfo field)
    {
        var type = TypeText.Of(field.FieldType, s_nullability.Create(field));
        if (field.IsLiteral)
        {
            var value = Value(field.GetRawConstantValue());
            return field.DeclaringType!.IsEnum ? $"{field.Name} = {value}" : $"const {type} {field.Name} = {value}";
        }

        return $"{Access(field.IsPublic)}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }

    private static string Constructor(ConstructorInfo constructor) =>
        $"{Access(constructor.IsPublic)}new{Parameters(constructor)}";

    private static string Property(PropertyInfo property)
    {
        var accessor = new[] { property.GetMethod, property.SetMethod }.First(IsVisible)!;
        var type = TypeText.Of(property.PropertyType, s_nullability.Create(property));
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : string.Empty;
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var get = IsVisible(property.GetMethod) ? "get; " : string.Empty;
        var set = IsVisible(property.SetMethod) ? (IsInit(property.SetMethod!) ? "init; " : "set; ") : string.Empty;
        return $"{Modifiers(accessor)}{required}{type} {name} {{ {get}{set}}}";
    }

    private static string Event(EventInfo happening) =>
        $"{Modifiers(happening.AddMethod!)}event {TypeText.Of(happening.EventHandlerType!)} {happening.Name}";

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
            : string.Empty;
        var returned = TypeText.Of(method.ReturnType, s_nullability.Create(method.ReturnParameter));
        var byReference = method.ReturnType.IsByRef ? "ref " : string.Empty;
        return $"{Modifiers(method)}{byReference}{returned} {method.Name}{generic}{Parameters(method)}";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var direction =
            !parameter.ParameterType.IsByRef ? string.Empty
            : parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : "ref ";
        var list =
            parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute));
        var optional = parameter.HasDefaultValue ? $" = {Value(parameter.RawDefaultValue)}" : string.Empty;
        var type = TypeText.Of(parameter.ParameterType, s_nullability.Create(parameter));
        return $"{Promise(parameter)}{(list ? "params " : "")}{direction}{type} {parameter.Name}{optional}";
    }

    private static string Promise(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<NotNullWhenAttribute>() is { } notNull
            ? $"[NotNullWhen({Value(notNull.ReturnValue)})] "
        : parameter.GetCustomAttribute<MaybeNullWhenAttribute>() is { } maybe
            ? $"[MaybeNullWhen({Value(maybe.ReturnValue)})] "
        : string.Empty;

    private static string Modifiers(MethodBase method)
    {
        var overrides = method is MethodInfo { IsVirtual: true } info && info.GetBaseDefinition() != info;
        var kind =
            method.DeclaringType!.IsInterface
                ? (method is { IsStatic: true, IsAbstract: true } ? "static abstract " : StaticOrNot(method))
            : method.IsStatic ? "static "
            : method.IsAbstract ? "abstract "
            : overrides ? "override "
            : method is { IsVirtual: true, IsFinal: false } ? "virtual "
            : string.Empty;
        return Access(method.IsPublic) + kind;
    }

    private static string StaticOrNot(MethodBase method) => method.IsStatic ? "static " : string.Empty;

    private static string Access(bool isPublic) => isPublic ? string.Empty : "protected ";

    private static bool IsVisible(FieldInfo field) =>
        (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName;

    private static bool IsVisible(PropertyInfo property) =>
        (IsVisible(property.GetMethod) || IsVisible(property.SetMethod)) && property.Name != "EqualityContract";

    // A sealed class shows nobody its protected members.
    private static bool IsVisible(MethodBase? method) =>
        method is not null
        && (method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed));

    // Accessors are told with their property; what the compiler writes for a record follows from the word "record".
    private static bool IsWritten(MethodInfo method) =>
        !method.IsDefined(typeof(CompilerGeneratedAttribute))
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Value(object? value) =>
        value switch
        {
            null => "default",
            string text => $"\"{text.ReplaceLineEndings("\\n")}\"",
            char character => $"'{character}'",
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? string.Empty,
        };
}
