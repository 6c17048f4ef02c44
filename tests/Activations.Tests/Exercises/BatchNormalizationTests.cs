using Activations.Exercises;
using CsCheck;

namespace Activations.Tests.Exercises;

public sealed class BatchNormalizationTests
{
    [Theory]
    [InlineData(new double[] { 1 }, 0)]
    [InlineData(new double[] { 1, 0 }, 0.99998)]
    [InlineData(new double[] { 1, 2 }, -0.99998)]
    [InlineData(new double[] { 1, -1, 0, 3 }, 0.169030)]
    [InlineData(new double[] { 1, 10, 10, 10 }, -1.732050)]
    public void The_same_x_becomes_something_else_in_every_batch(double[] batch, double expected) =>
        Assert.Equal(expected, new BatchNormalization(batch).Outputs[0], 5e-7);

    [Fact]
    public void A_batch_of_one_is_0_with_gradient_0()
    {
        var batch = new BatchNormalization(-1e100);
        Assert.Equal((0, 0), (batch.Outputs[0], batch.Derivative(0, 0)));
    }

    [Fact]
    public void The_Jacobian_is_the_limit_of_difference_quotients_and_its_rows_and_columns_add_up_to_0() =>
        Gen.Double[-5, 5].Array[2, 6].Where(values => values.Max() - values.Min() > 0.5).Sample(values =>
        {
            const double h = 1e-5;
            var batch = new BatchNormalization(values);
            var indices = Enumerable.Range(0, values.Length);
            foreach (var j in indices)
            {
                var (above, below) = (new BatchNormalization(Moved(j, h)), new BatchNormalization(Moved(j, -h)));
                Assert.All(indices, i => Assert.Equal(Quotient(above, below, i), batch.Derivative(i, j), 1e-7));
                Assert.Equal(0, indices.Sum(i => batch.Derivative(i, j)), 1e-13);
                Assert.Equal(0, indices.Sum(i => batch.Derivative(j, i)), 1e-13);
            }

            double Quotient(BatchNormalization above, BatchNormalization below, int i) =>
                (above.Outputs[i] - below.Outputs[i]) / (2 * h);

            double[] Moved(int j, double by) => [.. values.Select((value, i) => i == j ? value + by : value)];
        }, iter: 500);

    [Fact]
    public void The_output_for_the_first_is_a_curve_with_its_derivatives() =>
        Gen.Double[-5, 5].Array[2, 6].Where(values => values.Max() - values.Min() > 0.5).Sample(values =>
        {
            const double h = 1e-5;
            var curve = BatchNormalization.OfFirst(values[1..]);
            Assert.Equal(new BatchNormalization(values).Outputs[0], curve[0](values[0]));
            for (var order = 0; order < 2; order++)
            {
                var rise = curve[order](values[0] + h) - curve[order](values[0] - h);
                Assert.Equal(rise / (2 * h), curve[order + 1](values[0]), 1e-7);
            }
        }, iter: 500);
}
