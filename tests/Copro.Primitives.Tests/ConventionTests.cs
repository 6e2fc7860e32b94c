using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Xunit;

namespace Copro.Tests;

/// <summary>What holds for every public type of the package, found by reflection.</summary>
public class ConventionTests
{
    /// <summary>The one public type that is meant to change: it collects.</summary>
    private static readonly Type[] s_mutable = [typeof(DiagnosticBag)];

    private static readonly Type[] s_values =
    [
        typeof(Currency),
        typeof(Money),
        typeof(Iban),
        typeof(Bic),
        typeof(CreditorReference),
        typeof(CreditorIdentifier),
        typeof(MandateReference),
        typeof(ReturnReason),
        typeof(SourceKey),
        typeof(ContentHash),
    ];

    public static TheoryData<Type> PublicTypes => [.. typeof(Iban).Assembly.GetExportedTypes()];

    public static TheoryData<Type> Values => [.. s_values];

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void PublicType_IsImmutable(Type type)
    {
        if (type.IsEnum || s_mutable.Contains(type))
        {
            return;
        }

        Assert.True(type.IsSealed, $"{type} is not sealed");
        const BindingFlags All =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        Assert.All(
            type.GetFields(All).Where(field => !field.IsLiteral),
            field => Assert.True(field.IsInitOnly, $"{type}.{field.Name} can be written")
        );
        Assert.All(
            type.GetProperties(All).Where(property => property.SetMethod is { IsPublic: true }),
            property => Assert.True(IsInit(property.SetMethod!), $"{type}.{property.Name} can be set")
        );
        if (type.IsValueType)
        {
            Assert.True(type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false), $"{type} is not readonly");
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void ValueType_HasAllDoors(Type type)
    {
        foreach (var door in new[] { typeof(ISpanParsable<>), typeof(IUtf8SpanParsable<>), typeof(IEquatable<>) })
        {
            Assert.Contains(door.MakeGenericType(type), type.GetInterfaces());
        }

        Assert.Contains(typeof(ISpanFormattable), type.GetInterfaces());
        Assert.Contains(typeof(IUtf8SpanFormattable), type.GetInterfaces());
        Assert.NotNull(type.GetCustomAttribute<JsonConverterAttribute>());
        Assert.NotNull(type.GetCustomAttribute<DebuggerDisplayAttribute>());
        Assert.True(Activator.CreateInstance(type)!.Equals(Activator.CreateInstance(type)));
    }

    [Fact]
    public void Values_AreAllPublicStructsWithConverters() =>
        Assert.Equal(
            s_values.OrderBy(type => type.Name, StringComparer.Ordinal),
            typeof(Iban)
                .Assembly.GetExportedTypes()
                .Where(type => type.IsDefined(typeof(JsonConverterAttribute)))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
        );

    [Fact]
    public void Sizes_AreAsDocumented() =>
        Assert.Equal(
            (1, 16, 36, 12, 26, 36, 36, 36, 96, 32),
            (
                Unsafe.SizeOf<Currency>(),
                Unsafe.SizeOf<Money>(),
                Unsafe.SizeOf<Iban>(),
                Unsafe.SizeOf<Bic>(),
                Unsafe.SizeOf<CreditorReference>(),
                Unsafe.SizeOf<CreditorIdentifier>(),
                Unsafe.SizeOf<MandateReference>(),
                Unsafe.SizeOf<ReturnReason>(),
                Unsafe.SizeOf<SourceKey>(),
                Unsafe.SizeOf<ContentHash>()
            )
        );

    [Fact]
    public void Debugger_OfAnIban_ShowsTheMaskedTextOnly()
    {
        Assert.Equal("{ToString(),nq}", typeof(Iban).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        var revealing = new MemberInfo[]
        {
            typeof(Iban).GetProperty(nameof(Iban.Bban))!,
            typeof(Iban).GetField("_text", BindingFlags.NonPublic | BindingFlags.Instance)!,
        };
        Assert.All(
            revealing,
            member =>
                Assert.Equal(
                    DebuggerBrowsableState.Never,
                    member.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State
                )
        );
    }

    [Fact]
    public void Assembly_ReferencesOnlyTheFramework() =>
        Assert.All(
            typeof(Iban).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal)
        );

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
