using System.IO.Compression;
using System.Text.RegularExpressions;
using Activations.Tests.Cli;

namespace Activations.Tests.Package;

public sealed partial class LibraryPackageTests
{
    /// <summary>
    /// Refers to the packed library and to packages that are already on this machine, and asks no server.
    /// </summary>
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <InvariantGlobalization>true</InvariantGlobalization>
            <RestoreSources>$(MSBuildProjectDirectory)/packages</RestoreSources>
            <RestorePackagesPath>$(MSBuildProjectDirectory)/cache</RestorePackagesPath>
            <RestoreFallbackFolders>$(NuGetPackageRoot)</RestoreFallbackFolders>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Activations.Core" Version="*" />
          </ItemGroup>
        </Project>
        """;

    // Nothing outlives the command and keeps its output open.
    private static readonly string[] NoServers =
        ["-nodeReuse:false", "-p:UseSharedCompilation=false", "-nologo", "-v:quiet"];

    [Fact]
    public void A_separate_project_compiles_and_runs_the_example_of_the_guide()
    {
        using var workspace = new Workspace();
        var bin = new DirectoryInfo(AppContext.BaseDirectory);
        var (root, configuration) = (bin.Parent!.Parent!.Parent!.Parent!.Parent!.FullName, bin.Parent.Name);
        var guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "using-the-library.md"));
        File.WriteAllText(workspace["Consumer.csproj"], Project);
        File.WriteAllText(workspace["Program.cs"], Block(guide, "csharp"));

        var core = Path.Combine(root, "src", "Activations.Core");
        Dotnet(workspace, ["pack", core, "--no-build", "-c", configuration, "-o", workspace["packages"]]);
        Dotnet(workspace, ["build", workspace["Consumer.csproj"], "-o", workspace["out"]]);

        Assert.Equal(
            new Outcome(0, Block(guide, "text"), ""),
            workspace.Start("dotnet", [workspace["out/Consumer.dll"]], []).Finish());
        using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(workspace["packages"])));
        Assert.Subset(
            package.Entries.Select(entry => entry.FullName).ToHashSet(),
            new HashSet<string>
            {
                "README.md", "LICENSE", "icon.png",
                "lib/net10.0/Activations.Core.dll", "lib/net10.0/Activations.Core.xml",
            });
        using var page = new StreamReader(package.GetEntry("README.md")!.Open());
        var links = LinkTarget().Matches(page.ReadToEnd());
        Assert.Equal(3, links.Count);
        Assert.All(links, link => Assert.StartsWith("https://", link.Value, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<=^\[[^]]+\]\()[^)]+", RegexOptions.Multiline)]
    private static partial Regex LinkTarget();

    private static void Dotnet(Workspace workspace, string[] arguments)
    {
        (string, string)[] packages = [("NuGetPackageRoot", PackageRoot)];
        var (code, output, error) = workspace.Start("dotnet", [.. arguments, .. NoServers], packages).Finish();
        Assert.True(code == 0, output + error);
    }

    private static string PackageRoot => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Block(string guide, string language)
    {
        var start = guide.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
