using Lantern.Benchmarks.Site;

if (args is ["generate", .. var rest] && GenerateOptions.TryRead(rest, out var options))
{
    new SiteGenerator(options).Write();
    return 0;
}

Console.Error.WriteLine("usage: generate --articles N --seed S --out DIR");
return 2;
