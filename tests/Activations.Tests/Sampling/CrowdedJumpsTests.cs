using Activations.Sampling;

namespace Activations.Tests.Sampling;

public class CrowdedJumpsTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("0", "0", "")]
    [InlineData("-1 1", "-1 1", "")]
    [InlineData("-0.04 0.04", "", "-0.04 0.04")]
    [InlineData("-5 -0.04 0.04 5", "-5 5", "-0.04 0.04")]
    [InlineData("1 1.08 1.16 3", "3", "1 1.08 1.16")]
    [InlineData("0 0.1", "0 0.1", "")] // as far as a dot is wide
    public void Jumps_nearer_than_a_dot_is_wide_have_no_room_for_dots(string places, string apart, string crowded)
    {
        Jump[] jumps = [.. places.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(place => new Jump(double.Parse(place), 0, 1, 0))];

        var found = CrowdedJumps.Of(jumps, new(-5, 5), near: 0.01);

        Assert.Equal(apart, string.Join(' ', found.Apart.Select(jump => jump.X)));
        Assert.Equal(crowded, string.Join(' ', found.Crowded.Select(jump => jump.X)));
    }
}
