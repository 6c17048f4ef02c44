using System.Globalization;
using Activations.Tests.Reference;

namespace Activations.Tests.Evaluation;

/// <summary>
/// Curves in number types, against the tables that <c>tests/Reference/number_types.py</c> makes: all values of the
/// 8-bit types and some of the others.
/// </summary>
public class NumberTypeTests
{
    [Fact]
    public void Every_function_is_rounded_once_to_every_type()
    {
        var rows = ReferenceTable.Rows("number_types").Select(Row.Of).ToArray();

        Assert.Equal(Catalog.All.Select(activation => activation.Name).Order(), NamesIn(rows));
        Assert.Empty(rows.AsParallel().AsOrdered().SelectMany(WrongOf));

        static IEnumerable<string> WrongOf(Row row) => row.Wrong(Catalog.Find(row.Name)!.BindIn(row.Type, []));
    }

    [Fact]
    public void Formulas_are_rounded_after_each_operation()
    {
        var rows = ReferenceTable.Rows("stepwise").Select(Row.Of).ToArray();

        Assert.InRange(rows.Length, 40, 1000);
        Assert.Empty(rows.AsParallel().AsOrdered().SelectMany(WrongOf));

        static IEnumerable<string> WrongOf(Row row) =>
            row.Wrong(Activation.Typed(row.Name).BindIn(row.Type, [], Rounding.Stepwise));
    }

    [Theory]
    [InlineData("sigmoid", "sigmoid(x)*(1-sigmoid(x))")]
    [InlineData("gelu", "(1+erf(x/sqrt(2)))/2 + x*exp(-x^2/2)/sqrt(2pi)")]
    [InlineData("relu6", "where(x <= 0, 0, where(x < 6, 1, 0))")]
    [InlineData("elu", "where(x > 0, 1, exp(x))")]
    public void Stepwise_the_derivative_is_the_printed_formula(string name, string formula)
    {
        foreach (var format in NumberFormat.All)
        {
            var slope = Catalog.Find(name)!.BindIn(format, [], Rounding.Stepwise)[1];
            var written = Activation.Typed(formula).BindIn(format, [], Rounding.Stepwise)[0];

            Assert.All(Places, x => Assert.Equal(written(x), slope(x)));
        }
    }

    [Fact]
    public void In_doubles_once_rounded_it_is_the_curve_itself()
    {
        foreach (var activation in Catalog.All)
        {
            var (curve, typed) = (activation.Bind(), activation.BindIn(NumberFormat.Float64, []));

            Assert.Null(typed.Format);
            Assert.All(Places, x => Assert.Equal(curve.At(x), typed.At(x)));
        }
    }

    [Theory]
    [InlineData("float16", 0.1, 0.0999755859375)]
    [InlineData("bfloat16", 0.1, 0.10009765625)]
    [InlineData("float8_e4m3", 0.1, 0.1015625)]
    [InlineData("float16", 1e9, double.PositiveInfinity)]
    [InlineData("float8_e4m3", 500, double.NaN)]
    public void X_is_rounded_to_the_type_before_anything_else(string type, double x, double rounded)
    {
        var format = NumberFormat.All.Single(known => known.Name == type);

        Assert.Equal(rounded, Catalog.Find("identity")!.BindIn(format, [])[0](x));
        Assert.Equal(rounded, Catalog.Find("identity")!.BindIn(format, [], Rounding.Stepwise)[0](x));
    }

    [Theory]
    [InlineData(SlopeAtKink.AsDefined, 0)]
    [InlineData(SlopeAtKink.Left, 0)]
    [InlineData(SlopeAtKink.Right, 1)]
    [InlineData(SlopeAtKink.Mid, 0.5)]
    [InlineData(SlopeAtKink.Nan, double.NaN)]
    public void Slopes_at_kinks_are_those_that_are_asked_for(SlopeAtKink atKink, double expected)
    {
        foreach (var rounding in Enum.GetValues<Rounding>())
        {
            var slope = Catalog.Find("relu")!.BindIn(NumberFormat.BFloat16, [], rounding, atKink)[1];

            Assert.Equal(expected, slope(0));
            Assert.Equal(expected, slope(1e-300)); // 0 in the type
            Assert.Equal(1, slope(0.25));
        }
    }

    [Fact]
    public void Parameters_and_numbers_are_of_the_type_stepwise_only()
    {
        var prelu = Catalog.Find("prelu")!;

        Assert.Equal(-0.1, prelu.BindIn(NumberFormat.Float64, [0.1], Rounding.Stepwise)[0](-1));
        Assert.Equal(-0.10009765625, prelu.BindIn(NumberFormat.BFloat16, [0.1])[0](-1));
        Assert.Equal(-0.30078125, prelu.BindIn(NumberFormat.BFloat16, [0.1])[0](-3)); // 0.3, rounded
        Assert.Equal(-0.30078125, prelu.BindIn(NumberFormat.BFloat16, [0.1], Rounding.Stepwise)[0](-3));
        Assert.Equal(-0.5, prelu.BindIn(NumberFormat.BFloat16, [0.1])[0](-5));
        Assert.Equal(-0.5, prelu.BindIn(NumberFormat.BFloat16, [0.1], Rounding.Stepwise)[0](-5));
    }

    private static IEnumerable<double> Places => Enumerable.Range(-40, 81).Select(i => i / 4.0);

    private static IEnumerable<string> NamesIn(Row[] rows) =>
        rows.GroupBy(row => row.Name).Where(row => row.Count() == 10).Select(row => row.Key).Order();

    /// <summary>Values of a function in a type.</summary>
    private sealed record Row(NumberFormat Type, string Name, int Order, string[] Places, string[] Values)
    {
        public static Row Of(string[] cells)
        {
            var type = NumberFormat.All.Single(format => format.Name == cells[0]);
            var digits = Bits(type) / 4;
            var order = int.Parse(cells[2], CultureInfo.InvariantCulture);
            return new(type, cells[1], order, Split(cells[3]), Split(cells[4]));

            string[] Split(string text) => [.. text.Chunk(digits).Select(code => new string(code))];
        }

        /// <summary>Where a curve has other values, signs of zero included; dashes are left open.</summary>
        public IEnumerable<string> Wrong(Curve curve)
        {
            foreach (var (x, expected) in Places.Select(Value).Zip(Values).Where(pair => pair.Second[0] != '-'))
            {
                var found = curve[Order](x);
                var (told, shown) = (Value(expected), $"{Type} {Name}{new string('\'', Order)} at {x:R}: {found:R}");
                if (!found.Equals(told) || double.IsNegative(found) != double.IsNegative(told) && !double.IsNaN(told))
                {
                    yield return $"{shown}, not {told:R}";
                }
            }
        }

        private static int Bits(NumberFormat type) => type.Name switch
        {
            "float32" => 32,
            "float16" or "bfloat16" => 16,
            _ => 8,
        };

        private double Value(string code)
        {
            var sign = 1L << (Bits(Type) - 1);
            var number = long.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var size = number & (sign - 1);
            var value = size <= Type.Count ? Type.OfRank(size)
                : size == Type.Count + 1 && Type.HasInfinity ? double.PositiveInfinity
                : double.NaN;
            return (number & sign) != 0 ? -value : value;
        }
    }
}
