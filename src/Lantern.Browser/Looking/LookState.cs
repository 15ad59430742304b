namespace Lantern.Browser.Looking;

/// <summary>One way in which a page is looked at.</summary>
public sealed record LookState(LookSize Size, LookScheme Scheme, bool HasScript)
{
    /// <summary>Every screen in every scheme, and paper, with script and without.</summary>
    public static IReadOnlyList<LookState> All { get; } =
    [
        .. from script in new[] { true, false }
           from scheme in new[] { LookScheme.Light, LookScheme.Dark, LookScheme.Forced }
           from size in new[] { LookSize.Phone, LookSize.SmallPhone, LookSize.Desk }
           select new LookState(size, scheme, script),
        new(LookSize.Sheet, LookScheme.Paper, true),
        new(LookSize.Sheet, LookScheme.Paper, false),
    ];

    public bool IsPaper => Scheme == LookScheme.Paper;
}
