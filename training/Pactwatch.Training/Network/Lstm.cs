using System.Runtime.Intrinsics;

namespace Pactwatch.Training.Network;

/// <summary>
/// One direction of a long short-term memory (Hochreiter and Schmidhuber 1997; gates in the order input,
/// forget, cell, output), with the same dropped cells of the recurrent state in all steps of a sentence (Gal
/// and Ghahramani 2016).
/// </summary>
internal sealed class Lstm
{
    private readonly bool isBackward;
    private readonly int inputs;

    public Lstm(int inputs, int cells, bool isBackward, RandomNumbers random)
    {
        (this.inputs, this.isBackward, Cells) = (inputs, isBackward, cells);
        Input = new Parameter(inputs, 4 * cells).FillByShape(random, cells);
        Recurrent = new Parameter(cells, 4 * cells).FillByShape(random, cells);
        Bias = new Parameter(1, 4 * cells);
        Bias.Values.AsSpan(cells, cells).Fill(1);
        Bias.Average.AsSpan(cells, cells).Fill(1);
    }

    public int Cells { get; }

    public Parameter Input { get; }

    public Parameter Recurrent { get; }

    public Parameter Bias { get; }

    public IEnumerable<Parameter> Parameters => [Input, Recurrent, Bias];

    /// <summary>Writes the state of each word into columns <paramref name="outputOffset"/>… of <paramref name="output"/>.</summary>
    public void Forward(Packing packing, Memory memory, float[] x, float[] output, int outputStep, int outputOffset, RandomNumbers? random, float dropped)
    {
        var n = packing.Rows;
        memory.Prepare(n, packing.Sentences.Length, Cells);
        FillMask(packing, memory, random, dropped);
        for (var row = 0; row < n; row++) Bias.Values.CopyTo(memory.Gates, row * 4 * Cells);
        MatrixProduct.Multiply(n, 4 * Cells, inputs, new(x, inputs), Input.View, new(memory.Gates, 4 * Cells), adds: true);
        for (var i = 0; i < packing.Steps; i++)
        {
            var step = isBackward ? packing.Steps - 1 - i : i;
            var before = isBackward ? step + 1 : step - 1;
            int first = packing.Offsets[step], active = packing.Active(step);
            var carried = before < 0 ? 0 : Math.Min(active, packing.Active(before));
            for (var s = 0; s < active; s++)
            {
                var previous = memory.Previous.AsSpan((first + s) * Cells, Cells);
                if (s >= carried) previous.Clear();
                else Vectors.Multiply(output.AsSpan(((packing.Offsets[before] + s) * outputStep) + outputOffset, Cells), memory.Mask.AsSpan(s * Cells, Cells), previous);
            }

            if (carried > 0)
                MatrixProduct.Multiply(carried, 4 * Cells, Cells, new(memory.Previous, Cells, first * Cells), Recurrent.View, new(memory.Gates, 4 * Cells, first * 4 * Cells), adds: true);
            for (var s = 0; s < active; s++)
                Cell(memory, first + s, s < carried ? packing.Offsets[before] + s : -1, output.AsSpan(((first + s) * outputStep) + outputOffset, Cells));
        }
    }

    /// <summary>Takes the gradient of the output, adds that of the weights to the shard's, and writes or adds that of the input.</summary>
    public void Backward(Packing packing, Memory memory, float[] x, float[] gradient, int gradientStep, int gradientOffset, float[] xGradient, bool adds, int shard)
    {
        var n = packing.Rows;
        Array.Clear(memory.StateGradient, 0, packing.Sentences.Length * Cells);
        Array.Clear(memory.CellGradient, 0, packing.Sentences.Length * Cells);
        for (var i = packing.Steps - 1; i >= 0; i--)
        {
            var step = isBackward ? packing.Steps - 1 - i : i;
            var before = isBackward ? step + 1 : step - 1;
            int first = packing.Offsets[step], active = packing.Active(step);
            var carried = before < 0 ? 0 : Math.Min(active, packing.Active(before));
            for (var s = 0; s < active; s++)
            {
                CellBackward(memory, first + s, s, s < carried ? packing.Offsets[before] + s : -1, gradient.AsSpan(((first + s) * gradientStep) + gradientOffset, Cells));
            }

            if (carried == 0) continue;
            MatrixProduct.Multiply(carried, Cells, 4 * Cells, new(memory.GateGradient, 4 * Cells, first * 4 * Cells), Recurrent.TransposedView, new(memory.StateGradient, Cells), adds: false);
            for (var s = 0; s < carried; s++) Vectors.Multiply(memory.StateGradient.AsSpan(s * Cells, Cells), memory.Mask.AsSpan(s * Cells, Cells), memory.StateGradient.AsSpan(s * Cells, Cells));
            // Sentences that begin here pass nothing on; a longer one that is not reached yet has nothing to pass.
            if (active > carried) Array.Clear(memory.StateGradient, carried * Cells, (active - carried) * Cells);
        }

        MatrixProduct.Multiply(inputs, 4 * Cells, n, new MatrixProduct.View(x, inputs).Transposed, new(memory.GateGradient, 4 * Cells), Input.Gradient(shard), adds: true);
        MatrixProduct.Multiply(Cells, 4 * Cells, n, new MatrixProduct.View(memory.Previous, Cells).Transposed, new(memory.GateGradient, 4 * Cells), Recurrent.Gradient(shard), adds: true);
        MatrixProduct.Multiply(n, inputs, 4 * Cells, new(memory.GateGradient, 4 * Cells), Input.TransposedView, new(xGradient, inputs), adds);
        SumRows(memory.GateGradient, n, Bias.Gradients[shard]);
    }

