namespace Pactwatch.Reading.Languages;

/// <summary>A writing system, as far as it tells languages apart. Kana stands for Japanese with all its signs, Han for Chinese.</summary>
internal enum Script
{
    Other,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Myanmar,
    Georgian,
    Ethiopic,
    Khmer,
    Kana,
    Han,
    Hangul,
}
