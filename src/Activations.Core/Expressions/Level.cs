namespace Activations.Expressions;

/// <summary>How tightly the parts of a text hang together, as the parser reads them.</summary>
internal enum Level
{
    Choice,
    Or,
    And,
    Negation,
    Comparison,
    Sum,
    Product,
    Root,
    Power,
    Atom,
}
