using Pactwatch.Training.Network;

namespace Pactwatch.Training.Tests;

/// <summary>The way back through the network against what the loss really does when a weight is moved a little.</summary>
public sealed class GradientTests
{
    private const float Nudge = 5e-3f;

    [Fact]
    public void Gradients_are_the_slopes_of_the_loss()
    {
        var shape = new NetworkShape { EmbeddingRows = 8, Tags = 5, Relations = 6, Embedding = 16, Cells = 16, Arc = 16, Label = 16, DroppedInput = 0, DroppedOutput = 0, DroppedState = 0 };
        var network = new ParsingNetwork(shape, new RandomNumbers(2));
        network.Distance.Fill(new RandomNumbers(9), 0.3f);
        // Well above the kink at 0, where there is no slope to compare with.
        foreach (var bias in new[] { network.DependentBias, network.HeadBias, network.LabelBias }) bias.Values.AsSpan().Fill(1);
        var sentences = new[]
        {
            new EncodedSentence(0, [1, 2, 3, -1, 4, 5, 6, 2], [0, 1, 2, 3], [1, 4, 1, 2], [1, 0, 2, 3]),
            new EncodedSentence(1, [7, 2, 3, 1], [4, 1], [2, 0], [0, 5]),
            new EncodedSentence(2, [6, -1], [2], [1], [0]),
        };
        var pass = new ShardPass(network, 0);
        foreach (var parameter in network.Dense) parameter.Transpose();
        Loss(pass, sentences);
        var gradients = network.Dense.Select(parameter => parameter.Gradients[0].ToArray()).ToArray();
        var checkedCells = 0;
        foreach (var (parameter, index) in network.Dense.Select((parameter, index) => (parameter, index)))
        {
            var found = gradients[index];
            var random = new RandomNumbers((ulong)(40 + index));
            for (var i = 0; i < 12; i++)
            {
                var at = (int)(random.Next() % (uint)found.Length);
                var slope = Slope(network, pass, sentences, parameter, at);
                Math.Abs(slope - found[at]).ShouldBeLessThan(0.02 + (0.05 * Math.Abs(slope)), $"parameter {index}, cell {at}: slope {slope}, gradient {found[at]}");
                if (Math.Abs(slope) > 0.01) checkedCells++;
            }
        }

        checkedCells.ShouldBeGreaterThan(60);
    }

    private static double Slope(ParsingNetwork network, ShardPass pass, EncodedSentence[] sentences, Parameter parameter, int at)
    {
        var value = parameter.Values[at];
        var above = LossAt(value + Nudge);
        var below = LossAt(value - Nudge);
        parameter.Values[at] = value;
        parameter.Transpose();
        return (above - below) / (2 * Nudge);

        double LossAt(float moved)
        {
            parameter.Values[at] = moved;
            parameter.Transpose();
            return Loss(pass, sentences);
        }
    }

    private static double Loss(ShardPass pass, EncodedSentence[] sentences)
    {
        var (tags, arcs, relations) = pass.Train(sentences, new RandomNumbers(1));
        return tags + arcs + relations;
    }
}
