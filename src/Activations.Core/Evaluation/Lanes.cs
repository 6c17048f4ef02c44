using System.Numerics;
using System.Numerics.Tensors;

namespace Activations.Evaluation;

/// <summary>A double for each x of a block, or one for all of them; arithmetic is that of doubles.</summary>
internal readonly struct Lanes
{
    private readonly Block? _block;
    private readonly double _uniform;

    /// <summary>The numbers of a buffer.</summary>
    public Lanes(Block block, int buffer) => (_block, Buffer) = (block, buffer);

    private Lanes(double uniform) => _uniform = uniform;

    /// <summary>Where they are, unless they are uniform.</summary>
    public int Buffer { get; }

    /// <summary>Whether it is one number for all x.</summary>
    public bool IsUniform => _block is null;

    /// <summary>The number for all x, where there is one.</summary>
    public double Uniform => _uniform;

    /// <summary>The numbers, unless they are uniform.</summary>
    public ReadOnlySpan<double> Values => _block!.Values(Buffer);

    public static implicit operator Lanes(double uniform) => new(uniform);

    public static Lanes operator -(Lanes a)
    {
        if (a.IsUniform)
        {
            return -a._uniform;
        }

        var result = a.New(out var to);
        TensorPrimitives.Negate(a.Values, to);
        return result;
    }

    public static Lanes operator +(Lanes a, Lanes b)
    {
        var (lanes, other) = a.IsUniform ? (b, a) : (a, b);
        if (lanes.IsUniform)
        {
            return a._uniform + b._uniform;
        }

        if (other.Is(0))
        {
            return lanes;
        }

        var result = lanes.New(out var to);
        if (other.IsUniform)
        {
            TensorPrimitives.Add(lanes.Values, other._uniform, to);
        }
        else
        {
            TensorPrimitives.Add(lanes.Values, other.Values, to);
        }

        return result;
    }

    public static Lanes operator -(Lanes a, Lanes b)
    {
        if (b.IsUniform)
        {
            return a + -b._uniform;
        }

        if (a.Is(0))
        {
            return -b;
        }

        var result = b.New(out var to);
        if (a.IsUniform)
        {
            TensorPrimitives.Subtract(a._uniform, b.Values, to);
        }
        else
        {
            TensorPrimitives.Subtract(a.Values, b.Values, to);
        }

        return result;
    }

    /// <summary>
    /// The product; that with a uniform 0, the derivative of a constant, is one, whatever the other is.
    /// </summary>
    public static Lanes operator *(Lanes a, Lanes b)
    {
        var (lanes, other) = a.IsUniform ? (b, a) : (a, b);
        if (lanes.IsUniform)
        {
            return a._uniform * b._uniform;
        }

        if (other.Is(0) || other.Is(1))
        {
            return other.Is(0) ? 0 : lanes;
        }

        var result = lanes.New(out var to);
        if (other.IsUniform)
        {
            TensorPrimitives.Multiply(lanes.Values, other._uniform, to);
        }
        else
        {
            TensorPrimitives.Multiply(lanes.Values, other.Values, to);
        }

        return result;
    }

    public static Lanes operator /(Lanes a, Lanes b)
    {
        if (b.IsUniform)
        {
            return a.IsUniform ? a._uniform / b._uniform : Divided(a, b._uniform);
        }

        var result = b.New(out var to);
        if (a.IsUniform)
        {
            TensorPrimitives.Divide(a._uniform, b.Values, to);
        }
        else
        {
            TensorPrimitives.Divide(a.Values, b.Values, to);
        }

        return result;
    }

    /// <summary>a·b + c.</summary>
    public static Lanes MultiplyAdd(Lanes a, Lanes b, Lanes c)
    {
        if (a.IsUniform || b.IsUniform || c.IsUniform)
        {
            return a * b + c;
        }

        var result = a.New(out var to);
        TensorPrimitives.MultiplyAddEstimate(a.Values, b.Values, c.Values, to);
        return result;
    }

    /// <summary>Whether it is this number for all x.</summary>
    public bool Is(double number) => IsUniform && _uniform == number;

    /// <summary>A buffer of the same block.</summary>
    public Lanes New(out Span<double> to) => _block!.New(out to);

    /// <summary>A buffer of the block of one of two that are not both uniform.</summary>
    public static Lanes New(Lanes a, Lanes b, out Span<double> to) => a.IsUniform ? b.New(out to) : a.New(out to);

    /// <summary>These numbers in a buffer, also where they are uniform: of the block of others.</summary>
    public Lanes SpreadLike(Lanes others)
    {
        if (!IsUniform)
        {
            return this;
        }

        var result = others.New(out var to);
        to.Fill(_uniform);
        return result;
    }

    /// <summary>The buffer as vectors; what is beyond the count does not matter.</summary>
    public Span<Vector<double>> Vectors => _block!.Vectors(Buffer);

    private static Lanes Divided(Lanes a, double by)
    {
        var result = a.New(out var to);
        TensorPrimitives.Divide(a.Values, by, to);
        return result;
    }
}
