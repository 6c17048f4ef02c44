namespace Activations.Tests.Cli;

public sealed class TargetTests
{
    // A device where the test may make one, else a FIFO; both have a reader, which a device does not need.
    private const string MakeNode = "mknod node c 1 3 2> /dev/null || mkfifo node; cat node > /dev/null & ";

    [Theory]
    [InlineData("plot relu --format png", "node")]
    [InlineData("plot relu", "link.png")]
    [InlineData("plot relu", "link-to-link.png")]
    [InlineData("sample relu", "link.png --format csv")]
    public void A_device_is_written_to_and_never_replaced(string command, string path)
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell($"""
            {MakeNode} ln -s node link.png; ln -s link.png link-to-link.png
            $exe {command} -o {path}; echo $?
            [ -e node ] && [ ! -f node ] && [ -L link.png ] && [ -L link-to-link.png ] && echo kept
            """);

        Assert.Equal(new Outcome(0, $"{path.Split(' ')[0]}\n0\nkept\n", ""), outcome);
    }

    [Fact]
    public void The_reader_of_a_fifo_gets_what_a_file_would_hold()
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell("""
            mkfifo p.png; cat p.png > got & $exe plot relu -o p.png; wait
            [ -p p.png ] && $exe plot relu -o x.png && cmp got x.png
            """);

        Assert.Equal(new Outcome(0, "p.png\nx.png\n", ""), outcome);
    }

    [Theory]
    [InlineData("/dev/fd/1 --format svg > got")]
    [InlineData("/dev/stdout --format svg > got")]
    [InlineData("/proc/self/fd/1 --format svg > got")]
    [InlineData("/proc/thread-self/fd/1 --format svg > got")]
    [InlineData("/dev/fd/3 --format svg 3> got")]
    [InlineData("/dev/../dev/fd/3 --format svg 3> got")]
    [InlineData("out.svg > got")] // a link to /dev/stdout
    [InlineData("/dev/fd/1 --format svg | cat > got")]
    public void A_descriptor_gets_the_picture_and_no_path_is_printed(string words)
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, "", ""), workspace.Shell($"ln -s /dev/stdout out.svg; $exe plot relu -o {words}"));

        Assert.Equal(0, workspace.Run("plot", "relu", "-o", "x.svg").Code);
        Assert.Equal(File.ReadAllText(workspace["x.svg"]), File.ReadAllText(workspace["got"]));
    }

    [Theory]
    [InlineData("/dev/fd/1")]
    [InlineData("/dev/stdout")]
    public void A_descriptor_is_written_where_it_stands_in_its_file(string path)
    {
        using var workspace = new Workspace();

        workspace.Shell($"{{ echo before; $exe sample relu --at 1 --format csv -o {path}; echo after; }} > x");

        Assert.Equal("before\nx,relu\n1,1\nafter\n", File.ReadAllText(workspace["x"]));
    }

    [Fact]
    public void The_descriptor_of_another_process_is_written_behind_what_is_there()
    {
        using var workspace = new Workspace();

        workspace.Shell("exec 3> x; echo before >&3; $exe sample relu --at 1 --format csv -o /proc/$$/fd/3");

        Assert.Equal("before\nx,relu\n1,1\n", File.ReadAllText(workspace["x"]));
    }

    [Theory]
    [InlineData("plot relu -o /dev/fd/1 --format png >&-", "to stdout: it is closed")]
    [InlineData("plot relu -o /dev/fd/9 --format png", "/dev/fd/9: it is closed")]
    [InlineData("sample relu -o /dev/fd/0 < /dev/null", "/dev/fd/0: it is closed")]
    [InlineData("plot relu -o loop.png", "loop.png: too many links")]
    [InlineData("plot relu -o busy.png", "busy.png: text file busy")]
    public void What_cannot_be_written_is_a_failure_in_one_line(string words, string message)
    {
        using var workspace = new Workspace();

        // A program that runs may not be written, even by the superuser.
        var outcome = workspace.Shell("ln -s loop.png loop.png; cp \"$(type -P sleep)\" busy.png; ./busy.png 60 & "
            + $"before=$(cksum busy.png); $exe {words}; echo $?; kill $!; [ \"$before\" = \"$(cksum busy.png)\" ]");

        Assert.Equal(new Outcome(0, "1\n", $"activations: error: cannot write {message}\n"), outcome);
    }

    [Fact]
    public void A_picture_is_not_written_to_a_terminal_by_another_name_of_it()
    {
        using var workspace = new Workspace();

        var (code, output, _) = workspace.Shell("script -qec \"$exe plot relu -o /dev/fd/1\" /dev/null");

        Assert.Equal(2, code);
        Assert.Equal("activations: error: -o /dev/fd/1: not written to a terminal; "
            + "redirect it, as in activations plot relu -o - > relu.png\r\n", output);
    }

    [Theory]
    [InlineData("plot relu -o /dev/tty --format png", "plot relu -o - > relu.png")]
    [InlineData("exercise prelu -o tty.png", "plot relu -o exercise.png")]
    [InlineData("compare relu tanh -o tty.png", "plot relu -o difference.png")]
    public void Nor_to_the_device_that_it_is(string words, string example)
    {
        using var workspace = new Workspace();

        var (code, output, _) = workspace.Shell($"ln -s /dev/tty tty.png; script -qec \"$exe {words}\" /dev/null");

        Assert.Equal(2, code);
        var path = words.Split(' ').SkipWhile(word => word != "-o").ElementAt(1);
        Assert.Equal($"activations: error: -o {path}: not written to a terminal; "
            + $"redirect it, as in activations {example}\r\n", output);
    }

    [Fact]
    public void Text_is_written_to_a_terminal_by_any_name()
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell(
            "script -qec \"$exe sample relu --at 1 --format csv -o /dev/tty\" /dev/null");

        Assert.Equal(new Outcome(0, "x,relu\r\n1,1\r\n/dev/tty\r\n", ""), outcome);
    }

    [Theory]
    [InlineData("600")]
    [InlineData("664")]
    [InlineData("755")]
    public void A_file_that_is_written_again_keeps_its_mode(string mode)
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell(
            $"echo old > x.svg; chmod {mode} x.svg; $exe plot relu -o x.svg > /dev/null && stat -c %a x.svg");

        Assert.Equal(new Outcome(0, mode + "\n", ""), outcome);

        Assert.StartsWith("<?xml", File.ReadAllText(workspace["x.svg"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_names_of_a_file_keep_what_it_held()
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell("echo old > x.svg; ln x.svg other.svg; $exe plot relu -o x.svg");

        Assert.Equal(new Outcome(0, "x.svg\n", ""), outcome);

        Assert.Equal("old\n", File.ReadAllText(workspace["other.svg"]));
    }

    [Theory]
    [InlineData("ln/../w.png")]
    [InlineData("missing/../w.png")]
    [InlineData("a/./b//c/../../w.png")]
    [InlineData("dangling.png")]
    public void The_path_that_is_printed_exists(string path)
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell($"mkdir -p real/deep; ln -s real/deep ln; ln -s new/target.png dangling.png; "
            + $"$exe plot relu -o {path} > out; cat out; [ -s \"$(cat out)\" ] && [ -L dangling.png ]");

        Assert.Equal(new Outcome(0, path + "\n", ""), outcome);
    }

    [Theory]
    [InlineData("plot relu -o $'caf\\xe9.png'", "-o caf\uFFFD.png: expected a file name in UTF-8")]
    [InlineData("sample relu -o $'\\xff/x.csv'", "-o \uFFFD/x.csv: expected a file name in UTF-8")]
    [InlineData("batch $'\\xff'", "\uFFFD: expected a file name in UTF-8")]
    [InlineData("plot relu -o $'\\e[31mred.png'",
        "-o \uFFFD[31mred.png: expected a file name without control characters")]
    [InlineData("plot relu -o $'a\\nb.png'", "-o a\uFFFDb.png: expected a file name without control characters")]
    [InlineData("plot relu -o '{nme}.png'", "-o {nme}.png: unknown {nme}; expected {name}, {order} or {theme}")]
    [InlineData("plot relu -o '{name}-{x}.png'", "-o {name}-{x}.png: unknown {x}; expected {name}, {order} or {theme}")]
    [InlineData("sample relu -o '{name}.csv'",
        "-o {name}.csv: {name} stands for nothing here; expected a path without braces")]
    [InlineData("plot relu -o x.png -o -", "-o -: stdout has the paths of the others; give it alone")]
    [InlineData("plot relu -o x.svg -o ./x.svg", "-o ./x.svg: it is written already")]
    [InlineData("compare relu tanh -o /dev/fd/1",
        "-o /dev/fd/1: stdout has the comparison; expected a file name such as difference.png")]
    [InlineData("exercise prelu -o /dev/stdout",
        "-o /dev/stdout: stdout has the answer; expected a file name such as exercise.png")]
    [InlineData("plot relu --size 1x1px -o a/b.svg", "--size 1x1px: ")]
    [InlineData("sample relu --at - -o a/b.csv <<< abc", "--at -: line 1: 'abc' is not a number such as 0.1")]
    [InlineData("sample relu --at - -o a/b.csv < <(seq 100000; echo abc)",
        "--at -: line 100001: 'abc' is not a number such as 0.1")]
    public void A_wrong_word_leaves_nothing_behind(string line, string message)
    {
        using var workspace = new Workspace();

        var (code, output, error) = workspace.Shell("$exe " + line);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("activations: error: " + message, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.Empty(Directory.EnumerateFileSystemEntries(workspace.Folder));
    }

    [Fact]
    public void Names_of_any_script_keep_their_bytes()
    {
        using var workspace = new Workspace();

        Assert.Equal(new Outcome(0, "é/функция 😀.svg\n", ""), workspace.Run("plot", "relu", "-o", "é/функция 😀.svg"));

        Assert.Equal(["é/функция 😀.svg"], workspace.Files);
    }

    [Theory]
    [InlineData("plot relu --grad", "x.png", "x.svg", "out/x.pdf")]
    [InlineData("plot relu tanh", "{name}.png", "{name}.svg")]
    [InlineData("sample relu", "x.csv", "x.npy", "x.txt")]
    [InlineData("compare relu tanh", "x.png", "x.svg")]
    [InlineData("exercise prelu", "x.png", "x.svg")]
    public void Output_may_be_given_several_times_and_each_is_written(string words, params string[] paths)
    {
        using var together = new Workspace();
        using var apart = new Workspace();

        var outcome = together.Run([.. words.Split(' '), .. paths.SelectMany(path => new[] { "-o", path })]);

        var alone = paths.Select(path => apart.Run([.. words.Split(' '), "-o", path])).ToList();
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        var isAnswer = words.Split(' ')[0] is "compare" or "exercise";
        Assert.Equal(isAnswer ? alone[0].Output : string.Concat(alone.Select(one => one.Output)), outcome.Output);
        Assert.Equal(apart.Files, together.Files);
        Assert.All(apart.Files, file =>
            Assert.Equal(File.ReadAllBytes(apart[file]), File.ReadAllBytes(together[file])));
    }

    [Fact]
    public void What_is_on_stdin_comes_once_for_all_outputs()
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell("seq 3 | $exe sample relu --at - -o a.csv -o b.csv");

        Assert.Equal(new Outcome(0, "a.csv\nb.csv\n", ""), outcome);

        Assert.Equal("x,relu\n1,1\n2,2\n3,3\n", File.ReadAllText(workspace["a.csv"]));
        Assert.Equal(File.ReadAllText(workspace["a.csv"]), File.ReadAllText(workspace["b.csv"]));
    }

    [Fact]
    public void A_folder_whose_name_is_no_text_is_refused()
    {
        using var workspace = new Workspace();

        var outcome = workspace.Shell("""
            folder=$(printf 'caf\351'); mkdir "$folder"; cd "$folder"
            $exe plot relu -o x.png; code=$?
            ls; cd ..; ls | wc -l; rm -r "$folder"; exit $code
            """);

        Assert.Equal(new Outcome(1, "1\n", "activations: error: cannot write x.png: "
            + "a folder or link on the way has a name that is not UTF-8\n"), outcome);
    }
}
