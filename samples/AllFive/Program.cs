using Copro.Samples.AllFive;

// All five libraries by hand: no container, no options object, no host. Each line is the outcome of a real call.
foreach (var line in Primitives.Run())
{
    Console.WriteLine(line);
}
