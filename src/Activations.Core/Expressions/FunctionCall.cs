namespace Activations.Expressions;

/// <summary>A call as it was typed.</summary>
/// <param name="Name">Of the function.</param>
/// <param name="Module">What stands before its name, such as np; empty when nothing does.</param>
/// <param name="Order">How many primes follow the name.</param>
/// <param name="Arguments">In their order; those without a name come first.</param>
internal sealed record FunctionCall(Token Name, string Module, int Order, IReadOnlyList<Argument> Arguments)
{
    /// <summary>Whether it is a layer, made before it is called, as in nn.LeakyReLU(0.1)(x).</summary>
    public bool IsLayer { get; init; }

    /// <summary>What is wrong with it.</summary>
    public ExpressionException Error(string message) => Name.Error($"{Name.Text}: {message}");
}

/// <summary>What a function is called with.</summary>
/// <param name="Name">Such as alpha in alpha=2; null when it has none.</param>
/// <param name="Value">Its value; null when that is a text.</param>
/// <param name="Text">What a text or a word such as None, True or False says; null when it is an expression.</param>
internal sealed record Argument(Token? Name, Expression? Value, string? Text)
{
    /// <summary>What is in it where it is a list, else null.</summary>
    public IReadOnlyList<Argument>? Items { get; init; }

    /// <summary>Whether it says that nothing is given, as in clip(x, None, 6).</summary>
    public bool IsMissing => Text is "None" or "null" or "nothing";
}
