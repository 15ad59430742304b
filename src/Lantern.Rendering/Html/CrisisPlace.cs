namespace Lantern.Rendering.Html;

/// <summary>Where the full crisis block stands on a page (DESIGN, output contract).</summary>
public enum CrisisPlace
{
    /// <summary>Right after the lead: high tier, or the text names suicide or self-harm.</summary>
    AfterLead,

    /// <summary>After the body, before sources and call to action.</summary>
    AfterBody,
}
