using System.Globalization;
using Lantern.Diagnostics;

namespace Lantern.Content.Library;

/// <summary>Findings about series: each part is there once.</summary>
internal static class SeriesChecks
{
    public static void Run(Library library, DiagnosticBag diagnostics)
    {
        foreach (var series in library.Listed.Where(article => article.Article.Series is not null).GroupBy(article => article.Article.Series!.Key, StringComparer.Ordinal))
        {
            var first = new Dictionary<int, string>();
            foreach (var article in series.Select(article => article.Article).OrderBy(article => article.Path, StringComparer.Ordinal))
            {
                if (first.TryAdd(article.Series!.Part, article.Path)) continue;
                var part = article.Series.Part.ToString(CultureInfo.InvariantCulture);
                diagnostics.Add(ContentDiagnostics.PartTwice.At(article.Series.PartLocation, first[article.Series.Part], part, series.Key));
            }
        }
    }
}
