namespace Lantern.Site.Headers;

/// <summary>A rule of <c>_headers</c>: a pattern of addresses, and the headers that all of them get.</summary>
/// <remarks>
/// Immutable. <c>:name</c> stands for one part of an address and a closing <c>*</c> for all the rest, as Netlify has it; whether an address ends in a slash makes no
/// difference there, and so none here. Where several rules match, an address gets the headers of all of them.
/// </remarks>
public sealed record HeaderRule(string Pattern, IReadOnlyList<(string Name, string Value)> Headers)
{
    private readonly string[] _parts = PartsOf(Pattern);

    public bool Matches(string path) => Matches(PartsOf(path));

    /// <summary>The same for an address that is split already.</summary>
    public bool Matches(string[] path)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_parts[i] == "*") return true;
            if (i >= path.Length || (!_parts[i].StartsWith(':') && _parts[i] != path[i])) return false;
        }
        return _parts.Length == path.Length;
    }

    /// <summary>The parts of an address between its slashes.</summary>
    public static string[] PartsOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
