using Lantern.Site.Incremental;
using Lantern.Site.Registry;

namespace Lantern.Site.Api;

/// <summary>Publishes files of the API, each held against its expectation first.</summary>
public static class ApiOutput
{
    /// <param name="file">The file.</param>
    /// <param name="source">What it is made from, for people.</param>
    /// <param name="unit">The work that it is part of.</param>
    public static void Publish(ApiFile file, string source, Unit unit)
    {
        var bytes = file.Make(unit.Site);
        var expectation = file.Expect?.Invoke(unit.Site);
        if (expectation is not null)
        {
            unit.AddGateFindings(ApiGate.Check(bytes, expectation, file.Path));
            unit.Expect(source, expectation);
        }
        if (ApiNumbers.IsFor(file.Path))
        {
            var numbers = NumberRegister.Of(unit.Site.Library.Catalogs).Watched(() => unit.Reads.Add(Keys.Numbers));
            unit.AddGateFindings(ApiNumbers.Check(bytes, numbers, file.Path, reads: false));
        }
        unit.Publish(file.Path, source, bytes, expectation, file.Updated);
    }
}
