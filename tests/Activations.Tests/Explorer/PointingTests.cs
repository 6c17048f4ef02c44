using Activations.Cli.Commands;
using Activations.Cli.Explorer;
using Activations.Cli.Settings;
using Activations.Cli.Terminal;

namespace Activations.Tests.Explorer;

public sealed class PointingTests
{
    private static readonly PlaceOnAxis Quarter = new(0.25, -4), Middle = new(0.5, 0), Right = new(0.75, 4);

    [Fact]
    public void Moving_moves_the_cursor() =>
        Assert.Equal(-4, Start.Point(PointerAct.Move, Quarter).X);

    [Fact]
    public void The_wheel_zooms_where_the_pointer_is()
    {
        var near = Start.Point(PointerAct.WheelUp, Quarter);

        Assert.Equal("activations plot gelu --grad --range -7:5", near.Command);
        Assert.Equal(0.25, near.Across);
        Assert.Equal("activations plot gelu --grad", near.Point(PointerAct.WheelDown, Quarter).Command);
    }

    [Fact]
    public void Dragging_moves_the_range_with_what_is_held_and_is_undone_at_once()
    {
        var held = Start.Point(PointerAct.Press, Middle);
        var dragged = held.Point(PointerAct.Drag, Quarter).Point(PointerAct.Drag, Right);

        Assert.Equal("activations plot gelu --grad --range -12:4", dragged.Command);
        Assert.Equal((0, 0.75), (dragged.X, dragged.Across));
        Assert.Equal(Start.Command, dragged.Point(PointerAct.Release, Right).Press("u").Command);
        Assert.Equal("nothing to undo", dragged.Press("u").Press("u").Message);
    }

    [Fact]
    public void What_is_let_go_of_is_not_dragged()
    {
        var free = Start.Point(PointerAct.Press, Middle).Point(PointerAct.Release, null);

        Assert.Equal(Start.Command, free.Point(PointerAct.Drag, Quarter).Command);
    }

    [Fact]
    public void What_a_key_changes_is_held_no_more()
    {
        var held = Start.Point(PointerAct.Press, Middle).Press("+");

        Assert.Equal("activations plot gelu --grad --range -4:4", held.Point(PointerAct.Drag, Quarter).Command);
    }

    [Fact]
    public void Beside_the_chart_nothing_happens()
    {
        foreach (var act in Enum.GetValues<PointerAct>())
        {
            var state = Start.Point(act, null);

            Assert.Equal((Start.Command, Start.X), (state.Command, state.X));
        }
    }

    [Fact]
    public void While_something_is_read_or_typed_only_the_wheel_counts()
    {
        var typing = Start.Press("/");
        var reading = Start.Press("?");

        Assert.Same(typing, typing.Point(PointerAct.Press, Middle));
        Assert.Same(reading, reading.Point(PointerAct.Move, Middle));
        Assert.Equal(1, typing.Point(PointerAct.WheelDown, Middle).Prompt!.Choice);
        Assert.Equal(1, reading.Point(PointerAct.WheelDown, Middle).Page!.First);
    }

    [Fact]
    public void Doubles_that_go_no_further_are_told_of()
    {
        var far = StateOf("explore", "relu", "--range", "-1e308:1e308");

        Assert.Equal("doubles go no further", far.Point(PointerAct.WheelDown, Middle).Message);
    }

    [Theory]
    [InlineData("move@2,5", null)] // on the axis
    [InlineData("move@4,5", -8.0)]
    [InlineData("move@42,5", 0.0)]
    [InlineData("move@45,5", 0.6)]
    [InlineData("move@80,5", 8.0)]
    [InlineData("move@81,5", null)]
    public void The_roundest_number_of_a_column_is_pointed_at(string key, double? x)
    {
        var view = new View();
        _ = view.Draw(Start, 80, 24, TestContext.Current.CancellationToken);

        Assert.Equal(x, view.PlaceOf(Pointer.Parse(key)!.Value)?.X);
    }

    private static ExplorerState Start => StateOf("explore", "gelu");

    private static ExplorerState StateOf(params string[] words) =>
        ExplorerState.From(Request.Read(CommandLineReader.Parse(Root.Create(), words)));
}
