using System.Buffers.Binary;
using System.Text;
using Activations.Cli.Output;
using Activations.Figures;

namespace Activations.Tests.Cli;

public sealed class BatchTests
{
    private const string Figures = """
        #!/bin/sh
        activations plot relu --grad -o out/relu.png
        activations plot prelu:alpha=0.1,0.25 -o 'out/{name}.svg'   # two figures

        activations sample relu \
            tanh --range 0:1 -o "out/a table.csv"
        activations plot tanh
        """;

    [Fact]
    public void Makes_what_a_shell_makes_of_the_same_file()
    {
        using var workspace = new Workspace();
        using var other = new Workspace();
        File.WriteAllText(workspace["figures.sh"], Figures);
        File.WriteAllText(other["figures.sh"], Figures);

        Assert.Equal(0, workspace.Shell("source figures.sh").Code);
        var (code, output, error) = other.Run("batch", "figures.sh", "--jobs", "3");

        Assert.Equal((0, ""), (code, output));
        Assert.Matches("^5 drawn, 0 unchanged, 0 failed in [0-9.]+ s\n$", error);
        Assert.Equal(workspace.Files, other.Files);
        Assert.All(
            workspace.Files, file => Assert.Equal(File.ReadAllBytes(workspace[file]), File.ReadAllBytes(other[file])));
    }

