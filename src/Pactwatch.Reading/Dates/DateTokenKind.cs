namespace Pactwatch.Reading.Dates;

/// <summary>What a <see cref="DateToken"/> is.</summary>
internal enum DateTokenKind
{
    Number,
    Word,
    Sign,
}
