namespace Activations.Tests.Evaluation;

public class WideTablesTests
{
    /// <summary>
    /// <c>PRINT_TABLES=1 dotnet test --filter-class '*WideTablesTests'</c> writes the file before it is compared.
    /// </summary>
    [Fact]
    public void The_tables_in_the_source_are_those_that_balls_give()
    {
        var file = Path.Combine(Repository(), "src/Activations.Core/Evaluation/WideTables.cs");
        var printed = WideTablesText.Print();
        if (Environment.GetEnvironmentVariable("PRINT_TABLES") is not null)
        {
            File.WriteAllText(file, printed);
        }

        Assert.Equal(printed, File.ReadAllText(file));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Activations.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
