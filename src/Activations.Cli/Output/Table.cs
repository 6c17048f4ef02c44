namespace Activations.Cli.Output;

/// <summary>Rows of x and the columns' values there, computed block by block.</summary>
/// <param name="Source">The x of each row.</param>
/// <param name="Groups">What stands beside x.</param>
/// <param name="Format">How it is written.</param>
internal sealed record Table(PointSource Source, IReadOnlyList<ColumnGroup> Groups, TableFormat Format)
{
    // Each leaves some garbage, which adds up when blocks are small: 64 KB took 94 MB for 1e8 rows, this 20.
    private const int BlockBytes = 1 << 18;

    /// <summary>All of it, in memory that does not depend on the number of rows.</summary>
    /// <exception cref="OperationCanceledException">Interrupted between two blocks.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> Blocks(CancellationToken cancellation)
    {
        var rows = Math.Max(1, BlockBytes / Format.LongestRow);
        var columns = Groups.Sum(group => group.Count);

        // One more than can be filled at a time: that which is written meanwhile.
        var free = new Queue<Block>(Enumerable.Range(0, Environment.ProcessorCount + 1)
            .Select(_ => new Block(rows, columns, rows * Format.LongestRow)));
        var begun = new Queue<Block>();
        using var points = Source.Points.GetEnumerator();
        var isFirst = true;
        for (var more = true; more || begun.Count > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            while (more && free.Count > 0 && (begun.Count == 0 || !IsWaiting))
            {
                var next = free.Dequeue();
                more = Read(next, points);
                next.Filled = Task.Run(() => Fill(next), CancellationToken.None);
                begun.Enqueue(next);
            }

            var block = begun.Dequeue();
            block.Filled.Wait(CancellationToken.None);
            if (isFirst)
            {
                yield return Format.Head; // only now: an input that is wrong at once gives no output
            }

            if (block.Length > 0)
            {
                yield return block.Bytes.AsMemory((isFirst ? Format.Between.Length : 0)..block.Length);
            }

            isFirst = false;
            free.Enqueue(block);
        }

        yield return Format.Foot;
    }

    private bool IsWaiting => Source.IsWaiting?.Invoke() == true;

    /// <summary>Fills a block with points as far as these are there; false when there will be no more.</summary>
    private bool Read(Block block, IEnumerator<double> points)
    {
        block.Rows = 0;
        while (block.Rows < block.Points.Length && (block.Rows == 0 || !IsWaiting))
        {
            if (!points.MoveNext())
            {
                return false;
            }

            block.Points[block.Rows++] = points.Current;
        }

        return true;
    }

    private void Fill(Block block)
    {
        var x = block.Points.AsSpan(0, block.Rows);
        var columns = 0;
        foreach (var group in Groups)
        {
            group.Fill(x, block.Values.AsSpan(columns * x.Length, group.Count * x.Length));
            columns += group.Count;
        }

        Span<double> row = block.Row;
        block.Length = 0;
        for (var i = 0; i < x.Length; i++)
        {
            row[0] = x[i];
            for (var column = 1; column < row.Length; column++)
            {
                row[column] = block.Values[(column - 1) * x.Length + i];
            }

            block.Length += Format.Write(row, block.Bytes.AsSpan(block.Length));
        }
    }

    /// <summary>Some rows, in memory that is used over and over.</summary>
    private sealed class Block(int rows, int columns, int bytes)
    {
        /// <summary>x of each row.</summary>
        public double[] Points { get; } = new double[rows];

        /// <summary>What stands beside x, a column after the other.</summary>
        public double[] Values { get; } = new double[rows * columns];

        /// <summary>Room for one row.</summary>
        public double[] Row { get; } = new double[1 + columns];

        /// <summary>The rows as they are written.</summary>
        public byte[] Bytes { get; } = new byte[bytes];

        public int Rows { get; set; }

        public int Length { get; set; }

        public Task Filled { get; set; } = Task.CompletedTask;
    }
}
