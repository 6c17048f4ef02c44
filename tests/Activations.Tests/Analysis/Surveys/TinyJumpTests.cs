using System.Globalization;
using Activations.Analysis;

namespace Activations.Tests.Analysis.Surveys;

/// <summary>What is told of functions that jump by so little that no double tells.</summary>
public class TinyJumpTests
{
    private static CurveFacts FactsOf(string formula) =>
        CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

    private static string Written(IEnumerable<double> numbers) =>
        string.Join(' ', numbers.Select(x => x.ToString("G5", CultureInfo.InvariantCulture)));

    // As 1 > tanh(x), log(1 + e^x) > x > mish(x) for x > 0, and e^(−x²) > 0.
    [Theory]
    [InlineData("where(x>40,1,tanh(x))", "40", "1")]
    [InlineData("where(x>1e10,1,tanh(x))", "1E+10", "1")]
    [InlineData("where(x<-1e10,-1,tanh(x))", "-1E+10", "1")]
    [InlineData("where(x>300,x,log(1+exp(x)))", "300", "-1")]
    [InlineData("where(x>800,x,mish(x))", "800", "1")]
    [InlineData("erf(x)+where(x>100,1e-50,0)", "100", "1")]
    [InlineData("where(x>100,1,erf(x))", "100", "1")]
    [InlineData("where(x>5,tanh(x)+1e-200,tanh(x))", "5", "1")]
    [InlineData("where(x>30,0,exp(-x^2))", "30", "-1")]
    [InlineData("where(abs(x)>30,0,exp(-x^2))", "-30 30", "1 -1")]
    [InlineData("where(x<=-60,0,gelu(x))", "-60", "-1")]
    [InlineData("where(exp(x)>1e30,1,tanh(x))", "69.078", "1")]
    [InlineData("where(x^3>64000,1,tanh(x))", "40", "1")]
    [InlineData("max(exp(-x^2),exp(-100*x^2)+1e-60)", "", "")]
    [InlineData("where(x^2>1000,0,exp(-x^2))", "-31.623 31.623", "1 -1")]
    [InlineData("where(x^2<=1000,exp(-x^2),0)", "-31.623 31.623", "1 -1")]
    [InlineData("max(x^3-2,0)", "", "")]
    [InlineData("where(x>20,exp(2*log(x)),x^2)", "", "")]
    [InlineData("where(x>3,x^2,x*abs(x))", "", "")]
    [InlineData("where(x>100,0,exp(-x)*(exp(x*log(2)/100)-2))", "", "")]
    [InlineData("sqrt_softplus(x)+1", "", "")]
    [InlineData("log(abs(sqrt_softplus(x)))+isru(x)", "", "")]
    [InlineData("where(x>1e3,erf(x),erf(1e3))", "", "")]
    [InlineData("where(x>1e3,gaussian(x),gaussian(1e3))", "", "")]
    [InlineData("where(x>1e3,erf(x)-erf(1e3),0)", "", "")]
    [InlineData("where(x>10,1/x,0.1)", "", "")]
    [InlineData("where(x>3,x/10,0.3)", "", "")]
    [InlineData("where(x>20,0.05*x,1)", "", "")]
    [InlineData("where(abs(x)<0.1,10*x,sign(x))", "", "")]
    [InlineData("where(x>1e6,1e-6*x,1)", "", "")]
    [InlineData("where(x>3,0.1*x,0.3)", "", "")]
    [InlineData("where(x>=3,0.1*x,0.3)", "", "")]
    [InlineData("where(x>0.3,x^2,0.3*x)", "", "")]
    public void A_jump_that_no_double_tells_is_told(string formula, string places, string rises)
    {
        var facts = FactsOf(formula);

        var jumps = facts.Pieces.Where(piece => piece.Where.IsPoint).ToList();
        var breakpoints = facts.Breakpoints.Where(point => point.TinyRise != 0).ToList();
        Assert.Equal(places, Written(jumps.Select(jump => jump.Where.Low)));
        Assert.Equal(rises, Written(jumps.Select(jump => (double)jump.Direction)));
        Assert.Equal(places, Written(breakpoints.Select(point => point.X)));
        Assert.Equal(rises, Written(breakpoints.Select(point => (double)point.TinyRise)));
    }

