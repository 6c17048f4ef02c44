namespace Activations.Evaluation;

/// <summary>One step of a program, with the places of the results that it takes.</summary>
/// <param name="Operator">What it does.</param>
/// <param name="A">The place of its first argument; of a line, that of its slope.</param>
/// <param name="B">The place of its second argument; of a line, that of its intercept. −1 where there is none.</param>
/// <param name="C">The place of its third argument.</param>
/// <param name="Whole">The whole number of its node; of an exact number which of the program's it is.</param>
/// <param name="Constants">Which of its arguments do not depend on x.</param>
internal readonly record struct Step(Operator Operator, int A, int B, int C, int Whole, ConstantArguments Constants);

/// <summary>Which arguments of a step do not depend on x.</summary>
[Flags]
internal enum ConstantArguments : byte
{
    None = 0,
    First = 1,
    Second = 2,
    Both = First | Second,
}
