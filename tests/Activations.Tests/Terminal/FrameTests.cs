using Activations.Cli.Terminal;
using CsCheck;

namespace Activations.Tests.Terminal;

public sealed class FrameTests
{
    [Fact]
    public void Only_cells_that_differ_are_sent()
    {
        var (before, after) = (new Frame(10, 2), new Frame(10, 2));
        before.Write(0, 0, "x = 0.1");
        after.Write(0, 0, "x = 0.25");
        after.Write(8, 1, "abcd", Ink.Strong);

        Assert.Equal("\e[1;7H25\e[2;9H\e[0;1mab\e[0m", after.Update(before, colour: true));
        Assert.Equal("\e[1;7H25\e[2;9Hab", after.Update(before, colour: false));
        Assert.Equal("", after.Update(after, colour: true));
        Assert.Equal("\e[0m\e[2J\e[1;1Hx\e[1;3H=\e[1;5H0.25\e[2;9Hab", after.Update(null, colour: false));
    }

    [Fact]
    public void What_is_sent_makes_the_frame() => Gen.Select(Content, Content).Sample((first, second) =>
    {
        var screen = new char[3, 5];
        foreach (var sent in new[] { first.Update(null, colour: true), second.Update(first, colour: true) })
        {
            Play(sent, screen);
        }

        Assert.Equal(second.Lines(colour: false), Enumerable.Range(0, 3).Select(Line));

        string Line(int row)
        {
            var signs = Enumerable.Range(0, 5).Select(column => Seen(screen[row, column]));
            return string.Concat(signs).TrimEnd();
        }

        static char Seen(char sign) => sign == '\0' ? ' ' : sign;
    });

    [Fact]
    public void Signs_that_do_not_take_one_cell_are_replaced()
    {
        var frame = new Frame(12, 1);
        frame.Write(0, 0, "α′⠿─漢e\u0301🙂\u200b\e");

        Assert.Equal(["α′⠿─?e?????"], frame.Lines(colour: false));
    }

    private static readonly Gen<Frame> Content = Gen
        .Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.OneOf("a", "bc", " ", "def"), Gen.Int[0, 4]).Array[0, 6]
        .Select(writes =>
        {
            var frame = new Frame(5, 3);
            foreach (var (column, row, text, ink) in writes)
            {
                frame.Write(column, row, text, ink);
            }

            return frame;
        });

    /// <summary>As a terminal does: moves, writes, ignores colours and clears.</summary>
    private static void Play(string sent, char[,] screen)
    {
        var (row, column) = (0, 0);
        for (var i = 0; i < sent.Length; i++)
        {
            if (sent[i] != '\e')
            {
                screen[row, column++] = sent[i];
                continue;
            }

            var end = sent.IndexOfAny(['H', 'm', 'J'], i);
            if (sent[end] == 'H')
            {
                var place = sent[(i + 2)..end].Split(';');
                (row, column) = (int.Parse(place[0]) - 1, int.Parse(place[1]) - 1);
            }

            i = end;
        }
    }
}
