if (args.Length > 0 && args[0] == "experiment") { Pactwatch.Training.Network.Experiment.Run(args); return 0; }
return 2;
