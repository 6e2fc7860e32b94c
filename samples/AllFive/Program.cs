using Copro;

// All five libraries by hand: no container, no options, no host.
var bag = new DiagnosticBag();
Console.WriteLine($"primitives: {bag.Count} findings, {DiagnosticPlace.At(1)}");
