using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Storage.Postgres;

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>Whatever a text holds is kept in a column that holds no U+0000, and in its order.</summary>
public sealed class PostgresTextTests
{
    private static readonly Config Texts = Config.QuickThrowOnFailure.WithMaxTest(10_000).WithReplay(20261128, 297);

    // Of few characters, so that those that matter meet.
    private static readonly Arbitrary<(string One, string Other)> Pairs =
        (from one in Text() from other in Text() select (one, other)).ToArbitrary();

    [Theory]
    [InlineData("", "")]
    [InlineData("Norland", "Norland")]
    [InlineData("a\0b", "a\u0001\u0001b")]
    [InlineData("\u0001", "\u0001\u0002")]
    [InlineData("\0\u0001\0", "\u0001\u0001\u0001\u0002\u0001\u0001")]
    public void A_text_is_stored_without_what_no_column_holds(string text, string stored) => PostgresText.Encode(text).ShouldBe(stored);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_as_the_embedded_store_does() => PostgresText.Encode("🕊\ud83d").ShouldBe("🕊\ufffd");

    [Fact]
    public void What_is_stored_is_what_was_given_and_sorts_as_it() => Prop.ForAll(Pairs, pair =>
    {
        var (one, other) = (PostgresText.Encode(pair.One), PostgresText.Encode(pair.Other));
        PostgresText.Decode(one).ShouldBe(pair.One);
        one.ShouldNotContain('\0');
        Math.Sign(Bytes(one).SequenceCompareTo(Bytes(other))).ShouldBe(Math.Sign(Bytes(pair.One).SequenceCompareTo(Bytes(pair.Other))));
    }).Check(Texts);

    private static Gen<string> Text() => Gen.Elements('\0', '\u0001', '\u0002', 'a', 'é', '停').ArrayOf().Select(characters => new string(characters));

    private static ReadOnlySpan<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
