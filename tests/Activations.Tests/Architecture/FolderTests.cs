using System.Text.RegularExpressions;
using Activations.Cli;

namespace Activations.Tests.Architecture;

/// <summary>What may know what.</summary>
public sealed partial class FolderTests
{
    /// <summary>The folders of the program, each of which knows only those before it.</summary>
    private static readonly string[] Folders =
        ["Output", "Settings", "Requests", "Terminal", "Explorer", "Exercises", "Commands"];

    private static readonly string Program =
        Path.Combine(Repository.Folder, "src", "Activations.Cli");

    public static TheoryData<string> AllFolders => [.. Directory.GetDirectories(Program)
        .Select(folder => Path.GetFileName(folder)).Where(folder => folder is not ("bin" or "obj"))];

    [Theory]
    [MemberData(nameof(AllFolders))]
    public void A_folder_of_the_program_knows_only_those_below_it(string folder)
    {
        Assert.Contains(folder, Folders);
        var below = Folders.TakeWhile(other => other != folder);

        Assert.All(Directory.GetFiles(Path.Combine(Program, folder), "*.cs", SearchOption.AllDirectories), file =>
            Assert.Empty(Known(File.ReadAllText(file)).Except(below.Append(folder))));
    }

    [Fact]
    public void Nothing_of_the_plotting_library_is_visible_in_the_program() =>
        Assert.DoesNotContain(
            typeof(ExitCode).Assembly.GetReferencedAssemblies(),
            assembly => assembly.Name!.StartsWith("ScottPlot", StringComparison.Ordinal));

    private static IEnumerable<string> Known(string source) =>
        Reference().Matches(source).Select(match => match.Groups["folder"].Value);

    [GeneratedRegex(@"Activations\.Cli\.(?<folder>[A-Z]\w+)(?=[.;])(?<!\.NumberText)")]
    private static partial Regex Reference();
}
