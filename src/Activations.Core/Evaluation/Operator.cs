namespace Activations.Evaluation;

/// <summary>What a step of a program does with its arguments a, b and c.</summary>
internal enum Operator : byte
{
    /// <summary>slope·x + intercept with exact coefficients; x itself and every exact number are among them.</summary>
    Line,

    /// <summary>Stands for an argument that is put in later.</summary>
    Symbol,
    Pi,

    Negate, Add, Subtract, Multiply, Divide,

    /// <summary>a to a whole power other than 0 and 1.</summary>
    WholePower,

    /// <summary>a to the power b, where a ≥ 0.</summary>
    RealPower,

    Sqrt, Cbrt, Exp, Expm1, Log, Log1p, Log2, Log10,
    Sin, Cos, Tan, Asin, Acos, Atan, Sinh, Cosh, Tanh, Asinh, Acosh, Atanh,
    Erf, Erfc,

    /// <summary>exp(−a²)</summary>
    Gaussian,
    Sigmoid,

    /// <summary>sigmoid(a)·sigmoid(−a), the derivative of the sigmoid.</summary>
    SigmoidSlope,

    /// <summary>log(1 + exp(a))</summary>
    Softplus,

    /// <summary>log(cosh(a))</summary>
    LogCosh,

    /// <summary>The derivative of sin(a)/a of the order that is the step's whole number, continued through 0.</summary>
    Sinc,

    Abs, Sign, Floor,

    /// <summary>1 where a is above 0, else 0.</summary>
    IsPositive,

    /// <summary>1 where a is 0 or above, else 0.</summary>
    IsNotNegative,

    /// <summary>1 where a is 0, else 0.</summary>
    IsZero,

    /// <summary>1 where a is above 0, or was just to the left of where it is 0; else 0. So max chooses.</summary>
    WasPositive,

    /// <summary>b where a is not 0, else c.</summary>
    Where,

    /// <summary>a where b has a value; else it has none either.</summary>
    WhereDefined,

    /// <summary>a with derivatives that are 0.</summary>
    Frozen,

    /// <summary>a without derivatives.</summary>
    Broken,
}

/// <summary>Kinds of operators.</summary>
internal static class Operators
{
    /// <summary>Whether it compares a with 0, and is 1 or 0.</summary>
    public static bool IsComparison(this Operator @operator) =>
        @operator is >= Operator.IsPositive and <= Operator.WasPositive;

    /// <summary>Whether it is defined by cases, which the sign or the floor of a tells apart.</summary>
    public static bool IsDecision(this Operator @operator) =>
        @operator is >= Operator.Abs and <= Operator.WasPositive;
}
