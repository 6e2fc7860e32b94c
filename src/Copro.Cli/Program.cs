using Copro.Cli;

return await CoproCommandLine.InvokeAsync(args, CliHost.ForProcess());
