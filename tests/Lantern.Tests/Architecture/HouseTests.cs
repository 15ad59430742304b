using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Lantern.TestKit;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Lantern.Tests.Architecture;

/// <summary>The walls of the house: who may know whom, and the manners that a compiler does not check.</summary>
public sealed partial class HouseTests
{
    /// <summary>Floor of each project; a project knows lower floors only.</summary>
    private static readonly Dictionary<string, int> Floors = new(StringComparer.Ordinal)
    {
        ["Lantern.Diagnostics"] = 0,
        ["Lantern.Content"] = 1,
        ["Lantern.Build"] = 1,
        ["Lantern.Rendering"] = 1,
        ["Lantern.Editorial"] = 2,
        ["Lantern.Site"] = 3,
        ["Lantern.Preview"] = 4,
        ["Lantern.Deploy"] = 4,
        ["Lantern.Browser"] = 4,
        ["Lantern.Cli"] = 5,
    };

    /// <summary>Third parties and the only projects that may know them.</summary>
    private static readonly Dictionary<string, string[]> Guests = new(StringComparer.Ordinal)
    {
        ["YamlDotNet"] = ["Lantern.Content"],
        ["AnyAscii"] = ["Lantern.Site"],
        ["Markdig"] = ["Lantern.Rendering"],
        ["Fluid"] = ["Lantern.Rendering"],
        ["AngleSharp"] = ["Lantern.Rendering"],
        ["NetVips"] = ["Lantern.Rendering"],
        ["System.IO.Hashing"] = ["Lantern.Build"],
        ["Spectre.Console"] = ["Lantern.Cli"],
        ["System.CommandLine"] = ["Lantern.Cli"],
        ["System.Net.Http"] = ["Lantern.Deploy"],
        ["Microsoft.AspNetCore"] = ["Lantern.Preview"],
    };

