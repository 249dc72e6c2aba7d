using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Versions;

namespace Pactwatch.Tests.Versions;

public sealed class VersionComparerTests
{
    private static Config Seeded(int tests) =>
        Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(new Replay(new Rnd(20310304, 11), Microsoft.FSharp.Core.FSharpOption<int>.None));

    [Theory]
    [InlineData("The troops leave by May.", "The troops leave by May.", "The troops leave by May.")]
    [InlineData("Some 2,500 troops leave by May.", "Some 2,000 troops leave by May.", "Some [-2,500-]{+2,000+} troops leave by May.")]
    [InlineData("The troops leave by May.", "The troops will leave by June.", "The troops {+will+} leave by [-May-]{+June+}.")]
    [InlineData("One stays. / Two goes.", "One stays. / Two goes. / Three comes.", "One stays. / Two goes. / {+Three comes.+}")]
    [InlineData("One stays. / Two goes. / Three comes.", "One stays. / Three comes.", "One stays. / [-Two goes.-]Three comes.")]
    [InlineData("", "All of it is new.", "{+All of it is new.+}")]
    [InlineData("All of it was old.", "", "[-All of it was old.-]")]
    [InlineData("Sol said “yes”.", "Sol said “no”.", "Sol said “[-yes-]{+no+}”.")]
    [InlineData("It’s the so-called base.", "It isn’t the so-called base.", "[-It’s-]{+It isn’t+} the so-called base.")]
    public void Words_that_changed_are_shown_in_place(string before, string after, string shown) => Version.Shown(before, after).ShouldBe(shown);

    [Theory]
    [InlineData("Some 2,500 troops leave.", "Some 2,000 troops leave.", "Number")]
    [InlineData("Hundreds of troops leave.", "Thousands of troops leave.", "Number")]
    [InlineData("They leave by September 2031.", "They leave by January 2032.", "Date")]
    [InlineData("They leave on Monday.", "They leave on Friday.", "Date")]
    [InlineData("They leave.", "They leave, all 40 tanks of them, by 4 May 2031.", "Number, Date")]
    [InlineData("They leave soon, said Sol.", "They leave soon, said Lund.", "")]
    [InlineData("Some 2,500 troops leave the valley.", "Some 2,500 troops leave the base.", "")]
    [InlineData("It ends on Monday, he said.", "It ends on Monday, she said.", "")]
    public void A_change_says_what_of_the_ledger_it_touches(string before, string after, string touches) =>
        string.Join(", ", VersionComparer.Compare(Version.Of(before), Version.Of(after)).Changes.SelectMany(change => change.Touches).Distinct().Order()).ShouldBe(touches);

    [Theory]
    [InlineData("2,500", "2,000", "5", "0")]
    [InlineData("leave", "leaves", "", "s")]
    [InlineData("May", "June", "May", "June")]
    [InlineData("\U00010428\U00010429", "\U00010428\U0001042A", "\U00010429", "\U0001042A")]
    public void Of_a_word_that_became_another_the_characters_that_differ_are_told(string before, string after, string old, string current)
    {
        Pactwatch.Text.Report first = Version.Of(before), second = Version.Of(after);
        var change = VersionComparer.Compare(first, second).Changes[0];
        (first.Text[change.BeforeCharacters], second.Text[change.AfterCharacters]).ShouldBe((old, current));
    }

    [Fact]
    public void What_stays_of_one_text_is_what_stays_of_the_other()
    {
        var words = Gen.Elements("the", "troops", "leave", "by", "May", "2,500", "base", "/", "said", "Sol", ".", ",", "’", "😀", "e\u0301", "-").ArrayOf();
        Prop.ForAll(Gen.Zip(words, words).ToArbitrary(), pair =>
        {
            var before = Version.Of(string.Join(' ', pair.Item1));
            var after = Version.Of(string.Join(' ', pair.Item2));
            var difference = VersionComparer.Compare(before, after);
            string keptBefore = "", keptAfter = "";
            int beforeAt = 0, afterAt = 0;
            foreach (var change in difference.Changes)
            {
                if (change.Before.Start < beforeAt || change.After.Start < afterAt || (change.Before.IsEmpty && change.After.IsEmpty)) return false;
                if (!change.Before.Contains(change.BeforeCharacters) || !change.After.Contains(change.AfterCharacters)) return false;
                keptBefore += before.Text.Characters[beforeAt..change.Before.Start];
                keptAfter += after.Text.Characters[afterAt..change.After.Start];
                (beforeAt, afterAt) = (change.Before.End, change.After.End);
            }

            keptBefore += before.Text.Characters[beforeAt..];
            keptAfter += after.Text.Characters[afterAt..];
            return Bare(keptBefore) == Bare(keptAfter) && (Bare(before.Text.Characters) != Bare(after.Text.Characters) || difference.Changes.IsEmpty || pair.Item1.Contains("/") || pair.Item2.Contains("/"));
        }).Check(Seeded(2000));
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(2, false)]
    [InlineData(1, true)]
    public void Texts_of_20_MB_are_compared_in_time(int everyOther, bool isAllNew)
    {
        const int Paragraphs = 200_000;
        string Text(bool isAfter) => string.Join(" / ", Enumerable.Range(0, Paragraphs).Select(at =>
            $"Paragraph {(isAllNew && isAfter ? at + Paragraphs : at)} tells that the troops of the valley {(isAfter && at % everyOther == 0 ? "will have left" : "are to leave")} by the end of the year, as was said."));
        Pactwatch.Text.Report before = Version.Of(Text(isAfter: false)), after = Version.Of(Text(isAfter: true));
        var watch = Stopwatch.StartNew();
        var difference = VersionComparer.Compare(before, after);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        difference.Changes.ShouldNotBeEmpty();
    }

    private static string Bare(string text) => new([.. text.Where(character => !char.IsWhiteSpace(character))]);
}
