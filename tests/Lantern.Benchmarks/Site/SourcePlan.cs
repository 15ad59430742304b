namespace Lantern.Benchmarks.Site;

/// <summary>One made-up source of an article.</summary>
internal sealed record SourcePlan(string Key, string Title, string Url, int Year);
