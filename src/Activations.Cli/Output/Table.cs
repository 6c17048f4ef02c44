namespace Activations.Cli.Output;

/// <summary>Rows of x and the columns' values there, computed and written block by block.</summary>
/// <param name="Points">The x of each row; they are read once.</param>
/// <param name="Columns">What stands beside x.</param>
/// <param name="Format">How it is written.</param>
internal sealed record Table(IEnumerable<double> Points, IReadOnlyList<Func<double, double>> Columns, TableFormat Format)
{
    // Each round leaves some garbage, which adds up when blocks are small: 64 KB took 94 MB for 1e8 rows, this 20.
    private const int BlockBytes = 1 << 18;

    /// <summary>Writes all of it in memory that does not depend on the number of rows.</summary>
    /// <exception cref="OperationCanceledException">Interrupted between two blocks.</exception>
    public void Write(ByteSink write, CancellationToken cancellation)
    {
        var rows = Math.Max(1, BlockBytes / Format.LongestRow);
        var blocks = Enumerable.Range(0, Environment.ProcessorCount)
            .Select(_ => new Block(new double[rows], new byte[rows * Format.LongestRow])).ToList();
        using var points = Points.GetEnumerator();
        var first = true;
        for (var more = true; more;)
        {
            cancellation.ThrowIfCancellationRequested();
            blocks.ForEach(block => more = block.Read(points));
            Task.WaitAll([.. blocks.Select(block => Task.Run(() => Fill(block), CancellationToken.None))], CancellationToken.None);

            // Not before there is something to follow: a short input that is wrong gives no output.
            write(first ? Format.Head : []);
            foreach (var block in blocks.Where(block => block.Length > 0))
            {
                write(block.Bytes.AsSpan((first ? Format.Between.Length : 0)..block.Length));
                first = false;
            }
        }

        write(Format.Foot);
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
        public int Rows { get; private set; }

        public int Length { get; set; }

        /// <summary>Takes as many points as it can hold; false when there are no more.</summary>
        public bool Read(IEnumerator<double> points)
        {
            for (Rows = 0; Rows < Points.Length; Rows++)
            {
                if (!points.MoveNext())
                {
                    return false;
                }

                Points[Rows] = points.Current;
            }

            return true;
        }
    }
}
