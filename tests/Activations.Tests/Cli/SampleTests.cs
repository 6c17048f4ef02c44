using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Activations.Cli.Output;
using Activations.Sampling;

namespace Activations.Tests.Cli;

public sealed class SampleTests
{
    [Theory]
    [InlineData("relu --grad --at -1,0,1.50 --format csv", "x,relu,relu'\n-1,0,0\n0,0,0\n1.5,1.5,1\n")]
    [InlineData("relu --at 1 --order 2,0 --format csv", "x,relu,relu''\n1,1,0\n")]
    [InlineData(
        "relu --at 1 --format text",
        "                       x                     relu\n                       1                        1\n")]
    [InlineData(
        "relu --at 1e-7,-1e25 --format json", "[\n{\"x\":1e-07,\"relu\":1e-07},\n{\"x\":-1e+25,\"relu\":0}\n]\n")]
    [InlineData("relu --range 0:0.3 --step 0.1 --format csv", "x,relu\n0,0\n0.1,0.1\n0.2,0.2\n")]
    [InlineData("relu --range 0.25:1.25 --step 0.5 --format csv", "x,relu\n0.25,0.25\n0.75,0.75\n")]
    [InlineData("relu --at 5 --at 1 -o - --format csv", "x,relu\n1,1\n")]
    // At a kink the value the curve has there.
    [InlineData("2*leaky_relu(x) --framework keras --at -1 --format csv", "x,2*leaky_relu(x)\n-1,-0.4\n")]
    [InlineData("leaky_relu --framework tf --at -1 --format csv", "x,leaky_relu\n-1,-0.2\n")]
    [InlineData("leaky_relu'(x) --framework jax --at 0 --format csv", "x,leaky_relu'(x)\n0,1\n")]
    [InlineData("relu'(x) --at-kink right --at 0 --format csv", "x,relu'(x)\n0,1\n")]
    [InlineData("(max(x,0)+|x|)' --at-kink left --at 0 --format csv", "x,\"(max(x,0)+|x|)'\"\n0,-1\n")]
    [InlineData("(max(x,0)+|x|)' --at-kink mid --at 0 --format csv", "x,\"(max(x,0)+|x|)'\"\n0,0.5\n")]
    [InlineData("(max(x,0)+|x|)' --at-kink nan --at 0 --format csv", "x,\"(max(x,0)+|x|)'\"\n0,NaN\n")]
    [InlineData("hard_sigmoid --framework keras2 --order 1 --at 2.5 --format csv", "x,hard_sigmoid'\n2.5,0.2\n")]
    [InlineData("prelu:alpha=1 --framework keras --order 1 --at 0 --format csv", "x,prelu:alpha=1'\n0,0\n")]
    [InlineData("prelu:α=0.1 --at -1 --format csv", "x,prelu:alpha=0.1\n-1,-0.1\n")]
    [InlineData("mine=x*sigmoid(a*x):a=0 --at 1 --format csv", "x,mine\n1,0.5\n")]
    [InlineData("x>0?x:a*x:a=1/4 --at -1 --format csv", "x,x>0?x:a*x:a=1/4\n-1,-0.25\n")]
    [InlineData("hard_sigmoid:slope=1/6 --at 1.5 --format csv", "x,hard_sigmoid\n1.5,0.75\n")]
    [InlineData("prelu:alpha=0.1 --order 1 --at 0 --format csv", "x,prelu:alpha=0.1'\n0,0.1\n")]
    // All orders of the first curve, then those of the next, each under its canonical name.
    [InlineData("ReLU pReLU:alpha=0.10,0.25 --grad --at -1 --format csv",
        "x,relu,relu',prelu:alpha=0.1,prelu:alpha=0.1',prelu,prelu'\n-1,0,0,-0.1,0.1,-0.25,0.25\n")]
    [InlineData("prelu mine=prelu --alpha 0.1,0.2 --at 1 --format csv",
        "x,prelu:alpha=0.1,prelu:alpha=0.2,mine=prelu:alpha=0.1,mine=prelu:alpha=0.2\n1,1,1,1,1\n")]
    // Signed zeros and what is beyond doubles.
    [InlineData("tanh --at -0,0 --format csv", "x,tanh\n-0,-0\n0,0\n")]
    [InlineData("prelu:alpha=1e300 --at -1e300 --format csv", "x,prelu:alpha=1e300\n-1e+300,-Infinity\n")]
    [InlineData(
        "prelu:alpha=1e300 --at -1e300 --format json", "[\n{\"x\":-1e+300,\"prelu:alpha=1e300\":\"-Infinity\"}\n]\n")]
    public void Prints_x_and_every_curve_in_every_order(string words, string table)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, table, ""), workspace.Run(["sample", .. words.Split(' ')]));
        Assert.Empty(workspace.Files);
    }

    [Theory]
    [InlineData("csv", "x,\"a,b\",\"say \"\"x\"\"\",ü\n0,0,0,0\n")]
    [InlineData("json", "[\n{\"x\":0,\"a,b\":0,\"say \\\"x\\\"\":0,\"ü\":0}\n]\n")]
    [InlineData(
        "text",
        "                       x                      a,b                  say \"x\"                        ü\n"
        + "                       0                        0                        0                        0\n")]
    public void Labels_are_quoted_as_the_format_has_it(string format, string table)
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(0, table, ""),
            workspace.Run("sample", "a,b=relu", "say \"x\"=relu", "ü=relu", "--at", "0", "--format", format));
    }

    [Fact]
    public void A_column_is_as_wide_as_its_name_or_any_number()
    {
        using var workspace = new Workspace();
        var name = new string('n', 30);

        var lines = workspace.Run("sample", $"{name}=tanh", "--at", "-2.2250738585072014e-308,1").Output.Split('\n');

        Assert.Equal(
            [
                "                       x " + name,
                "-2.2250738585072014e-308       -2.2250738585072014e-308",
                "                       1             0.7615941559557649",
                "",
            ],
            lines);
    }

    [Fact]
    public void Every_number_reads_back_as_the_double_it_was()
    {
        using var workspace = new Workspace();
        var grid = new Grid(new(-8, 0), new(8, 0), new(1, -1));
        foreach (var activation in Catalog.All)
        {
            var curve = activation.Bind();

            var lines = workspace.Run("sample", activation.Name, "--order", "0,1,2", "--format", "csv").Output.Split(
                '\n', StringSplitOptions.RemoveEmptyEntries);

            Assert.Equal(
                grid.Points.Select(x => new[] { x, curve[0](x), curve[1](x), curve[2](x) }),
                lines.Skip(1).Select(Numbers));
        }

        static double[] Numbers(string line) =>
            [.. line.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    [Theory]
    [InlineData("sin(2x)-2sin(x)*cos(x)", "0", "what lies within 2^-300 of 0, or of the middle between two numbers, "
        + "relative to the largest number on the way to it, counts as that")]
    [InlineData("sin(exp(1e5*x))", "NaN", "NaN also stands for what was not found: on the way to it there are more "
        + "digits, or a larger exponent, than can be worked out")]
    public void What_digits_cannot_tell_is_noted_once(string formula, string value, string note)
    {
        using var workspace = new Workspace();
        var outcome = workspace.Run("sample", formula, "--at", "1,2", "--format", "csv");

        Assert.Equal(0, outcome.Code);
        Assert.EndsWith($"\n1,{value}\n2,{value}\n", outcome.Output);
        Assert.Equal($"activations: note: {note}\n", outcome.Error);
    }

    [Theory]
    [InlineData("csv", "x,y\n1,NaN\n-2,Infinity\n-0,-0\n")]
    [InlineData("json", "[\n{\"x\":1,\"y\":\"NaN\"},\n{\"x\":-2,\"y\":\"Infinity\"},\n{\"x\":-0,\"y\":-0}\n]\n")]
    public void What_is_not_a_number_has_a_name(string format, string table)
    {
        TableColumn[] names = [new("x", NumberFormat.Float64), new("y", NumberFormat.Float64)];
        var points = new PointSource([1, -2, -0.0]);
        var written = format == "csv" ? TableFormat.Csv(names) : TableFormat.Json(names);

        var blocks = new Table(points, [ColumnGroup.Of(Column)], written).Blocks(CancellationToken.None);

        Assert.Equal(table, string.Concat(blocks.Select(block => Encoding.UTF8.GetString(block.Span))));

        static double Column(double x) => x > 0 ? double.NaN : x < 0 ? double.PositiveInfinity : x;
    }

    [Theory]
    [InlineData("1\\n\\n  2.5 \\r\\n-0\\n\\n-3e2", "1\n2.5\n-0\n-300\n")]
    [InlineData("7", "7\n")]
    [InlineData("1/3\n-1/4", "0.3333333333333333\n-0.25\n")]
    [InlineData("", "")]
    public void Numbers_on_stdin_come_one_a_line(string input, string numbers)
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(0, "x\n" + numbers, ""),
            workspace.Shell($"printf '{input}' | $exe sample relu --at - --format csv | cut -d, -f1"));
    }

    [Theory]
    [InlineData("1\\n\\n1,5\\n2", "line 3: '1,5'")]
    [InlineData("nan", "line 1: 'nan'")]
    [InlineData("0\\n\\033[31m", "line 2: '\uFFFD[31m'")]
    [InlineData("1 2", "line 1: '1 2'")]
    [InlineData("1/0", "line 1: '1/0'")]
    [InlineData("1e999", "line 1: '1e999'")]
    [InlineData(
        "00000000000000000000000000000000000000000000x", "line 1: '0000000000000000000000000000000000000000...'")]
    public void A_line_that_is_no_number_is_named_and_nothing_is_printed(string input, string told)
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["x.csv"], "old");
        var expected = new Outcome(2, "", $"activations: error: --at -: {told} is not a number such as 0.1\n");

        Assert.Equal(expected, workspace.Shell($"printf '{input}' | $exe sample relu --at - --format csv"));
        Assert.Equal(expected, workspace.Shell($"printf '{input}' | $exe sample relu --at - -o x.csv"));
        Assert.Equal(expected, workspace.Shell($"printf '{input}' | $exe sample relu --at - --format npy"));
        Assert.Equal("old", File.ReadAllText(workspace["x.csv"]));
        Assert.Equal(["x.csv"], workspace.Files);
    }

    [Theory]
    [InlineData(
        "sample", "sample: expected a CURVE, such as activations sample relu", "activations list shows every name")]
    [InlineData("sample rleu", "unknown activation 'rleu'; did you mean relu?")]
    [InlineData("sample relu --at", "--at: expected a value, --at X[,X...]|-")]
    [InlineData("sample relu --at 0,,1", "--at 0,,1: '' is not a number such as 0.1")]
    [InlineData("sample relu --at 0,inf", "--at 0,inf: 'inf' is not a number such as 0.1")]
    [InlineData(
        "sample relu --at 0 --range 0:1", "--at gives every x, so --range has no meaning: give only one of them")]
    [InlineData("sample relu --at - -r 0:1", "--at gives every x, so -r has no meaning: give only one of them")]
    [InlineData("sample relu --step 0.1 --at 0", "--at gives every x, so --step has no meaning: give only one of them")]
    [InlineData("sample relu --step 0", "--step 0: expected a number above 0, such as 0.1")]
    [InlineData("sample relu --format png", "--format png: expected text, csv, json or npy")]
    [InlineData(
        "sample relu -o x.png", "-o x.png: expected a file name that ends in .txt, .csv, .json or .npy, or --format")]
    [InlineData("sample relu -o x.csv --format json", "--format json: does not fit -o x.csv")]
    [InlineData("sample relu ReLU", "two columns would be called relu; give the curves labels, such as a=relu")]
    [InlineData("sample x=relu", "two columns would be called x; give the curves labels, such as a=relu")]
    [InlineData("sample relu --size 5x2", "unknown option --size")]
    public void Is_one_line_that_names_the_value_and_what_would_be_right(string words, params string[] lines)
    {
        using var workspace = new Workspace();

        var (code, output, error) = workspace.Run(words.Split(' '));

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("activations: error: " + string.Join("\n", lines), error, StringComparison.Ordinal);
        Assert.Empty(workspace.Files);
    }

    [Theory]
    [InlineData("t.txt", "--format text")]
    [InlineData("deep/T.CSV", "--format csv")]
    [InlineData("t.json", "--format json")]
    [InlineData("t.npy", "--format npy")]
    public void The_ending_of_the_file_tells_the_format(string path, string format)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, path + "\n", ""), workspace.Run("sample", "tanh", "--grad", "-o", path));
        Assert.Equal(new Outcome(0, "", ""), workspace.Shell($"$exe sample tanh --grad {format} > stdout"));
        Assert.Equal(File.ReadAllBytes(workspace["stdout"]), File.ReadAllBytes(workspace[path]));
        Assert.Equal(2, workspace.Files.Length);
    }

    [Fact]
    public void Json_is_one_document()
    {
        using var workspace = new Workspace();

        using var document = JsonDocument.Parse(workspace.Run("sample", "tanh", "--format", "json").Output);

        var tanh = Catalog.Find("tanh")!.Bind()[0];
        Assert.Equal(new Grid(new(-8, 0), new(8, 0), new(1, -1)).Points.Select(x => (x, tanh(x))),
            document.RootElement.EnumerateArray().Select(
                row => (row.GetProperty("x").GetDouble(), row.GetProperty("tanh").GetDouble())));
    }

    [Theory]
    [InlineData("--range -1:1 --step 0.5", -1d, -0.5, 0d, 0.5)]
    [InlineData("--at 3,-1e300", 3d, -1e300)]
    [InlineData("--at - <<< 2.5", 2.5)]
    [InlineData("--at - < /dev/null")]
    public void An_npy_file_is_rows_of_x_and_the_columns(string points, params double[] expected)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, "x.npy\n", ""), workspace.Shell("$exe sample relu --grad -o x.npy " + points));

        var bytes = File.ReadAllBytes(workspace["x.npy"]);
        var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        Assert.Equal([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0], bytes[..8]);
        Assert.Equal(0, (10 + length) % 64);
        Assert.Matches(
            $@"^\{{'descr': '<f8', 'fortran_order': False, 'shape': \({expected.Length}, 3\), \}} *\n$",
            Encoding.ASCII.GetString(bytes, 10, length));
        Assert.Equal(expected.SelectMany(x => new[] { x, Math.Max(x, 0), x > 0 ? 1 : 0 }),
            Enumerable.Range(0, (bytes.Length - 10 - length) / 8).Select(
                i => BitConverter.ToDouble(bytes, 10 + length + i * 8)));
    }

    [Fact]
    public void Many_blocks_are_one_table_in_order()
    {
        using var workspace = new Workspace();

        Assert.Equal(0, workspace.Run("sample", "relu", "--range", "0:100000", "--step", "1", "-o", "x.csv").Code);

        var rows = Enumerable.Range(0, 100_000).Select(i => ((double)i).ToString("r", CultureInfo.InvariantCulture));
        Assert.Equal(["x,relu", .. rows.Select(x => $"{x},{x}")], File.ReadLines(workspace["x.csv"]));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("npy")]
    public void A_reader_that_goes_away_ends_what_would_take_hours(string format)
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell(
            $"$exe sample tanh --step 1e-12 --format {format} | head -c 1 > /dev/null; echo ${{PIPESTATUS[0]}}");

        Assert.Equal(new Outcome(0, "0\n", ""), outcome);
    }

    [Fact]
    public void Numbers_on_stdin_need_no_end()
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(0, "x,relu\n1,1\n", ""),
            workspace.Shell("yes 1 2> /dev/null | $exe sample relu --at - --format csv | head -2"));
    }

    [Fact]
    public void A_full_disk_is_a_failure()
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(1, "", "activations: error: cannot write to stdout: no space left on the disk\n"),
            workspace.Shell("$exe sample tanh > /dev/full"));
        Assert.Equal(
            new Outcome(1, "", "activations: error: cannot write /dev/full: no space left on the disk\n"),
            workspace.Shell("$exe sample tanh --format csv -o /dev/full"));
        Assert.Equal(
            new Outcome(1, "", "activations: error: cannot write to stdout: it is closed\n"),
            workspace.Shell("$exe sample tanh >&-"));
    }

    [Fact]
    public void What_is_printed_after_it_to_the_same_file_stands_after_it()
    {
        using var workspace = new Workspace();

        workspace.Shell("{ echo before; $exe sample relu --at 1 --format csv; echo after; } > x");

        Assert.Equal("before\nx,relu\n1,1\nafter\n", File.ReadAllText(workspace["x"]));
    }

    [Fact]
    public void An_array_is_not_written_to_a_terminal()
    {
        using var workspace = new Workspace();

        var (code, output, _) = workspace.Shell("script -qec \"$exe sample relu --format npy\" /dev/null");

        Assert.Equal(2, code);
        Assert.Equal("activations: error: --format npy: not written to a terminal; "
            + "redirect it, as in activations sample relu --format npy > relu.npy\r\n", output);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void A_signal_leaves_the_old_file_and_nothing_else(string signal, int code)
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["x.csv"], "old");
        var running = workspace.Start(Workspace.Executable, ["sample", "tanh", "--step", "1e-12", "-o", "x.csv"], []);
        SpinWait.SpinUntil(() => workspace.Files.Length == 2 && HasBegun());

        workspace.Shell($"kill -{signal} {running.Id}");

        Assert.Equal(new Outcome(code, "", ""), running.Finish());
        Assert.Equal("old", File.ReadAllText(workspace["x.csv"]));
        Assert.Equal(["x.csv"], workspace.Files);

        bool HasBegun() => Directory.EnumerateFiles(workspace.Folder, ".*").Any(file => new FileInfo(file).Length > 0);
    }

    [Fact]
    public void A_signal_ends_the_wait_for_stdin()
    {
        using var workspace = new Workspace();

        // The first block of rows has come out, and there are too few lines for a second.
        var outcome = workspace.Shell(
            "export DOTNET_PROCESSOR_COUNT=1; mkfifo in; exec 3<>in; $exe sample tanh --at - --format csv < in > out & "
            + "seq 8000 >&3; until [ -s out ]; do :; done; kill -TERM $!; wait $!; echo $?");

        Assert.Equal(new Outcome(0, "143\n", ""), outcome);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("npy")]
    public void Memory_does_not_grow_with_rows(string format)
    {
        using var workspace = new Workspace();

        // The x alone of these rows would be 24 MB.
        string[] words = ["sample", "relu", "--range", "0:3e6", "--step", "1", "-o", $"x.{format}"];
        (string, string)[] limits = [("DOTNET_GCHeapHardLimit", "1000000"), ("DOTNET_PROCESSOR_COUNT", "2")];
        var outcome = workspace.Start(Workspace.Executable, words, limits).Finish();

        Assert.Equal(new Outcome(0, $"x.{format}\n", ""), outcome);
    }
}
