namespace Pactwatch.Training.Names;

/// <summary>The settings of a training, chosen by measuring on development parts.</summary>
/// <param name="Rows">Rows of weights of each pass; a power of two.</param>
/// <param name="Rounds">How often every text is read.</param>
/// <param name="Folds">How many parts the first pass is crossed over in.</param>
/// <param name="Rate">AdaGrad's step.</param>
/// <param name="Decay">How strongly weights are drawn to nought.</param>
internal sealed record NameTrainingOptions(int Rows = 1 << 17, int Rounds = 6, int Folds = 2, double Rate = 0.1, double Decay = 1e-4);
