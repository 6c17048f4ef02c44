using System.Text.Json;
using Activations.Figures;

namespace Activations.Tests.Cli;

public sealed class ExerciseTests
{
    private const string Example = """
        {"layers": [
          {"weights": [[1.5], [-0.8], ["3/5"]], "biases": [-0.3, 0.9, "6/5"], "activation": "relu"},
          {"weights": [[0.7, -1.1, 0.4], [-0.5, 0.9, 1.3]], "biases": [0.2, -0.6], "activation": "ReLU"},
          {"weights": [[1.2, -0.7]], "biases": [0.1]}
        ]}
        """;

    [Fact]
    public void Without_a_name_there_is_a_list()
    {
        using var workspace = new Workspace();
        Assert.Equal(new(0, """
            prelu               what is the derivative of pReLU?
            piecewise-linear    why is a network of ReLUs continuous and piecewise linear?
            tanh-sigmoid        why is tanh(x) + 1 = 2*sigmoid(2x)?
            minibatch           what goes wrong when a nonlinearity acts on a whole minibatch?
            vanishing-gradient  what does depth do to a gradient, and what does ReLU mitigate?

            """, ""), workspace.Run("exercise"));
    }

    [Fact]
    public void A_network_from_a_file_is_shown_piece_by_piece()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["net.json"], Example);

        var (code, output, error) = workspace.Run("exercise", "piecewise-linear", "--network", "net.json");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("""
            This network is 1-3-2-1. Its pieces, each from the x in its row to that in the next:
              from       decimal  made by unit       value      slope   intercept
              -infinity                                        63/125    -47/1000
              -2              -2           1.3    -211/200    -21/500  -1139/1000
              1/5            0.2           1.1  -5737/5000   483/1000    -311/250
              52/217     0.23963           2.1  -4372/3875  3087/1000    -467/250
              9/8          1.125           1.2  12839/8000  1527/1000   -113/1000

            Neighbours agree at every one of 4 breakpoints, in exact arithmetic.
            5 pieces, of (3+1)*(2+1) = 12 at most: a layer of n units cuts every piece into n + 1 at most.
            In one layer the same 5 units would make 6 at most.

            """, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_a_network_carries_the_network_itself()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["net.json"], Example);
        workspace.Run("exercise", "piecewise-linear", "--network", "net.json", "-o", "one.png");
        File.Delete(workspace["net.json"]);

        using var file = File.OpenRead(workspace["one.png"]);
        workspace.Shell(
            PictureCommand.Read(file)!.Replace("activations ", "$exe ", StringComparison.Ordinal) + " -o two.png");

        Assert.Equal(File.ReadAllBytes(workspace["one.png"]), File.ReadAllBytes(workspace["two.png"]));
    }

    [Fact]
    public void Depth_16_has_65538_pieces_of_which_people_see_some_and_programs_all()
    {
        using var workspace = new Workspace();

        var text = workspace.Run("exercise", "piecewise-linear", "--network", "sawtooth:16").Output;
        using var json = JsonDocument.Parse(
            workspace.Run("exercise", "piecewise-linear", "--network", "sawtooth:16", "--json").Output);

        Assert.Contains("  and 65528 more, which --json prints\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "65538 pieces, of (2+1)*(2+1)*(2+1)*(2+1)*... = 43046721 at most", text, StringComparison.Ordinal);
        Assert.Equal(65538, json.RootElement.GetProperty("pieces").GetArrayLength());
    }

    [Theory]
    [InlineData("", "not JSON: The input does not contain any JSON tokens (line 1)")]
    [InlineData("[]", "expected layers, a list in brackets")]
    [InlineData("""{"layers": []}""", "layers: expected 1 to 64, not 0")]
    [InlineData("""{"layers": [7]}""", "layer 1: expected biases, a list in brackets")]
    [InlineData("""{"layers": [{"biases": [0]}]}""", "layer 1: expected weights, a list in brackets")]
    [InlineData("""{"layers": [{"biases": [], "weights": []}]}""", "layer 1: biases: expected 1 to 1000, not 0")]
    [InlineData(
        """{"layers": [{"biases": [0], "weights": [1]}]}""", "layer 1: expected each row of weights in brackets")]
    [InlineData(
        """{"layers": [{"biases": [0], "weights": [[1, 2]]}]}""",
        "layer 1: expected weights in 1 rows of 1: a row for each of the biases, a column for each input")]
    [InlineData(
        """{"layers": [{"biases": ["x"], "weights": [[1]]}]}""",
        "layer 1: 'x' is not a number such as -0.5 or \"1/3\"")]
    [InlineData(
        """{"layers": [{"biases": [null], "weights": [[1]]}]}""",
        "layer 1: '' is not a number such as -0.5 or \"1/3\"")]
    [InlineData(
        """{"layers": [{"biases": [1e999], "weights": [[1]]}]}""",
        "layer 1: '1e999' is not a number such as -0.5 or \"1/3\"")]
    [InlineData("""{"layers": [{"biases": [1, 2], "weights": [[1], [2]]}]}""", "2 units in the last layer: expected 1")]
    [InlineData(
        """{"layers": [{"biases": [1], "weights": [[1]], "activation": "relu", "alpha": 1}]}""",
        "layer 1: relu has no alpha")]
    [InlineData(
        """{"layers": [{"biases": [1], "weights": [[1]], "activation": "gelu"}]}""",
        "layer 1: activation 'gelu': expected identity, relu, leaky_relu, prelu or abs; "
        + "others are curved, jump or have other corners, so that pieces would not be straight, joined or exact")]
    public void A_file_that_is_no_network_is_told_in_one_line(string text, string message)
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["net.json"], text);

        Assert.Equal(
            new(2, "", $"activations: error: --network net.json: {message}\n"),
            workspace.Run("exercise", "piecewise-linear", "--network", "net.json"));
    }

    [Theory]
    [InlineData("prelo", "unknown exercise 'prelo'; did you mean prelu?")]
    [InlineData("prelu --with 1", "unknown option --with", "activations exercise prelu -h shows every option")]
    [InlineData("prelu --size 5x5", "--size is for a picture: name one with -o")]
    [InlineData("prelu -o -", "-o -: stdout has the answer; expected a file name such as exercise.png")]
    [InlineData("prelu -o x.png --size 0.001x5", "--size 0.001x5: less than a pixel; expected a size such as 5x2.5")]
    [InlineData("minibatch --with 1,,2", "--with 1,,2: '' is not a number such as 0.1, up to 1e100")]
    [InlineData("vanishing-gradient --depth 0", "--depth 0: expected a whole number from 1 to 200")]
    [InlineData("vanishing-gradient rulu", "unknown activation 'rulu'; did you mean relu?")]
    [InlineData("piecewise-linear --network sawtooth:17", "--network sawtooth:17: expected sawtooth:1 to sawtooth:16")]
    public void What_is_not_understood_is_told_in_one_line(string words, params string[] lines)
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new(2, "", "activations: error: " + string.Join('\n', lines) + "\n"),
            workspace.Run(["exercise", .. words.Split(' ')]));
        Assert.Empty(workspace.Files);
    }

    [Fact]
    public void A_batch_whose_Jacobian_nobody_waits_for_is_refused()
    {
        using var workspace = new Workspace();
        var numbers = string.Join(',', Enumerable.Range(0, 101));

        var outcome = workspace.Run("exercise", "minibatch", "--with", numbers);

        const string line =
            "--with: 101 numbers in a batch: expected at most 100, since every output has a derivative by each";
        Assert.Equal(new(2, "", $"activations: error: {line}\n"), outcome);
    }

    [Fact]
    public void A_missing_file_is_no_misunderstanding()
    {
        using var workspace = new Workspace();
        Assert.Equal(
            new(1, "", "activations: error: cannot read net.json: no such file\n"),
            workspace.Run("exercise", "piecewise-linear", "--network", "net.json"));
    }

    [Fact]
    public void Numbers_of_the_other_exercises()
    {
        using var workspace = new Workspace();

        using var minibatch = Json("minibatch");
        Assert.Equal(
            [0, 0.99998, -0.99998, 0.16903, -1.73205],
            Column(minibatch, "batches", "output").Select(y => Math.Round(y, 5)));
        using var prelu = Json("prelu", "--alpha", "0.1");
        Assert.Equal([0.1, 0.1, 0.1, 1, 1, 1], Column(prelu, "derivatives", "d/dx"));
        Assert.Equal([-2, -1, -0.5, 0, 0, 0, 0], Column(prelu, "derivatives", "d/dalpha"));
        Assert.Equal([0.1, 0, 0, 0.1], Column(prelu, "frameworks", "at 0"));
        using var tanh = Json("tanh-sigmoid");
        Assert.InRange(Column(tanh, "identity", "difference")[0], 0, 5e-16);
        Assert.InRange(Column(tanh, "identity", "difference")[1], 0, 2);
        Assert.InRange(Column(tanh, "rewritten", "difference")[0], 1e-17, 1e-15);
        using var gradient = Json("vanishing-gradient", "relu", "selu", "--depth", "4");
        Assert.Equal([1, 1, 1, 1, 1], Column(gradient, "chain", "relu"));
        Assert.Equal(
            [1, 1, 1, 1.0716, 1.0922, 1.0533],
            Column(gradient, "wide", "chi at start").Select(chi => Math.Round(chi, 4)));

        JsonDocument Json(params string[] words) =>
            JsonDocument.Parse(workspace.Run(["exercise", .. words, "--json"]).Output);
    }

    [Theory]
    [InlineData("prelu")]
    [InlineData("piecewise-linear")]
    [InlineData("tanh-sigmoid")]
    [InlineData("minibatch")]
    [InlineData("vanishing-gradient")]
    public void Help_fits_80_columns_and_a_batch_draws_the_picture(string name)
    {
        using var workspace = new Workspace();

        var help = workspace.Run("exercise", name, "-h").Output;
        File.WriteAllText(workspace["figures.sh"], $"activations exercise {name} --theme dark -o {name}.png\n");
        var drawn = workspace.Run("batch", "-q", "figures.sh");

        Assert.DoesNotContain(help.Split('\n'), line => line.Length > 80);
        Assert.Equal(new(0, "", ""), drawn);
        using var file = File.OpenRead(workspace[$"{name}.png"]);
        Assert.StartsWith($"activations exercise {name}", PictureCommand.Read(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare relu gelu")]
    [InlineData("exercise prelu")]
    [InlineData("exercise piecewise-linear")]
    [InlineData("exercise tanh-sigmoid")]
    [InlineData("exercise minibatch")]
    [InlineData("exercise vanishing-gradient")]
    public void The_picture_of_an_answer_looks_as_asked_and_carries_that(string command)
    {
        const string looks = "--legend header --theme dark --hues '#123456' --transparent --size 900x700px --title T";
        using var workspace = new Workspace();

        var plain = workspace.Shell($"activations {command} -o plain.svg");
        var asked = workspace.Shell($"activations {command} {looks} --scale 1.3 -o asked.svg");

        Assert.Equal(plain, asked);
        var carried = CommandIn("plain.svg");
        Assert.StartsWith($"activations {command}", carried, StringComparison.Ordinal);
        Assert.Equal(carried + " " + looks.Replace("--title", "--scale 1.3 --title"), CommandIn("asked.svg"));
        var picture = File.ReadAllText(workspace["asked.svg"]);
        Assert.Contains("#123456", picture, StringComparison.Ordinal);
        Assert.Contains(">T</text>", picture, StringComparison.Ordinal);
        var tooMany = workspace.Shell($"activations {command} -o too-many.png --hues red,green,blue,teal,navy,gold");
        Assert.Matches(
            "^activations: error: --hues red,green,blue,teal,navy,gold: 6 colours for (one line|[2-5] lines)\n$",
            tooMany.Error);
        Assert.Equal(["asked.svg", "plain.svg"], workspace.Files);

        string? CommandIn(string picture)
        {
            using var file = File.OpenRead(workspace[picture]);
            return PictureCommand.Read(file);
        }
    }

    private static double[] Column(JsonDocument document, string table, string column) =>
        [.. document.RootElement.GetProperty(table).EnumerateArray()
            .Select(row => row.GetProperty(column))
            .Where(cell => cell.ValueKind == JsonValueKind.Number)
            .Select(cell => cell.GetDouble())];
}
