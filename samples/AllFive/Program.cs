using Copro.Samples.AllFive;

// All five libraries by hand: no container, no options object, no host. Each line is the outcome of a real call.
IEnumerable<string>[] roads =
[
    Primitives.Run(),
    Requests.Run(),
    Kiosks.Run(),
    Cheques.Run(),
    Statements.Run(),
    Books.Run(),
];
foreach (var line in roads.SelectMany(lines => lines))
{
    Console.WriteLine(line);
}
