using System.Globalization;
using Pactwatch.Benchmarks;
using Pactwatch.Benchmarks.Measuring;

var folder = new DirectoryInfo(AppContext.BaseDirectory);
while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pactwatch.slnx"))) folder = folder.Parent;
if (folder is null)
{
    Console.Error.WriteLine($"No folder above {AppContext.BaseDirectory} holds Pactwatch.slnx; run this from a build inside the repository.");
    return 2;
}

try
{
    var options = BenchmarkOptions.Parse(args, folder.FullName);
    if (Surroundings.IsUnoptimised) Console.Error.WriteLine("This is an unoptimised build: its figures say nothing. Run with -c Release.");
    var reports = GeneratedReports.Make(Path.Combine(folder.FullName, "corpora", "lower-vesk", "reports"), options.Copies);
    var page = new BenchmarkRun(options, reports, TimeProvider.System).Run();
    Console.Out.Write(page);
    if (options.Saves)
    {
        var now = TimeProvider.System.GetUtcNow();
        var results = Directory.CreateDirectory(Path.Combine(folder.FullName, "benchmarks", "results")).FullName;
        var path = Path.Combine(results, now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".md");
        File.AppendAllText(path, $"## {now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC\n\n{page}\n");
        Console.Error.WriteLine($"saved: {path}");
    }

    return 0;
}
catch (Exception fault) when (fault is ArgumentException or FormatException)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}
catch (Exception fault) when (fault is InvalidDataException or IOException)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
