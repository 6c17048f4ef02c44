namespace Activations.Tests.Architecture;

/// <summary>The sources that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, above that of the built tests.</summary>
    public static string Folder { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Above(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Activations.sln"))
            ? folder.FullName
            : Above(
                folder.Parent ?? throw new DirectoryNotFoundException("no folder above the tests has Activations.sln"));
}
