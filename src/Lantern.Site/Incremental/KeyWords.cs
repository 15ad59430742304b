namespace Lantern.Site.Incremental;

/// <summary>Why a file was made again, in a sentence for people. Pure.</summary>
public static class KeyWords
{
    /// <summary>The sentence.</summary>
    /// <param name="reason">The key that differs first, or one of <see cref="Reason"/>.</param>
    public static string Of(string reason)
    {
        switch (reason)
        {
            case Reason.New: return "it was not made before, or had an error then";
            case Reason.Inputs: return "other articles stand on it, in another order, or with other dates";
            case Reason.Output: return "the output folder did not hold it as it was made";
        }
        var colon = reason.IndexOf(':', StringComparison.Ordinal);
        var which = reason[(colon + 1)..];
        return reason[..(colon + 1)] switch
        {
            Keys.Settings => "the settings changed",
            Keys.Words => "the theme's words changed",
            Keys.Frame => "what stands around every page changed: navigation, crisis strip, footer or style sheets",
            Keys.Styles => "the style sheets changed",
            Keys.Topics => "there are other topics, or they stand in another order",
            Keys.Numbers => "the registry has other numbers, and a link of the page has a number as its words",
            Keys.Regions => "the regions changed",
            Keys.Locations => "the locations changed",
            Keys.Addresses => "there are other pages or files that a link may have meant",
            Keys.KindOfTop => $"the lines at the top of {which} changed",
            Keys.KindOfText => $"the text of {which} changed",
            Keys.KindOfArticle => $"what follows for {which} from its topic, its folder, the settings or the day changed",
            Keys.KindOfCard => $"what lists show of {which} changed",
            Keys.KindOfSummary => $"what the lists of the API say of {which} changed",
            Keys.KindOfSeries => $"other articles are in the series of {which} now",
            Keys.KindOfRelated => $"other articles go with {which} now",
            Keys.KindOfTopic => $"the topic '{which}' has another title or other rules",
            Keys.KindOfTopicCard => $"the topic '{which}' has another title, description or number of articles",
            Keys.KindOfTopicSafety => $"the topic '{which}' has other disclaimers or crisis lines",
            Keys.KindOfPerson => $"what pages say of the person '{which}' changed",
            Keys.KindOfDisclaimer => $"the wording of the disclaimer '{which}' changed",
            Keys.KindOfLine => $"the crisis line '{which}' changed",
            Keys.KindOfCall => $"the call to action '{which}' changed",
            Keys.KindOfPage => $"the page '{which}' was added or taken away",
            Keys.KindOfAsset => $"the file {which} changed",
            Keys.KindOfAddress => $"what is at {which} changed",
            Keys.KindOfFile => $"the page that {which} makes changed",
            Keys.KindOfPlace => $"the place {which} came or went",
            Keys.KindOfTemplate => $"the template '{which}' or a partial that it uses changed",
            _ => $"{reason} changed",
        };
    }
}
