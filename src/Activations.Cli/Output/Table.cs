namespace Activations.Cli.Output;

/// <summary>Rows of x and the columns' values there, computed block by block.</summary>
/// <param name="Source">The x of each row.</param>
/// <param name="Columns">What stands beside x.</param>
/// <param name="Format">How it is written.</param>
internal sealed record Table(PointSource Source, IReadOnlyList<Func<double, double>> Columns, TableFormat Format)
{
    // Each round leaves some garbage, which adds up when blocks are small: 64 KB took 94 MB for 1e8 rows, this 20.
    private const int BlockBytes = 1 << 18;

    /// <summary>All of it, in memory that does not depend on the number of rows.</summary>
    /// <exception cref="OperationCanceledException">Interrupted between two blocks.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> Blocks(CancellationToken cancellation)
    {
        var rows = Math.Max(1, BlockBytes / Format.LongestRow);
        var blocks = Enumerable.Range(0, Environment.ProcessorCount)
            .Select(_ => new Block(new double[rows], new byte[rows * Format.LongestRow])).ToList();
        using var points = Source.Points.GetEnumerator();
        var first = true;
        for (var more = true; more;)
        {
            cancellation.ThrowIfCancellationRequested();
            more = Read(blocks, points);
            var filled = blocks.Where(block => block.Rows > 0).ToList();
            var work = filled.Select(block => Task.Run(() => Fill(block), CancellationToken.None));
            Task.WaitAll([.. work], CancellationToken.None);
            if (first)
            {
                yield return Format.Head; // only now: an input that is wrong at once gives no output
            }

            foreach (var block in filled)
            {
                yield return block.Bytes.AsMemory((first ? Format.Between.Length : 0)..block.Length);
                first = false;
            }
        }

        yield return Format.Foot;
    }

    /// <summary>Fills the blocks with points as far as these are there; false when there will be no more.</summary>
    private bool Read(List<Block> blocks, IEnumerator<double> points)
    {
        var (more, isFirst) = (true, true);
        foreach (var block in blocks)
        {
            block.Rows = 0;
            while (more && block.Rows < block.Points.Length && (isFirst || Source.IsWaiting?.Invoke() != true))
            {
                isFirst = false;
                more = points.MoveNext();
                if (more)
                {
                    block.Points[block.Rows++] = points.Current;
                }
            }
        }

        return more;
    }

    private void Fill(Block block)
    {
        var bytes = block.Bytes.AsSpan();
        var length = 0;
        foreach (var x in block.Points.AsSpan(0, block.Rows))
        {
            length += TableFormat.Write(Format.Between, bytes[length..]);
            length += Format.Write(x, 0, bytes[length..]);
            for (var i = 0; i < Columns.Count; i++)
            {
                length += Format.Write(Columns[i](x), i + 1, bytes[length..]);
            }

            length += TableFormat.Write(Format.RowEnd, bytes[length..]);
        }

        block.Length = length;
    }

    /// <summary>Some rows, in memory that is used over and over.</summary>
    private sealed record Block(double[] Points, byte[] Bytes)
    {
        public int Rows { get; set; }

        public int Length { get; set; }
    }
}
