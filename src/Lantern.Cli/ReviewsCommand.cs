using System.CommandLine;
using System.Globalization;
using Lantern.Build.FileSystem;
using Lantern.Content.FrontMatter;
using Lantern.Site;
using Lantern.Site.Reviewing;

namespace Lantern.Cli;

/// <summary><c>lantern reviews</c>: which articles are to be reviewed, and when.</summary>
internal static class ReviewsCommand
{
    public static Command Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var options = new SiteOptions();
        var command = new Command("reviews", "Lists the articles whose clinical review is due: overdue, changed since, never done, or due soon");
        options.AddPlaceTo(command);
        var format = ListFormat.AddTo(command, "ics");
        var within = new Option<int>("--within") { Description = "How many days ahead count as soon", HelpName = "DAYS", DefaultValueFactory = _ => ReviewList.Soon };
        command.Options.Add(within);
        command.SetAction(parsed =>
        {
            var (library, _) = new SiteBuilder(files, clock).Read(options.RequestOf(parsed));
            if (library is null)
            {
                terminal.Error(SiteBuilder.Unreadable);
                return ExitCode.Error;
            }
            var reviews = ReviewList.Of(library, parsed.GetValue(within));
            switch (parsed.GetValue(format))
            {
                case "json":
                    terminal.Report(ListJson.Write(json => Write(json, reviews)));
                    break;
                case "ics":
                    terminal.Report(ReviewCalendar.Write(reviews, library.Settings.Url, library.Today));
                    break;
                default:
                    foreach (var review in reviews.Where(review => review.IsDue)) terminal.Report(Line(review));
                    terminal.Report(Summary(reviews, parsed.GetValue(within)));
                    break;
            }
            return ExitCode.Success;
        });
        return command.WithExamples(
            ("lantern reviews", "what is due"),
            ("lantern reviews --format ics > reviews.ics", "for a calendar program: all days that are known"));
    }

    private static string Line(ReviewEntry review)
    {
        var what = review.State switch
        {
            ReviewState.Never => "never reviewed",
            ReviewState.Changed => $"changed since its review on {Day(review.Reviewed)}",
            ReviewState.Overdue => $"due since {Day(review.ReviewBy)}",
            _ => string.Create(CultureInfo.InvariantCulture, $"due on {Day(review.ReviewBy)}, in {review.DaysLeft} days"),
        };
        return $"{review.Path}\n  {review.Title}\n  {what}{(review.Reviewer is { } person ? $"; reviewer {person}" : "")}; tier {review.Tier}\n";
    }

    private static string Day(DateOnly? day) => day is { } known ? DateText.Format(known) : "";

    private static string Summary(IReadOnlyList<ReviewEntry> reviews, int within)
    {
        int Count(ReviewState state) => reviews.Count(review => review.State == state);
        return string.Create(CultureInfo.InvariantCulture, $"{reviews.Count} articles: {Count(ReviewState.Overdue)} overdue, {Count(ReviewState.Changed)} changed since their review, {Count(ReviewState.Due)} due within {within} days, {Count(ReviewState.Never)} never reviewed, {Count(ReviewState.Valid)} with nothing to do\n");
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, IReadOnlyList<ReviewEntry> reviews)
    {
        json.WriteStartArray("reviews");
        foreach (var review in reviews)
        {
            json.WriteStartObject();
            json.WriteString("article", review.Path);
            json.WriteString("url", review.Url);
            json.WriteString("title", review.Title);
            json.WriteString("topic", review.Topic);
            json.WriteString("tier", review.Tier);
            json.WriteString("reviewer", review.Reviewer);
            json.WriteString("reviewed", review.Reviewed is { } day ? DateText.Format(day) : null);
            json.WriteString("reviewBy", review.ReviewBy is { } due ? DateText.Format(due) : null);
            json.WriteString("state", review.State.ToString().ToLowerInvariant());
            if (review.DaysLeft is { } left) json.WriteNumber("daysLeft", left);
            else json.WriteNull("daysLeft");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
