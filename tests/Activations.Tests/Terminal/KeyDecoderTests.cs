using System.Text;
using Activations.Cli.Terminal;

namespace Activations.Tests.Terminal;

public sealed class KeyDecoderTests
{
    [Theory]
    [InlineData("q", "q")]
    [InlineData("é漢/", "é 漢 /")]
    [InlineData("\e[A\e[B\e[C\e[D", "up down right left")]
    [InlineData("\eOA\eOH\e[F", "up home end")] // a terminal with its keypad switched on
    [InlineData("\e[1;2C\e[1;5D", "shift-right shift-left")]
    [InlineData("\e[5~\e[6~\t\e[Z\r\x7f ", "pgup pgdn tab shift-tab enter backspace space")]
    [InlineData("\x03\x1a", "ctrl-c ctrl-z")]
    [InlineData("\e[15~\eOP\e[200~x", "x")] // function keys, a paste
    [InlineData("\e[3~", "delete")]
    [InlineData("\e[<35;3;4M", "move@3,4")]
    [InlineData("\e[<0;3;4M\e[<32;5;4M\e[<0;6;4m", "press@3,4 drag@5,4 release@6,4")]
    [InlineData("\e[<64;200;100Mq\e[<65;1;1M", "wheel-up@200,100 q wheel-down@1,1")]
    [InlineData("\e[<68;3;4M\e[<51;3;4M", "wheel-up@3,4 move@3,4")] // with shift, with ctrl
    [InlineData("\e[<2;3;4M\e[<66;3;4M\e[<0;3M\e[<0;3;M\e[<9999999999;3;4Mx", "x")] // others, and none
    [InlineData("\eq", "esc q")]
    [InlineData("\e\e[A", "esc up")]
    public void Keys_are_told_from_what_the_terminal_sends_whole_or_byte_by_byte(string sent, string keys)
    {
        var bytes = Encoding.UTF8.GetBytes(sent);
        var decoder = new KeyDecoder();

        Assert.Equal(keys.Split(' '), decoder.Feed(bytes));
        Assert.Equal(keys.Split(' '), bytes.SelectMany(one => decoder.Feed([one])));
        Assert.False(decoder.IsWaiting);
    }

    [Fact]
    public void An_escape_character_is_a_key_when_nothing_follows()
    {
        var decoder = new KeyDecoder();

        Assert.Empty(decoder.Feed("\e"u8));
        Assert.True(decoder.IsWaiting);
        Assert.Equal(["esc"], decoder.Feed([], isAll: true));
        Assert.False(decoder.IsWaiting);
    }

    [Fact]
    public void A_sequence_without_an_end_is_dropped_and_does_not_pile_up()
    {
        var decoder = new KeyDecoder();

        Assert.Empty(decoder.Feed(Encoding.UTF8.GetBytes("\e[" + new string('0', 1000))));
        Assert.False(decoder.IsWaiting);
        Assert.Equal(["q"], decoder.Feed("q"u8));
    }

    [Fact]
    public void Keys_can_be_written_down()
    {
        string[] keys = ["up", "shift-left", "+", "g", "e", "l", "u", "enter", "?", "drag@3,4", "d", "@", "3"];

        Assert.Equal(keys, KeyDecoder.Parse("up  shift-left + gelu enter ? drag@3,4 d@3"));
    }
}
