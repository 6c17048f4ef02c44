using Activations.Cli.Output;
using Activations.Figures;

namespace Activations.Tests.Cli;

public sealed class FileTests
{
    [Theory]
    [InlineData("relu", "relu.png")]
    [InlineData("relu --grad", "relu-grad.png")]
    [InlineData("relu --order 1", "relu-d1.png")]
    [InlineData("relu --order 2,0", "relu-d02.png")]
    [InlineData("relu sigmoid tanh", "relu-sigmoid-tanh.png")]
    [InlineData("pReLU:alpha=0.10", "prelu-alpha-0.1.png")]
    [InlineData("prelu:alpha=1/3", "prelu-alpha-1_3.png")]
    [InlineData("prelu:alpha=0.25", "prelu.png")]
    [InlineData("prelu:alpha=0.01,0.1", "prelu-alpha.png")]
    [InlineData("prelu --alpha 0.1 --param alpha=0.2", "prelu-alpha.png")]
    [InlineData("a-label=relu", "a-label.png")]
    [InlineData("ünï=x^2", "ünï.png")]
    [InlineData("σ₂β=x^2", "σ-β.png")]
    [InlineData("a/../b=relu", "a-..-b.png")]
    [InlineData("relu --format svg", "relu.svg")]
    [InlineData("relu --format pdf", "relu.pdf")]
    [InlineData("--all --framework nnlib --range 0:1", "all.png")]
    [InlineData("--all --framework torch --range 0:1", "all.png")]
    [InlineData("--all --alpha 0.2 --range 0:1", "all-alpha-0.2.png")]
    [InlineData("--all --alpha 0.2 --framework torch --range 0:1", "all-alpha-0.2-torch.png")]
    [InlineData("--all --param beta=1/3,2 --range 0:1 --order 1", "all-beta-d1.png")]
    [InlineData("--all --framework keras --range 0:1", "all.png")]
    [InlineData("--all --framework onnx --range 0:1", "all.png")]
    public void Default_names_say_what_is_drawn(string words, string file)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, file + "\n", ""), workspace.Run(["plot", .. words.Split(' ')]));
        Assert.Equal([file], workspace.Files);
    }

    [Fact]
    public void A_pasted_declaration_is_called_by_its_name_alone()
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(0, "swish2.png\n", ""), workspace.Run("plot", "const swish2 = x => x/(1 + Math.exp(-x));"));
    }

    [Theory]
    [InlineData("gelu")]
    [InlineData("sin(x)/x")]
    [InlineData("x*sin(x)")]
    public void A_pdf_with_labels_is_small_too(string curve)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, "x.pdf\n", ""), workspace.Run("plot", curve, "--annotate", "-o", "x.pdf"));
        Assert.InRange(File.ReadAllBytes(workspace["x.pdf"]).Length, 4_000, 20_000);
    }

    [Fact]
    public void One_figure_a_curve_goes_where_the_name_is_filled_in()
    {
        using var workspace = new Workspace();

        var outcome = workspace.Run("plot", "relu", "prelu:alpha=0.1,0.2", "-o", "out/deep/{name}.svg");

        string[] files = ["out/deep/prelu-alpha-0.1.svg", "out/deep/prelu-alpha-0.2.svg", "out/deep/relu.svg"];
        Assert.Equal(
            new Outcome(0, "out/deep/relu.svg\nout/deep/prelu-alpha-0.1.svg\nout/deep/prelu-alpha-0.2.svg\n", ""),
            outcome);
        Assert.Equal(files, workspace.Files);
        Assert.Contains(
            "activations plot prelu:alpha=0.2<", File.ReadAllText(workspace[files[1]]), StringComparison.Ordinal);
    }

    [Fact]
    public void One_figure_an_order_and_theme_goes_where_these_are_filled_in()
    {
        using var workspace = new Workspace();

        const string line = "plot relu elu --grad --theme light,dark --hues red,teal -o {name}-{order}-{theme}.svg";
        var outcome = workspace.Run(line.Split(' '));

        Assert.Equal(new Outcome(0, """
            relu-f-light.svg
            relu-f-dark.svg
            relu-d1-light.svg
            relu-d1-dark.svg
            elu-f-light.svg
            elu-f-dark.svg
            elu-d1-light.svg
            elu-d1-dark.svg

            """, ""), outcome);
        Assert.Equal("activations plot relu --hues red", CommandIn("relu-f-light.svg"));
        Assert.Equal("activations plot elu --theme dark --hues teal", CommandIn("elu-f-dark.svg"));
        // As where both orders stand in one figure, of which the first has the hue.
        Assert.Equal("activations plot elu --order 1 --theme dark", CommandIn("elu-d1-dark.svg"));

        string CommandIn(string file)
        {
            using var stream = File.OpenRead(workspace[file]);
            return PictureCommand.Read(stream)!;
        }
    }

    [Fact]
    public void A_gallery_needs_its_pictures()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["a-relu.png"], "mine");

        Assert.Equal(
            new Outcome(1, "", "activations: error: cannot read b-relu.png: no such file\n"),
            workspace.Run("list", "--markdown", "--pictures", "b-{name}.png"));
        Assert.Equal(
            new Outcome(2, "", "activations: error: "
                + "--pictures: a-relu.png is no PNG that activations has drawn; draw it first\n"),
            workspace.Run("list", "--markdown", "--pictures", "a-{name}.png"));
    }

    [Fact]
    public void A_file_named_by_default_is_replaced_only_if_this_program_made_it()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["relu.png"], "mine");

        var kept = workspace.Run("plot", "relu");

        Assert.Equal(new Outcome(1, "", "activations: error: relu.png is kept, since another program made it; "
            + "to replace it name it with -o relu.png\n"), kept);
        Assert.Equal("mine", File.ReadAllText(workspace["relu.png"]));

        Assert.Equal(0, workspace.Run("plot", "relu", "-o", "relu.png").Code);
        Assert.Equal(0, workspace.Run("plot", "relu", "--range", "-2:2").Code);
        Assert.Contains("--range -2:2", File.ReadAllText(workspace["relu.png"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("folder.png", "cannot write folder.png: it is a folder")]
    [InlineData("file/x.png", "cannot write file/x.png: no folder can be made at ")]
    public void A_path_that_cannot_be_written_is_a_failure(string path, string message)
    {
        using var workspace = new Workspace();
        Directory.CreateDirectory(workspace["folder.png"]);
        File.WriteAllText(workspace["file"], "");

        var (code, output, error) = workspace.Run("plot", "relu", "-o", path);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("activations: error: " + message, error, StringComparison.Ordinal);
        Assert.Equal(["file"], workspace.Files);
    }

    [Theory]
    [InlineData("-o a.png -o LONG.png", "the name is too long")]
    [InlineData("-o a.png -o new/LONG.png -o b.svg", "the name is too long")]
    [InlineData("-o new/folder/a.png -o file/x.png", "no folder can be made at ")]
    [InlineData("-o old.png -o folder.png", "it is a folder")]
    [InlineData("-o a.png -o /proc/x.png", "no such file")]
    [InlineData("-o a.png -o /dev/full --format png", "no space left on the disk")]
    public void Where_one_of_several_cannot_be_written_none_is(string words, string reason)
    {
        using var workspace = new Workspace();
        Directory.CreateDirectory(workspace["folder.png"]);
        File.WriteAllText(workspace["file"], "");
        File.WriteAllText(workspace["old.png"], "old");
        var paths = words.Replace("LONG", new string('L', 5000), StringComparison.Ordinal);

        var (code, output, error) = workspace.Run(["plot", "relu", .. paths.Split(' ')]);

        Assert.Equal((1, ""), (code, output));
        Assert.Matches($"^activations: error: cannot write .*: {reason}.*\n$", error);
        Assert.Equal(["file", "old.png"], workspace.Files);
        Assert.Equal("old", File.ReadAllText(workspace["old.png"]));
        Assert.Equal([workspace["folder.png"]], Directory.GetDirectories(workspace.Folder));
    }

    // The runtime that is not compiled ahead writes a file of its own, but for this variable.
    [Theory]
    [InlineData("plot gelu --grad -o a.png", "cannot write a.png")]
    [InlineData("sample gelu -o a.csv", "cannot write a.csv")]
    [InlineData("sample gelu", "cannot write to stdout")]
    public void A_limit_of_file_sizes_is_told_and_leaves_nothing(string words, string message)
    {
        using var workspace = new Workspace();

        var (code, _, error) = workspace.Shell(
            $"export DOTNET_EnableWriteXorExecute=0; ulimit -f 1; $exe {words} > out; code=$?; rm out; exit $code");

        Assert.Equal((1, $"activations: error: {message}: file too large\n"), (code, error));
        Assert.Empty(workspace.Files);
    }

    [Fact]
    public void What_a_link_points_to_is_replaced_rather_than_the_link()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["target.png"], "old");
        File.CreateSymbolicLink(workspace["link.png"], "target.png");

        Assert.Equal(0, workspace.Run("plot", "relu", "-o", "link.png").Code);

        Assert.Equal("target.png", new FileInfo(workspace["link.png"]).LinkTarget);
        Assert.NotEqual("old", File.ReadAllText(workspace["target.png"]));
    }

    [Fact]
    public void A_killed_write_leaves_the_old_picture_and_the_next_run_clears_up()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["relu.png"], "old");

        // The system kills a process that writes more than the limit. (Code made at run time lives in a mapped file
        // unless told otherwise.)
        var killed = workspace.Shell(
            "ulimit -c 0; ulimit -f 1; DOTNET_EnableWriteXorExecute=0 $exe plot relu -o relu.png");

        Assert.NotEqual(0, killed.Code);
        Assert.Equal("old", File.ReadAllText(workspace["relu.png"]));

        Assert.Equal(0, workspace.Run("plot", "relu", "-o", "relu.png").Code);
        Assert.Equal(["relu.png"], workspace.Files);
    }

    [Fact]
    public void Leftovers_are_removed_but_not_what_another_run_is_writing()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace[".activations-0123456789abcdef.tmp"], "left by a killed run");
        using var other = new FileStream(
            workspace[".activations-fedcba9876543210.tmp"], FileMode.CreateNew, FileAccess.Write, FileShare.Read);

        Assert.Equal(0, workspace.Run("plot", "relu").Code);

        Assert.Equal([".activations-fedcba9876543210.tmp", "relu.png"], workspace.Files);
    }

    [Fact]
    public void An_interrupted_write_leaves_the_old_file_and_nothing_else()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["x.png"], "old");

        var file = new OutputFile(workspace["x.png"], _ => Content.Of([1]));
        var content = file.Fill(TestContext.Current.CancellationToken);
        var interrupted = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => file.Write(content, interrupted));

        Assert.Equal("old", File.ReadAllText(workspace["x.png"]));
        Assert.Equal(["x.png"], workspace.Files);
    }
}
