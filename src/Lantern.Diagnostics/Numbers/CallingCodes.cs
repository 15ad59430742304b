namespace Lantern.Diagnostics.Numbers;

/// <summary>What is dialled before a number from abroad, by the region's code (ITU-T E.164 and ISO 3166-1).</summary>
public static class CallingCodes
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["us"] = "1", ["ca"] = "1", ["gb"] = "44", ["ie"] = "353", ["au"] = "61", ["nz"] = "64", ["za"] = "27", ["gr"] = "30",
        ["nl"] = "31", ["be"] = "32", ["fr"] = "33", ["es"] = "34", ["hu"] = "36", ["it"] = "39", ["ro"] = "40", ["ch"] = "41",
        ["at"] = "43", ["dk"] = "45", ["se"] = "46", ["no"] = "47", ["pl"] = "48", ["de"] = "49", ["pe"] = "51", ["mx"] = "52",
        ["ar"] = "54", ["br"] = "55", ["cl"] = "56", ["co"] = "57", ["my"] = "60", ["id"] = "62", ["ph"] = "63", ["sg"] = "65",
        ["th"] = "66", ["jp"] = "81", ["kr"] = "82", ["vn"] = "84", ["cn"] = "86", ["tr"] = "90", ["in"] = "91", ["pk"] = "92",
        ["lk"] = "94", ["ng"] = "234", ["ke"] = "254", ["pt"] = "351", ["lu"] = "352", ["is"] = "354", ["mt"] = "356", ["cy"] = "357",
        ["fi"] = "358", ["bg"] = "359", ["lt"] = "370", ["lv"] = "371", ["ee"] = "372", ["ua"] = "380", ["rs"] = "381", ["hr"] = "385",
        ["si"] = "386", ["cz"] = "420", ["sk"] = "421", ["hk"] = "852", ["tw"] = "886", ["il"] = "972", ["ae"] = "971",
    };

    /// <summary>Every code, each once.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Codes.Values.Distinct(StringComparer.Ordinal)];

    /// <summary>The code of a region; of a part of one (<c>us-ca</c>) that of the whole. Null where it is not known here.</summary>
    public static string? Of(string region) => Codes.GetValueOrDefault(region) ?? Codes.GetValueOrDefault(region.Split('-')[0]);
}