    [Theory]
    [InlineData("where(x>40,1,tanh(x))", Symmetry.None)]
    [InlineData("where(x>1e10,1,tanh(x))", Symmetry.None)]
    [InlineData("erf(x)+where(x>100,1e-50,0)", Symmetry.None)]
    [InlineData("where(exp(x)>1e30,1,tanh(x))", Symmetry.None)]
    [InlineData("where(x^2>1000,0,exp(-x^2))", Symmetry.Even)]
    [InlineData("where(abs(x)>1e10,sign(x),tanh(x))", Symmetry.Odd)]
    [InlineData("where(abs(x)>40,sign(x),tanh(x))", Symmetry.Odd)]
    [InlineData("where(abs(x)>30,0,exp(-x^2))", Symmetry.Even)]
    [InlineData("erf(x)+where(x>100,1e-50,where(x<-100,-1e-50,0))", Symmetry.Odd)]
    [InlineData("erf(x)+where(abs(x)>100,1e-50,0)", Symmetry.None)]
    [InlineData("where(x>1e3,erf(x),erf(1e3))", Symmetry.None)]
    [InlineData("where(abs(x)>1e3,erf(abs(x)),erf(1e3))", Symmetry.Even)]
    [InlineData("where(x>1e3,tanh(x)-tanh(1e3),0)", Symmetry.None)]
    [InlineData("tanh(x)+where(x==5,1e-30,0)", Symmetry.None)]
    [InlineData("tanh(x)+where(x==5,1e-30,where(x==-5,-1e-30,0))", Symmetry.Odd)]
    [InlineData("where(x>2,tanh(x)+1e-30,tanh(x))", Symmetry.None)]
    [InlineData("exp(-x^2)+1e-30*x*exp(-x^2)", Symmetry.None)]
    public void What_jumps_on_one_side_alone_is_neither_odd_nor_even(string formula, Symmetry symmetry) =>
        Assert.Equal(symmetry, FactsOf(formula).Symmetry);

    // tanh(x) − tanh(1000) is at most 2e-869, which is 0 as a double.
    [Theory]
    [InlineData("where(x>1e3,tanh(x)-tanh(1e3),0)", 1e3)]
    [InlineData("where(x>=1e3,tanh(x)-tanh(1e3),0)", 1e3)]
    [InlineData("where(x>1e3,erf(x),erf(1e3))", 1e3)]
    public void A_rise_that_no_double_tells_begins_where_its_case_does(string formula, double start)
    {
        MonotonePiece[] pieces =
        [
            new(new(double.NegativeInfinity, start), 0),
            new(new(start, double.PositiveInfinity), 1),
        ];
        Assert.Equal(pieces, FactsOf(formula).Pieces);
    }

    [Fact]
    public void A_rise_with_a_tiny_jump_down_turns_there()
    {
        var facts = FactsOf("where(x>300,x,log(1+exp(x)))");

        var turn = Assert.Single(facts.Extrema);
        Assert.Equal(new Extremum(new(300, 300), 300, true), turn);
    }

    [Theory]
    [InlineData("where(x>800,x,mish(x))", 800, false)]
    [InlineData("where(x>=800,x,mish(x))", 800, true)]
    [InlineData("where(x>300,x,log(1+exp(x)))", 300, false)]
    public void Fixed_points_begin_where_f_is_x_exactly(string formula, double start, bool isWithIt)
    {
        var facts = FactsOf(formula);

        var stretch = facts.FixedPoints[^1];
        Assert.Equal(new(start, double.PositiveInfinity), stretch);
        Assert.Equal(isWithIt, facts.BelongsTo(stretch, start));
    }

    [Theory]
    [InlineData("tanh(x)", "where(x>40,1,tanh(x))", 40)]
    [InlineData("tanh(x)", "where(x>1e10,1,tanh(x))", 1e10)]
    [InlineData("log(1+exp(x))", "where(x>300,x,log(1+exp(x)))", 300)]
    [InlineData("log(1+exp(x))", "where(x>3000,x,log(1+exp(x)))", 3000)]
    [InlineData("where(x<-30,0,exp(-x^2))", "exp(-x^2)", -30)]
    public void Curves_that_differ_by_less_than_doubles_tell_are_not_equal(string a, string b, double place)
    {
        var (first, second) = (Activation.Typed(a).Bind(), Activation.Typed(b).Bind());

        var compared = Comparison.Of(first, second, new(-1e11, 1e11));
        Assert.Equal(Verdict.EqualToRounding, compared[0].Verdict);
        Assert.Equal([place], compared[0].Places);
        Assert.True(compared[0].Largest > 0);
        Assert.NotEqual(Verdict.Equal, compared[1].Verdict);
    }

    [Theory]
    [InlineData("max(x^2-2,0)^0.01")]
    [InlineData("max(2-x^2,0)^0.001")]
    [InlineData("max(exp(x)-2,0)^0.01")]
    [InlineData("3-max(exp(x)-2,0)^0.3")]
    public void A_small_power_that_falls_to_0_beside_a_double_does_not_jump(string formula)
    {
        Assert.All(FactsOf(formula).Breakpoints, IsNoJump);

        static void IsNoJump(Breakpoint point) =>
            Assert.Equal((0, point.Left.Value), (point.TinyRise, point.Right.Value));
    }
}
