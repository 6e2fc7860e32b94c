using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>Says in a sentence what a store should have done.</summary>
internal static class Expect
{
    private const int ShownAround = 60;

    public static void That([DoesNotReturnIf(false)] bool holds, string demand)
    {
        if (!holds)
        {
            throw new ConformanceException(demand);
        }
    }

    public static void Equal<T>(T expected, T found, string what) =>
        That(
            EqualityComparer<T>.Default.Equals(expected, found),
            $"{what} should be {Show(expected)} and is {Show(found)}."
        );

    /// <summary>Both records say the same, list by list and member by member.</summary>
    public static void Same<T>(T expected, T? found, string what)
        where T : class
    {
        That(found is not null, $"{what} should be there and is not.");
        var (expectedText, foundText) = (Text(expected), Text(found));
        if (expectedText == foundText)
        {
            return;
        }

        var at = 0;
        while (at < Math.Min(expectedText.Length, foundText.Length) && expectedText[at] == foundText[at])
        {
            at++;
        }

        throw new ConformanceException(
            $"{what} should read {Around(expectedText, at)} and reads {Around(foundText, at)}."
        );
    }

    /// <summary>The same records in the same order.</summary>
    public static void Same<T>(IReadOnlyList<T> expected, IReadOnlyList<T> found, string what)
        where T : class
    {
        Equal(expected.Count, found.Count, $"The number of {what}");
        for (var i = 0; i < expected.Count; i++)
        {
            Same(expected[i], found[i], $"Number {i} of {what}");
        }
    }

    public static void InOrder<T>(IEnumerable<string> expected, IEnumerable<T> found, Func<T, string> name, string what)
    {
        var (expectedText, foundText) = (string.Join(' ', expected), string.Join(' ', found.Select(name)));
        That(expectedText == foundText, $"{what} should come as [{expectedText}] and come as [{foundText}].");
    }

    public static void Outcome(CommitOutcome expected, CommitResult result, string what)
    {
        That(result is not null, $"{what} should have an answer.");
        That(
            result.Outcome == expected,
            $"{what} should be answered {expected} and is answered {result.Outcome} ({result.Reason})."
        );
        That(
            result.Reason is null == (expected != CommitOutcome.Conflict),
            $"{what}: a conflict has a reason, and only a conflict."
        );
    }

    /// <summary>A conflict of this kind whose arguments name these things.</summary>
    public static void Conflict(
        DiagnosticDescriptor descriptor,
        CommitResult result,
        string what,
        params ReadOnlySpan<string> named
    )
    {
        Outcome(CommitOutcome.Conflict, result, what);
        That(
            result.Reason!.Code == descriptor.Code,
            $"{what} should be refused with {descriptor.Code} and is refused with {result.Reason}."
        );
        var arguments = result.Reason.Arguments.Select(a => a.UnmaskedValue).ToList();
        foreach (var name in named)
        {
            That(
                arguments.Contains(name),
                $"{what}: the reason should name {name} and names [{string.Join(", ", arguments)}]."
            );
        }
    }

    public static async Task Throws<TException>(Func<Task> act, string what)
        where TException : Exception
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (TException)
        {
            return;
        }
        catch (Exception e) when (e is not ConformanceException)
        {
            throw new ConformanceException(
                $"{what} should throw {typeof(TException).Name} and throws {e.GetType().Name}.",
                e
            );
        }

        throw new ConformanceException($"{what} should throw {typeof(TException).Name} and throws nothing.");
    }

    private static string Text<T>(T record)
        where T : class => JsonSerializer.Serialize(record, typeof(T), ConformanceJson.Default);

    private static string Around(string text, int at)
    {
        var start = Math.Max(0, at - ShownAround);
        var end = Math.Min(text.Length, at + ShownAround);
        return $"…{text[start..end]}…";
    }

    private static string Show<T>(T value) => value?.ToString() ?? "nothing";
}
