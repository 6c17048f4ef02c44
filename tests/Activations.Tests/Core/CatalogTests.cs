namespace Activations.Tests.Core;

/// <summary>The table of activations and how names are found in it.</summary>
public class CatalogTests
{
    private static readonly string[] Names =
        [.. Catalog.All.SelectMany(activation => activation.Aliases.Prepend(activation.Name))];

    [Fact]
    public void No_two_names_or_aliases_look_alike()
    {
        Assert.Distinct(Names.Select(Catalog.Key));
    }

    [Fact]
    public void Every_function_is_of_one_family()
    {
        Assert.Distinct(Catalog.Families.Select(family => family.Name));
        Assert.All(Catalog.Families, family => Assert.NotEmpty(family.Activations));
        Assert.Equal(Catalog.All, Catalog.Families.SelectMany(family => family.Activations));
        Assert.Distinct(Catalog.All);
    }

    [Fact]
    public void No_name_is_also_explained_away_as_not_elementwise()
    {
        Assert.All(Names, name => Assert.Null(Catalog.WhyNotElementwise(name)));
    }

    [Fact]
    public void Every_entry_is_complete()
    {
        Assert.All(Catalog.All, activation =>
        {
            Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", activation.Name);
            Assert.NotEmpty(activation.Formula.Trim());
            Assert.NotEmpty(activation.Source!.Trim());
            Assert.NotEmpty(activation.Symbol.Trim());
            Assert.DoesNotContain(activation.Aliases, string.IsNullOrWhiteSpace);
            Assert.Distinct(activation.Parameters.Select(parameter => parameter.Name));
            Assert.All(activation.Parameters, parameter =>
            {
                Assert.Matches("^[a-z][a-z0-9_]*$", parameter.Name);
                Assert.NotEmpty(parameter.Meaning.Trim());
                Assert.True(parameter.Allows(parameter.Default), $"{activation}: default of {parameter.Name}");
                Assert.Contains(parameter.Name, activation.Formula, StringComparison.Ordinal);
            });
        });
    }

    [Fact]
    public void Every_name_and_alias_finds_its_activation_however_it_is_written()
    {
        Assert.All(Catalog.All, activation => Assert.All(activation.Aliases.Prepend(activation.Name), name =>
        {
            Assert.Same(activation, Catalog.Find(name));
            Assert.Same(activation, Catalog.Find(name.ToUpperInvariant()));
            Assert.Same(activation, Catalog.Find(string.Join('-', name.ToCharArray())));
            Assert.Same(activation, Catalog.Find($"_{name.Replace('_', '-')}_"));
        }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" relu")]
    [InlineData("re lu")]
    [InlineData("rel")]
    [InlineData("gumbel_softmax")]
    public void Another_name_finds_nothing(string name)
    {
        Assert.Null(Catalog.Find(name));
    }

    [Theory]
    [InlineData("rleu", "relu")]
    [InlineData("RELUU", "relu")]
    [InlineData("sigmiod", "sigmoid")]
    [InlineData("tahn", "tanh")]
    [InlineData("qwertyuiop", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_offered_when_there_is_one(string typed, string? nearest)
    {
        Assert.Equal(nearest, Catalog.Nearest(typed));
    }

    [Theory]
    [InlineData("Gumbel-Softmax", "plot softmax")]
    [InlineData("Softmax2d", "plot softmax")]
    [InlineData("PolyNorm", "plot a polynomial instead, such as 'x+x^2+x^3'")]
    [InlineData("FReLU", "plot relu")]
    [InlineData("logsumexp", "it is softplus")]
    [InlineData("batch_norm", "plot the activation that follows it, such as relu")]
    public void What_is_not_elementwise_says_what_to_plot_instead(string name, string advice)
    {
        Assert.Contains(advice, Catalog.WhyNotElementwise(name)!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("relu")]
    [InlineData("soft max")]
    [InlineData("")]
    public void Anything_else_has_no_such_excuse(string name)
    {
        Assert.Null(Catalog.WhyNotElementwise(name));
    }

    [Fact]
    public void Binding_refuses_values_that_are_too_many_or_not_allowed()
    {
        var (relu, prelu) = (Catalog.Find("relu")!, Catalog.Find("prelu")!);
        Assert.Throws<ArgumentException>(() => relu.Bind(1));
        Assert.Throws<ArgumentException>(() => prelu.Bind(1, 2));
        Assert.Throws<ArgumentException>(() => prelu.Bind(double.NaN));
        Assert.Throws<ArgumentException>(() => prelu.Bind(double.PositiveInfinity));
        Assert.Equal(-0.25, prelu.Bind()[0](-1));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(2.0000001, false)]
    [InlineData(double.NaN, false)]
    public void A_parameter_allows_what_lies_within_its_range(double value, bool allowed)
    {
        Assert.Equal(allowed, new Parameter("p", 1, "") { Minimum = 0, Maximum = 2 }.Allows(value));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void There_is_no_third_derivative(int order)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Catalog.Find("relu")!.Bind()[order]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Jet)[order]);
    }
}