    private static readonly string[] Clocks =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow",
    ];

    private static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader().LoadAssemblies([.. Assemblies()]).Build();

    [Fact]
    public void Project_references_lead_down()
    {
        foreach (var (project, floor) in Floors)
        {
            var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
            foreach (var reference in file.Descendants("ProjectReference").Select(element => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value)))
                Assert.True(Floors[reference] < floor, $"{project} (floor {floor}) must not know {reference} (floor {Floors[reference]}).");
        }
    }

    [Fact]
    public void Every_project_of_the_solution_stands_on_a_floor() =>
        Assert.Equal(Floors.Keys.Order(StringComparer.Ordinal), Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "Lantern.*").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Guests_stay_in_their_rooms()
    {
        foreach (var assembly in Assemblies())
        {
            foreach (var reference in assembly.GetReferencedAssemblies())
            {
                foreach (var (guest, rooms) in Guests.Where(guest => reference.Name == guest.Key || reference.Name!.StartsWith(guest.Key + ".", StringComparison.Ordinal)))
                    Assert.True(rooms.Contains(NameOf(assembly)), $"{NameOf(assembly)} must not know {guest}.");
            }
        }
    }

    [Fact]
    public void Only_the_physical_file_system_touches_the_disk()
    {
        // System.IO.Path is arithmetic on strings and may be used anywhere.
        string[] rooms = ["Lantern.Build.FileSystem.PhysicalFileSystem", "Lantern.Build.FileSystem.PhysicalScratchFile"];
        foreach (var type in Own().Where(type => !rooms.Any(room => type.FullName.StartsWith(room, StringComparison.Ordinal))))
        {
            var used = type.Dependencies.Select(dependency => dependency.Target.FullName).FirstOrDefault(name =>
                name is "System.IO.File" or "System.IO.Directory" or "System.IO.FileInfo" or "System.IO.DirectoryInfo" or "System.IO.FileStream" or "System.IO.RandomAccess");
            Assert.True(used is null, $"{type.FullName} uses {used}.");
        }
    }

    [Fact]
    public void Nobody_asks_the_wall_clock()
    {
        foreach (var type in Own())
        {
            var used = type.Dependencies.OfType<ArchUnitNET.Domain.Dependencies.MethodCallDependency>().Select(call => call.TargetMember)
                .FirstOrDefault(member => Clocks.Any(clock => member.FullName.Contains(clock, StringComparison.Ordinal)));
            Assert.True(used is null, $"{type.FullName} calls {used?.FullName}; take a TimeProvider.");
        }
    }

    [Fact]
    public void Child_processes_start_in_one_place_only() => Assert.Equal(
        ["Lantern.Build.Tools.ChildProcess", "Lantern.Build.Tools.CompanionProcess"],
        Own().Where(type => type.Dependencies.Any(dependency => dependency.Target.FullName == "System.Diagnostics.Process"))
            .Select(type => type.FullName.Split('+')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Classes_are_sealed_unless_they_are_made_to_be_derived_from()
    {
        foreach (var type in Assemblies().SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsClass && !IsGenerated(type)))
            Assert.True(type.IsSealed || type.IsAbstract, $"{type.FullName} is neither sealed nor abstract.");
    }

    [Fact]
    public void Nothing_static_changes()
    {
        foreach (var field in Assemblies().SelectMany(assembly => assembly.GetTypes()).Where(type => !IsGenerated(type)).SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)))
        {
            if (field.Name.Contains('<', StringComparison.Ordinal) && !field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal)) continue;
            Assert.True(field.IsInitOnly || field.IsLiteral, $"{field.DeclaringType}.{field.Name} can be changed.");
            Assert.False(field.FieldType.Name.StartsWith("AsyncLocal", StringComparison.Ordinal) || field.IsDefined(typeof(ThreadStaticAttribute)), $"{field.DeclaringType}.{field.Name} is ambient.");
        }
    }

    [Fact]
    public void Names_say_what_things_are()
    {
        foreach (var type in Assemblies().SelectMany(assembly => assembly.GetTypes()).Where(type => !IsGenerated(type)))
            Assert.DoesNotMatch(RefusedName(), type.Name);
    }

    [Fact]
    public void Files_are_small()
    {
        var lengths = SourceFiles("src").Concat(SourceFiles("tests")).Select(file => (File: file, Lines: System.IO.File.ReadLines(file).Count())).OrderBy(file => file.Lines).ToList();
        Assert.All(lengths, file => Assert.True(file.Lines <= 400, $"{file.File} has {file.Lines} lines."));
        Assert.True(lengths[lengths.Count / 2].Lines <= 80, $"The median is {lengths[lengths.Count / 2].Lines} lines.");
        Assert.True(lengths[lengths.Count * 9 / 10].Lines <= 250, $"The ninth decile is {lengths[lengths.Count * 9 / 10].Lines} lines.");
    }

    [Fact]
    public void The_engine_stays_small()
    {
        var lines = SourceFiles("src/Lantern.Build").Sum(file => System.IO.File.ReadLines(file).Count());
        Assert.True(lines <= 2000, $"Lantern.Build has {lines} lines.");
    }

    [Fact]
    public void The_engine_knows_no_article()
    {
        var rule = Types().That().ResideInNamespaceMatching(@"^Lantern\.Build").Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Lantern\.(Content|Rendering|Site|Cli)"));
        Assert.True(rule.HasNoViolations(Code), string.Join("\n", rule.Evaluate(Code).Where(result => !result.Passed).Select(result => result.Description)));
    }

    [Fact]
    public void The_only_files_at_the_root_are_those_that_tools_demand()
    {
        string[] known = ["Statiq.sln", "README.md", "netlify.toml", "global.json", "LICENSE", "THIRD-PARTY-NOTICES.txt", "package.json", "package-lock.json"];
        Assert.DoesNotContain(Directory.EnumerateFiles(Repository.Root).Select(file => Path.GetFileName(file)!), file => !file.StartsWith('.') && !known.Contains(file));
    }

    private static IEnumerable<System.Reflection.Assembly> Assemblies() =>
    [
        typeof(Lantern.Diagnostics.Diagnostic).Assembly, typeof(Lantern.Content.ContentDiagnostics).Assembly, typeof(Lantern.Build.BuildDiagnostics).Assembly,
        typeof(Lantern.Rendering.RenderingDiagnostics).Assembly, typeof(Lantern.Editorial.EditorialDiagnostics).Assembly, typeof(Lantern.Site.SiteBuilder).Assembly,
        typeof(Lantern.Preview.PreviewServer).Assembly, typeof(Lantern.Deploy.DeployDiagnostics).Assembly,
            typeof(Lantern.Browser.BrowserDiagnostics).Assembly,
        System.Reflection.Assembly.Load("lantern"),
    ];

    private static string NameOf(System.Reflection.Assembly assembly) => assembly.GetName().Name is "lantern" ? "Lantern.Cli" : assembly.GetName().Name!;

    private static IEnumerable<IType> Own() => Code.Types.Where(type => type.FullName.StartsWith("Lantern.", StringComparison.Ordinal));

    private static bool IsGenerated(System.Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)) || (type.DeclaringType is { } outer && IsGenerated(outer))
        || type.FullName!.StartsWith("System.Text.RegularExpressions.Generated", StringComparison.Ordinal) || type.Name == "Program" || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute));

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories).Where(file => !InBuildFolder().IsMatch(file));

    [GeneratedRegex(@"(Manager|Helper|Helpers|Utils|Common|ExecutionContext)$")]
    private static partial Regex RefusedName();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex InBuildFolder();
}
