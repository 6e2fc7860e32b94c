using System.Reflection;

namespace Copro.Architecture.Tests.Diagnostics;

/// <summary>The static class of a library that holds its descriptors.</summary>
internal sealed record DiagnosticCatalogue(string Project, Type Type, IReadOnlyList<DiagnosticDescriptor> All)
{
    /// <summary>The catalogues of all projects.</summary>
    public static IReadOnlyList<DiagnosticCatalogue> Find() =>
        [
            .. from project in Repository.SourceProjects
            from type in Repository.AssemblyOf(project).GetTypes()
            where type is { IsAbstract: true, IsSealed: true } && Fields(type).Any()
            select new DiagnosticCatalogue(project, type, Listed(type)),
        ];

    /// <summary>The descriptors that the class declares.</summary>
    public IEnumerable<DiagnosticDescriptor> Declared =>
        Fields(Type).Select(found => (DiagnosticDescriptor)found.GetValue(null)!);

    private static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor));

    private static IReadOnlyList<DiagnosticDescriptor> Listed(Type type) =>
        type.GetProperty("All")?.GetValue(null) as IReadOnlyList<DiagnosticDescriptor>
        ?? throw new InvalidOperationException($"{type.FullName} has no property All that lists its descriptors.");
}
