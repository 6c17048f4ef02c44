namespace Activations.Tests.Architecture;

/// <summary>What holds for every line of the sources.</summary>
public sealed class LineTests
{
    private const int Longest = 120;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void A_line_has_at_most_120_characters(string folder) => Assert.Empty(
        from file in Sources(folder)
        from line in File.ReadLines(Path.Combine(Repository.Folder, file)).Index()
        where line.Item.Length > Longest
        select $"{file}:{line.Index + 1}: {line.Item.Length} characters");

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Folder, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"));
}
