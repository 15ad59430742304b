using Lantern.Content.FrontMatter;
using Lantern.Content.Pages;
using Lantern.Diagnostics;

namespace Lantern.Site.Redirects;

/// <summary>What somebody asked for: visitors of an old address are sent to a new one.</summary>
/// <param name="From">The old address, or many of one form.</param>
/// <param name="To">The new one, whose places the old one fills.</param>
/// <param name="Origin">Where the old address was written, and as what.</param>
/// <param name="Place">Where the new one was written.</param>
internal sealed record Redirection(OldAddress From, string To, Located<string> Origin, SourceLocation Place)
{
    /// <summary>True where the new address leaves the site.</summary>
    public bool IsOutside => !To.StartsWith('/');

    /// <summary>True where the new address has places to fill.</summary>
    public bool HasPlaces => To.Split('/', '=', '&', '#', '?').Any(AddressPattern.IsName);

    /// <summary>The form of the new addresses.</summary>
    public AddressPattern Target => new(SiteAddresses.PathOf(To).Replace(":" + AddressPattern.Splat, "*", StringComparison.Ordinal));

    /// <summary>
    /// The same visitors sent to where another redirection would send them on: those of this one's new addresses that are among the other one's old ones. Null where none is.
    /// </summary>
    public Redirection? Then(Redirection next)
    {
        if (!next.From.Query.IsEmpty || IsOutside) return null;
        var (mine, mineIsOpen) = WithoutStar(Target.Parts);
        var (others, othersIsOpen) = WithoutStar(next.From.Path.Parts);
        var (fixedHere, filled) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var common = Math.Min(mine.Count, others.Count);
        for (var i = 0; i < common; i++)
        {
            if (AddressPattern.IsName(others[i])) filled[others[i][1..]] = mine[i];
            else if (AddressPattern.IsName(mine[i])) fixedHere[mine[i][1..]] = others[i];
            else if (mine[i] != others[i]) return null;
        }
        if (mine.Count > common)
        {
            if (!othersIsOpen) return null;
            filled[AddressPattern.Splat] = string.Join('/', mine.Skip(common)) + (mineIsOpen ? "/:" + AddressPattern.Splat : "");
        }
        else
        {
            if (others.Count > common && !mineIsOpen) return null;
            // Names of the other one could stand here already, with another meaning.
            var more = others.Skip(common).Select(part => AddressPattern.IsName(part) ? part + "next" : part).ToList();
            foreach (var name in others.Skip(common).Where(AddressPattern.IsName)) filled[name[1..]] = name + "next";
            if (othersIsOpen) filled[AddressPattern.Splat] = mineIsOpen ? ":" + AddressPattern.Splat : "";
            if (mineIsOpen) fixedHere[AddressPattern.Splat] = string.Join('/', [.. more, .. othersIsOpen ? ["*"] : Array.Empty<string>()]);
        }
        var to = OldAddress.Fill(OldAddress.Fill(next.To, filled), fixedHere.Where(pair => pair.Key != AddressPattern.Splat).ToDictionary(StringComparer.Ordinal));
        return new Redirection(new OldAddress(OldAddress.Fill(From.Text, fixedHere)), to, Origin, next.Place);
    }

    private static (IReadOnlyList<string> Parts, bool IsOpen) WithoutStar(IReadOnlyList<string> parts) => parts.Count > 0 && parts[^1] == "*" ? ([.. parts.SkipLast(1)], true) : (parts, false);
}
