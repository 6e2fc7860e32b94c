using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace Copro.Architecture.Tests;

/// <summary>
/// Dependency injection stays a folder: the five can be used, trimmed and tested without a container (ADR-0001).
/// </summary>
public sealed class MicrosoftExtensionsTests
{
    private const string Word = "Microsoft.Extensions";
    private const string Folder = "/DependencyInjection/";

    public static TheoryData<string> TheFive => [.. Repository.TheFive];

    [Theory]
    [MemberData(nameof(TheFive))]
    public void Source_OfTheFive_NamesItOnlyInItsFolder(string project) =>
        Findings.None(
            Repository
                .CSharpFiles("src", project)
                .Where(path => File.ReadAllText(path).Contains(Word, StringComparison.Ordinal))
                .Select(Repository.Relative)
                .Where(path => !path.Contains(Folder, StringComparison.Ordinal)),
            $"{Word}.* belongs in the DependencyInjection folder:"
        );

    [Theory]
    [MemberData(nameof(TheFive))]
    public void ProjectFile_OfTheFive_ImportsNoNamespaceOfIt(string project) =>
        Assert.DoesNotContain(
            Repository.ProjectFile(project).Descendants("Using"),
            element => ((string?)element.Attribute("Include"))?.StartsWith(Word, StringComparison.Ordinal) == true
        );

    [Theory]
    [MemberData(nameof(TheFive))]
    public void PublicTypes_OfTheFive_ShowItOnlyInTheExtensions(string project) =>
        Findings.None(
            from type in Repository.AssemblyOf(project).GetExportedTypes()
            where !type.Name.EndsWith("ServiceCollectionExtensions", StringComparison.Ordinal)
            from shown in TypesShownBy(type)
            where shown.Namespace?.StartsWith(Word, StringComparison.Ordinal) == true
            select $"{type.FullName} shows {shown.FullName}",
            "Core constructors and members take plain options:"
        );

    [Fact]
    public void Primitives_InTheirSource_DoNotNameIt() =>
        Assert.DoesNotContain(
            Repository.CSharpFiles("src", "Copro.Primitives"),
            path => File.ReadAllText(path).Contains(Word, StringComparison.Ordinal)
        );

    [Fact]
    public void Primitives_InTheirAssembly_ReferToTheFrameworkOnly()
    {
        using var file = new PEReader(File.OpenRead(Repository.AssemblyOf("Copro.Primitives").Location));
        var metadata = file.GetMetadataReader();
        var names = metadata.AssemblyReferences.Select(handle =>
            metadata.GetString(metadata.GetAssemblyReference(handle).Name)
        );

        Assert.All(names, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    private static IEnumerable<Type> TypesShownBy(Type type)
    {
        const BindingFlags Declared =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        var methods = type.GetMembers(Declared)
            .OfType<MethodBase>()
            .Where(method => method.IsPublic || method.IsFamily);
        var signatures = methods
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType))
            .Concat(type.GetMethods(Declared).Where(method => method.IsPublic).Select(method => method.ReturnType));
        return signatures.Concat(type.GetInterfaces()).SelectMany(Unfold);
    }

    private static IEnumerable<Type> Unfold(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Unfold).Prepend(type) : [type];
}