    [Fact]
    public void Writes_only_what_changed()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["figures.sh"], Figures);
        Assert.Equal(new Outcome(0, "", ""), workspace.Run("batch", "figures.sh", "-q"));
        File.WriteAllText(
            workspace["figures.sh"], Figures.Replace("tanh --range 0:1", "tanh --range 0:2", StringComparison.Ordinal));
        var long_ago = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Array.ForEach(workspace.Files, file => File.SetLastWriteTimeUtc(workspace[file], long_ago));

        Assert.StartsWith(
            "1 drawn, 4 unchanged, 0 failed", workspace.Run("batch", "figures.sh").Error, StringComparison.Ordinal);

        Assert.Equal(
            ["out/a table.csv"], workspace.Files.Where(file => File.GetLastWriteTimeUtc(workspace[file]) != long_ago));
    }

    [Fact]
    public void Every_error_is_told_before_anything_is_drawn()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["figures.sh"], """
            activations plot relu
            activations plot rleu
            activations plot tanh | cat
            echo relu
            activations list
            activations plot tanh -h
            activations
            activations sample relu
            activations plot relu -o - --format svg
            activations sample relu --at - -o x.csv
            activations plot tanh -o out/x.png
            activations plot tanh -o ./out/../out/X.png
            activations plot tanh --grda
            activations compare relu tanh
            """);

        var outcome = workspace.Run("batch", "figures.sh");

        const string aboutPipes =
            "| would be a pipe in a shell, and a batch has none; where it is part of a word put it in single quotes";
        const string aboutCommands = "expected a command that writes files: plot, sample, exercise or compare";
        Assert.Equal(new Outcome(2, "", $"""
            activations: error: figures.sh:2: unknown activation 'rleu'; did you mean relu?
            activations: error: figures.sh:3: {aboutPipes}
            activations: error: figures.sh:4: echo: expected a line that begins with activations and a command
            activations: error: figures.sh:5: activations list: {aboutCommands}
            activations: error: figures.sh:6: activations plot: {aboutCommands}
            activations: error: figures.sh:7: activations: expected a line that begins with activations and a command
            activations: error: figures.sh:8: -o -: expected a file, since a batch prints nothing; name it with -o
            activations: error: figures.sh:9: -o -: expected a file, since a batch prints nothing; name it with -o
            activations: error: figures.sh:10: --at -: expected a list of numbers, since stdin is not read in a batch
            activations: error: figures.sh:12: ./out/../out/X.png: line 11 writes it too
            activations: error: figures.sh:13: unknown option --grda; did you mean --grad?
            activations: error: figures.sh:14: compare: expected a file to write; name it with -o

            """), outcome);
        Assert.Equal(["figures.sh"], workspace.Files);
    }

    [Fact]
    public void What_fails_while_drawing_does_not_stop_the_others()
    {
        using var workspace = new Workspace();
        Directory.CreateDirectory(workspace["folder.png"]);
        File.WriteAllText(workspace["mine.png"], "mine");
        File.WriteAllText(workspace["figures.sh"], """
            activations plot relu -o folder.png
            activations plot mine=relu
            activations plot relu --size 1x1px -o small.png
            activations plot relu -o relu.png
            activations plot relu tanh -o 'figures.sh/{name}.png'
            """);

        var (code, output, error) = workspace.Run("batch", "figures.sh", "--jobs", "2");

        Assert.Equal((1, ""), (code, output));
        const string aboutMine = "since another program made it; to replace it name it with -o mine.png";
        Assert.Matches($"""
            ^activations: error: figures.sh:1: cannot write folder.png: it is a folder
            activations: error: figures.sh:2: mine.png is kept, {aboutMine}
            activations: error: figures.sh:3: small.png: --size 1x1px: .*
            activations: error: figures.sh:5: cannot write figures.sh/relu.png: no folder can be made at .*
            activations: error: figures.sh:5: cannot write figures.sh/tanh.png: no folder can be made at .*
            1 drawn, 0 unchanged, 5 failed in [0-9.]+ s
            $
            """.TrimEnd(), error);
        Assert.Equal(["figures.sh", "mine.png", "relu.png"], workspace.Files);
    }

    [Fact]
    public void A_check_writes_nothing_and_lists_what_is_missing_or_stale()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["figures.sh"], Figures);
        Assert.Equal(0, workspace.Run("batch", "figures.sh").Code);
        Assert.Equal(new Outcome(0, "", ""), workspace.Run("batch", "figures.sh", "--check", "-q"));
        using (var picture = File.Open(workspace["out/relu.png"], FileMode.Open))
        {
            picture.Position = picture.Length / 2;
            var there = picture.ReadByte();
            picture.Position--;
            picture.WriteByte((byte)~there);
        }

        File.AppendAllText(workspace["out/a table.csv"], "0.99,0.99,1\n");
        File.Delete(workspace["tanh.png"]);
        var files = workspace.Files;

        var (code, output, error) = workspace.Run("batch", "figures.sh", "--check");

        Assert.Equal((1, "stale out/relu.png\nstale out/a table.csv\nmissing tanh.png\n"), (code, output));
        Assert.StartsWith("2 current, 2 stale, 1 missing, 0 failed in ", error, StringComparison.Ordinal);
        Assert.Equal(files, workspace.Files);
    }

    [Fact]
    public void A_batch_can_come_on_stdin()
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, "", ""), workspace.Shell("echo activations plot relu | $exe batch - -q"));
        const string line = "activations: error: -:2: rleu: expected a line that begins with activations and a command";
        Assert.Equal(new Outcome(2, "", line + "\n"), workspace.Shell("printf '\\nrleu' | $exe batch -"));

        Assert.Equal(["relu.png"], workspace.Files);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_failure()
    {
        using var workspace = new Workspace();

        Assert.Equal(
            new Outcome(1, "", "activations: error: cannot read figures.sh: no such file\n"),
            workspace.Run("batch", "figures.sh"));
        Assert.Equal(
            new Outcome(1, "", "activations: error: cannot read .: it is a folder\n"), workspace.Run("batch", "."));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void A_signal_ends_it_with_its_code_and_leaves_only_whole_files(string signal, int code)
    {
        using var workspace = new Workspace();
        File.WriteAllLines(
            workspace["figures.sh"],
            Enumerable.Range(1, 20).Select(i => $"activations plot tanh --step {i}e-8 -o {i}.svg"));
        var running = workspace.Start(Workspace.Executable, ["batch", "figures.sh"], []);
        SpinWait.SpinUntil(() => running.Worked > TimeSpan.FromSeconds(1));

        workspace.Shell($"kill -{signal} {running.Id}");

        Assert.Equal(new Outcome(code, "", ""), running.Finish());
        var pictures = workspace.Files.Where(file => file != "figures.sh");
        Assert.All(pictures, file => Assert.True(OutputFile.IsOurs(workspace[file])));
    }

    [Fact]
    public void A_terminal_shows_how_far_it_is()
    {
        using var workspace = new Workspace();
        File.WriteAllText(workspace["figures.sh"], "activations plot tanh --step 4e-7 -o x.svg");

        var (code, output, _) = workspace.Shell("script -qec \"$exe batch figures.sh\" /dev/null");

        Assert.Equal(0, code);
        Assert.Contains("] 0/1\r", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_followed_as_in_plot()
    {
        using var workspace = new Workspace();

        workspace.Shell("ln -s new/target.png link.png; echo activations plot relu -o link.png | $exe batch -");

        Assert.Equal("new/target.png", new FileInfo(workspace["link.png"]).LinkTarget);
        Assert.True(OutputFile.IsOurs(workspace["new/target.png"]));
    }

    [Theory]
    [InlineData("out/../x.png")]
    [InlineData("./x.png")]
    [InlineData("link.png")]
    [InlineData("folder/x.png")]
    [InlineData("$PWD/x.png")]
    public void Two_spellings_of_a_file_are_one(string other)
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell("ln -s x.png link.png; ln -s . folder; "
            + $"printf '%s\n' 'activations plot relu -o x.png' \"activations plot tanh -o {other}\" | $exe batch -");

        Assert.Equal(2, outcome.Code);
        Assert.EndsWith(
            "x.png: line 1 writes it too\n", outcome.Error.Replace("link.png", "x.png", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("batch ./figures.svg")]
    [InlineData("batch link.svg")]
    [InlineData("batch - < figures.svg")]
    public void A_batch_does_not_overwrite_its_own_script(string line)
    {
        using var workspace = new Workspace();
        const string script = "activations plot relu -o figures.svg\n";
        File.WriteAllText(workspace["figures.svg"], script);

        var (code, _, error) = workspace.Shell("ln -s figures.svg link.svg; $exe " + line);

        Assert.Equal(2, code);
        Assert.EndsWith(
            ":1: -o figures.svg: that is the script itself; expected another file\n", error, StringComparison.Ordinal);
        Assert.Equal(script, File.ReadAllText(workspace["figures.svg"]));
    }

    [Theory]
    [InlineData("-o /dev/fd/1 --format png")]
    [InlineData("-o device --format png")]
    [InlineData("-o fifo --format png")]
    public void What_cannot_be_compared_has_no_place_in_a_batch(string words)
    {
        using var workspace = new Workspace();

        var (code, _, error) = workspace.Shell(
            $"mkfifo fifo; ln -s /dev/null device; echo activations plot relu {words} | $exe batch -; code=$?; "
            + "[ -c device ] && exit $code");

        Assert.Equal(2, code);
        Assert.EndsWith(
            "expected a file, since a batch prints nothing; name it with -o\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_shell_would_not_read_is_an_error_in_its_line()
    {
        using var workspace = new Workspace();
        const string line = "activations plot relu\n";
        File.WriteAllBytes(workspace["mark.sh"], [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(line)]);
        File.WriteAllBytes(workspace["utf16.sh"], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(line)]);
        File.WriteAllBytes(
            workspace["bytes.sh"],
            [.. Encoding.UTF8.GetBytes(line), .. Encoding.Latin1.GetBytes("activations plot relu -o é.png")]);
        File.WriteAllText(workspace["nul.sh"], line + "activations plot relu -o a\0.png");

        string[] scripts = ["mark.sh", "utf16.sh", "bytes.sh", "nul.sh"];
        string[] errors = [.. scripts.Select(script => workspace.Run("batch", script).Error)];

        Assert.Equal<string>(
        [
            "activations: error: mark.sh:1: a byte order mark, which a shell takes for part of the word\n",
            "activations: error: utf16.sh:1: it is UTF-16, which a shell does not read; expected UTF-8\n",
            "activations: error: bytes.sh:2: bytes that are not UTF-8\n",
            "activations: error: nul.sh:2: a NUL character, which no shell takes; expected UTF-8\n",
        ], errors);
    }

    [Theory]
    [InlineData("activations plot rleu -o {0}.png", 0, "unknown activation 'rleu'; did you mean relu?")]
    [InlineData("activations plot relu --grda -o {0}.png", 0, "unknown option --grda; did you mean --grad?")]
    [InlineData("activations plot relu -o x.png", 1, "x.png: line 1 writes it too")]
    public void Of_many_errors_the_first_hundred_are_told(string line, int right, string message)
    {
        using var workspace = new Workspace();
        const int lines = 1000;
        File.WriteAllLines(workspace["figures.sh"],
            Enumerable.Range(1, lines).Select(i => line.Replace("{0}", $"{i}", StringComparison.Ordinal)));

        var outcome = workspace.Run("batch", "figures.sh");

        var told = Enumerable.Range(1 + right, 100).Select(i => $"activations: error: figures.sh:{i}: {message}\n");
        Assert.Equal(new Outcome(2, "", string.Concat(told) + "activations: error: figures.sh: "
            + $"100 errors in the first {100 + right} of {lines} commands; the others were not checked\n"), outcome);
    }

    [Fact]
    public void A_picture_of_another_size_is_stale_before_it_is_decoded()
    {
        using var workspace = new Workspace();
        Assert.Equal(0, workspace.Run("plot", "relu", "-o", "x.png").Code);
        var picture = File.ReadAllBytes(workspace["x.png"]);
        const int header = 12, sides = 30_000; // behind the signature and a length: the type, width and height
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(header + 4), sides);
        BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(header + 8), sides);
        BinaryPrimitives.WriteUInt32BigEndian(picture.AsSpan(header + 17), Crc32.Of(picture.AsSpan(header, 17)));
        File.WriteAllBytes(workspace["x.png"], picture);
        File.WriteAllText(workspace["figures.sh"], "activations plot relu -o x.png");

        // Decoded, it would take 3.6 GB.
        var outcome = workspace.Shell(
            "ulimit -v 4000000; DOTNET_GCHeapHardLimit=0x8000000 $exe batch --check -q figures.sh");

        Assert.Equal(new Outcome(1, "stale x.png\n", ""), outcome);
    }
}
