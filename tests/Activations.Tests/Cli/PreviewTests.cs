namespace Activations.Tests.Cli;

public sealed class PreviewTests
{
    [Fact]
    public void A_preview_is_drawn_on_stderr_so_that_stdout_still_holds_the_path_alone()
    {
        using var workspace = new Workspace();

        var outcome = workspace.Run("plot", "relu", "step", "--grad", "--preview", "-o", "x.png");

        Assert.Equal(new Outcome(0, "x.png\n", """
            ─── relu   ─── step   ─── f   ╌╌╌ f′
             8┤                                      ┊                                   ⢀⡠⠊
              │                                      ┊                                 ⢀⠔⠁
              │                                      ┊                               ⡠⠔⠁
              │                                      ┊                             ⡠⠊
             6┤                                      ┊                          ⢀⠔⠊
              │                                      ┊                        ⣀⠔⠁
              │                                      ┊                      ⡠⠊
              │                                      ┊                   ⢀⠤⠊
             4┤                                      ┊                 ⢀⠔⠁
              │                                      ┊               ⡠⠒⠁
              │                                      ┊             ⡠⠊
              │                                      ┊          ⢀⠔⠉
             2┤                                      ┊        ⡠⠔⠁
              │                                      ┊      ⡠⠊
              │                                      ⣀⣀⣀⣀⣀⣔⣊⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀
              │                                      ┊ ⢀⠔⠁
             0┤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡠⣊⣁┈⣀⣀┈⣀⣀┈⣀⣀┈⣀⣀┈⣀⣀┈⣀⣀┈⣀⣀┈⣀⣀┈⣀⣀┈⣀⣀┈⣀⣀┈⣀⣀
              └┬────────┬─────────┬────────┬─────────┬─────────┬────────┬─────────┬────────┬
              −8       −6        −4       −2         0         2        4         6        8

            """), outcome);
        Assert.Equal(["x.png"], workspace.Files);
    }

    [Fact]
    public void A_preview_breaks_at_jumps_and_has_round_numbers_on_any_range()
    {
        using var workspace = new Workspace();

        Assert.Equal("""
             1.0┤                                                 ⠈⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉
                │                                                 ┊
                │                                                 ┊
             0.8┤                                                 ┊
                │                                                 ┊
                │                                                 ┊
                │                                                 ┊
             0.6┤                                                 ┊
                │                                                 ┊
                │                                                 ┊
             0.4┤                                                 ┊
                │                                                 ┊
                │                                                 ┊
                │                                                 ┊
             0.2┤                                                 ┊
                │                                                 ┊
                │                                                 ┊
             0.0┤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
                └┬───────────┬────────────┬───────────┬───────────┬────────────┬───────────┬
            ×10⁻⁶ −2.0     −1.5         −1.0        −0.5         0.0          0.5        1.0

            """, workspace.Run("plot", "step", "--range", "-2e-6:1e-6", "--preview", "-o", "x.png").Error);
    }

    [Theory]
    [InlineData("--color always", "", true)]
    [InlineData("--color always", "NO_COLOR=1", true)]
    [InlineData("", "", false)] // not a terminal
    [InlineData("--color never", "", false)]
    public void Colours_are_for_terminals_or_on_request(string option, string variable, bool coloured)
    {
        using var workspace = new Workspace();

        var (code, _, error) = workspace.Shell($"{variable} $exe plot relu --preview {option}");

        Assert.Equal((0, coloured), (code, error.Contains("\e[0;38;5;32m", StringComparison.Ordinal)));
        Assert.Equal(coloured, error.Contains('\e', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TERM=xterm", true)]
    [InlineData("TERM=dumb", false)]
    [InlineData("TERM=xterm NO_COLOR=1", false)]
    [InlineData("TERM=xterm NO_COLOR=", true)]
    public void On_a_terminal_colours_follow_the_environment(string variables, bool coloured)
    {
        using var workspace = new Workspace();

        var (code, output, _) = workspace.Shell($"{variables} script -qec \"$exe plot relu --preview\" /dev/null");

        Assert.Equal((0, coloured), (code, output.Contains("\e[0;38;5;32m", StringComparison.Ordinal)));
    }
}
