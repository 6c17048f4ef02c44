using CsCheck;

namespace Activations.Tests;

/// <summary>
/// Random tests that draw the same values in every run: CsCheck seeds the first draw alone. In this namespace
/// <c>Gen.Sample</c> means these, not the library's. The environment variable CsCheck_Seed draws other values.
/// </summary>
internal static class Seeded
{
    private const string Usual = "0000KOIPe036";

    private const int UsualDraws = 100;

    private static readonly string Seed =
        Environment.GetEnvironmentVariable("CsCheck_Seed") is { Length: > 0 } given ? given : Usual;

    /// <summary>
    /// Asserts something of so many draws; the failure names the value, and the seed that draws it first.
    /// </summary>
    /// <param name="gen">What to draw.</param>
    /// <param name="assert">Throws when it does not hold.</param>
    /// <param name="iter">How many draws.</param>
    /// <param name="seed">Of the first draw, where another than usual is wanted.</param>
    public static void Sample<T>(this Gen<T> gen, Action<T> assert, int iter = UsualDraws, string? seed = null)
    {
        var random = PCG.Parse(seed ?? Seed);
        for (var i = 0; i < iter; i++)
        {
            var here = random.ToString();
            var drawn = gen.Generate(random, null, out _);
            try
            {
                assert(drawn);
            }
            catch (Exception error)
            {
                throw new CsCheckException($"CsCheck_Seed={here} draws {Check.Print(drawn)}: {error.Message}", error);
            }
        }
    }

    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, int, string?)"/>
    public static void Sample<T>(this Gen<T> gen, Func<T, bool> holds, int iter = UsualDraws, string? seed = null) =>
        gen.Sample(drawn => Assert.True(holds(drawn)), iter, seed);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, int, string?)"/>
    public static void Sample<T1, T2>(
        this Gen<(T1, T2)> gen, Action<T1, T2> assert, int iter = UsualDraws, string? seed = null) =>
        gen.Sample(drawn => assert(drawn.Item1, drawn.Item2), iter, seed);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, int, string?)"/>
    public static void Sample<T1, T2>(
        this Gen<(T1, T2)> gen, Func<T1, T2, bool> holds, int iter = UsualDraws, string? seed = null) =>
        gen.Sample(drawn => Assert.True(holds(drawn.Item1, drawn.Item2)), iter, seed);
}