    public static void SumRows(float[] cells, int rows, float[] sums)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < sums.Length; i += MatrixProduct.Step)
                (Vector512.LoadUnsafe(ref sums[i]) + Vector512.LoadUnsafe(ref cells[(row * sums.Length) + i])).StoreUnsafe(ref sums[i]);
        }
    }

    private void FillMask(Packing packing, Memory memory, RandomNumbers? random, float dropped)
    {
        var mask = memory.Mask.AsSpan(0, packing.Sentences.Length * Cells);
        if (random is null || dropped == 0) mask.Fill(1);
        else random.FillMask(mask, dropped);
    }

    private void Cell(Memory memory, int row, int before, Span<float> output)
    {
        var gates = memory.Gates.AsSpan(row * 4 * Cells, 4 * Cells);
        var cells = memory.CellStates.AsSpan(row * Cells, Cells);
        for (var i = 0; i < Cells; i += MatrixProduct.Step)
        {
            var input = Activation.Sigmoid(Vector512.Create<float>(gates[i..]));
            var forget = Activation.Sigmoid(Vector512.Create<float>(gates[(Cells + i)..]));
            var candidate = Activation.Tanh(Vector512.Create<float>(gates[((2 * Cells) + i)..]));
            var open = Activation.Sigmoid(Vector512.Create<float>(gates[((3 * Cells) + i)..]));
            var cell = input * candidate;
            if (before >= 0) cell += forget * Vector512.LoadUnsafe(ref memory.CellStates[(before * Cells) + i]);
            input.CopyTo(gates[i..]);
            forget.CopyTo(gates[(Cells + i)..]);
            candidate.CopyTo(gates[((2 * Cells) + i)..]);
            open.CopyTo(gates[((3 * Cells) + i)..]);
            cell.CopyTo(cells[i..]);
            (open * Activation.Tanh(cell)).CopyTo(output[i..]);
        }
    }

    private void CellBackward(Memory memory, int row, int sentence, int before, ReadOnlySpan<float> gradient)
    {
        var one = Vector512<float>.One;
        for (var i = 0; i < Cells; i += MatrixProduct.Step)
        {
            var at = (row * 4 * Cells) + i;
            var input = Vector512.LoadUnsafe(ref memory.Gates[at]);
            var forget = Vector512.LoadUnsafe(ref memory.Gates[at + Cells]);
            var candidate = Vector512.LoadUnsafe(ref memory.Gates[at + (2 * Cells)]);
            var open = Vector512.LoadUnsafe(ref memory.Gates[at + (3 * Cells)]);
            var tanh = Activation.Tanh(Vector512.LoadUnsafe(ref memory.CellStates[(row * Cells) + i]));
            var state = Vector512.Create(gradient[i..]) + Vector512.LoadUnsafe(ref memory.StateGradient[(sentence * Cells) + i]);
            var cell = (state * open * (one - (tanh * tanh))) + Vector512.LoadUnsafe(ref memory.CellGradient[(sentence * Cells) + i]);
            var old = before >= 0 ? Vector512.LoadUnsafe(ref memory.CellStates[(before * Cells) + i]) : default;
            (cell * candidate * input * (one - input)).StoreUnsafe(ref memory.GateGradient[at]);
            (cell * old * forget * (one - forget)).StoreUnsafe(ref memory.GateGradient[at + Cells]);
            (cell * input * (one - (candidate * candidate))).StoreUnsafe(ref memory.GateGradient[at + (2 * Cells)]);
            (state * tanh * open * (one - open)).StoreUnsafe(ref memory.GateGradient[at + (3 * Cells)]);
            (before >= 0 ? cell * forget : default).StoreUnsafe(ref memory.CellGradient[(sentence * Cells) + i]);
        }
    }

    /// <summary>What a forward pass leaves for the backward one; reused from batch to batch.</summary>
    internal sealed class Memory
    {
        public float[] Gates { get; private set; } = [];

        public float[] GateGradient { get; private set; } = [];

        public float[] Previous { get; private set; } = [];

        public float[] CellStates { get; private set; } = [];

        public float[] Mask { get; private set; } = [];

        public float[] StateGradient { get; private set; } = [];

        public float[] CellGradient { get; private set; } = [];

        public void Prepare(int rows, int sentences, int cells)
        {
            if (CellStates.Length < rows * cells)
            {
                Gates = new float[rows * 4 * cells];
                GateGradient = new float[rows * 4 * cells];
                Previous = new float[rows * cells];
                CellStates = new float[rows * cells];
            }

            if (Mask.Length >= sentences * cells) return;
            Mask = new float[sentences * cells];
            StateGradient = new float[sentences * cells];
            CellGradient = new float[sentences * cells];
        }
    }
}
