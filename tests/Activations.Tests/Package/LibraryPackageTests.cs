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

    /// <summary>The same of a program without a project.</summary>
    private const string Offline = """
        <Project>
          <PropertyGroup>
            <RestoreSources>$(MSBuildThisFileDirectory)packages</RestoreSources>
            <RestorePackagesPath>$(MSBuildThisFileDirectory)cache</RestorePackagesPath>
            <RestoreFallbackFolders>$(NuGetPackageRoot)</RestoreFallbackFolders>
            <NuGetAudit>false</NuGetAudit>
            <PublishAot>false</PublishAot>
          </PropertyGroup>
        </Project>
        """;

    // Nothing outlives the command and keeps its output open.
    private static readonly string[] NoServers =
        ["-nodeReuse:false", "-p:UseSharedCompilation=false", "-nologo", "-v:quiet"];

    [Theory]
    [InlineData("using-the-library.md")]
    [InlineData("many-values.md")]
    public void A_separate_project_compiles_and_runs_the_example_of_a_guide(string name)
    {
        using var workspace = new Workspace();
        var guide = Guide(name);
        File.WriteAllText(workspace["Consumer.csproj"], Project);
        File.WriteAllText(workspace["Program.cs"], Block(guide, "csharp"));

        Pack(workspace, "Activations.Core");
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

    [Fact]
    public void A_program_of_one_file_draws_figures_as_the_guide_says()
    {
        using var workspace = new Workspace();
        var guide = Guide("figures-from-csharp.md");
        File.WriteAllText(workspace["Directory.Build.props"], Offline);
        File.WriteAllText(workspace["app.cs"], Block(guide, "csharp"));

        Pack(workspace, "Activations.Core");
        Pack(workspace, "Activations.Figures");
        var outcome = workspace.Start("dotnet", ["run", "app.cs"], Packages).Finish();

        Assert.Equal(new Outcome(0, Block(guide, "text"), ""), outcome);
    }

    [GeneratedRegex(@"(?<=^\[[^]]+\]\()[^)]+", RegexOptions.Multiline)]
    private static partial Regex LinkTarget();

    private static string Guide(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", name));

    private static void Pack(Workspace workspace, string project)
    {
        var bin = new DirectoryInfo(AppContext.BaseDirectory);
        var root = bin.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        var path = Path.Combine(root, "src", project);
        Dotnet(workspace, ["pack", path, "--no-build", "-c", bin.Parent.Name, "-o", workspace["packages"]]);
    }

    private static void Dotnet(Workspace workspace, string[] arguments)
    {
        var (code, output, error) = workspace.Start("dotnet", [.. arguments, .. NoServers], Packages).Finish();
        Assert.True(code == 0, output + error);
    }

    private static (string, string)[] Packages => [("NuGetPackageRoot", PackageRoot)];

    private static string PackageRoot => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Block(string guide, string language)
    {
        var start = guide.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
