using Activations.Figures;
using SkiaSharp;

namespace Activations.Tests.Cli;

public sealed class DocsPictureTests
{
    // Another processor or library version may move a few pixels by a few levels.
    private const int Tolerance = 8;

    private static readonly string Docs = Path.Combine(AppContext.BaseDirectory, "docs");

    public static TheoryData<string> Pictures => [.. Directory.EnumerateFiles(Docs, "*.png").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Is_what_its_command_draws(string name)
    {
        using var workspace = new Workspace();
        using var stream = File.OpenRead(Path.Combine(Docs, name));
        var command = PictureCommand.Read(stream)!;

        workspace.Shell(command.Replace("activations ", "$exe ", StringComparison.Ordinal) + " -o again.png");

        using var committed = SKBitmap.Decode(Path.Combine(Docs, name));
        using var again = SKBitmap.Decode(workspace["again.png"]);
        Assert.Equal((committed.Width, committed.Height), (again.Width, again.Height));
        Assert.InRange(committed.Bytes.Zip(again.Bytes, (a, b) => Math.Abs(a - b)).Max(), 0, Tolerance);
    }
}
