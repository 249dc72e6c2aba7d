using System.Text;
using Pactwatch.Watching.Digests;

namespace Pactwatch.Watching.Tests.Digests;

/// <summary>Signatures by the Standard Webhooks specification.</summary>
public sealed class WebhookSignatureTests
{
    /// <summary>The example that the specification's own libraries are tested with.</summary>
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public void The_specifications_example_is_met() =>
        WebhookSignature.Of(Secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"u8).ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public void Another_id_time_body_or_secret_gives_another_signature()
    {
        string[] signatures =
        [
            WebhookSignature.Of(Secret, "msg_1", 1, "{}"u8), WebhookSignature.Of(Secret, "msg_2", 1, "{}"u8), WebhookSignature.Of(Secret, "msg_1", 2, "{}"u8),
            WebhookSignature.Of(Secret, "msg_1", 1, "[]"u8), WebhookSignature.Of(WebhookSignature.NewSecret(), "msg_1", 1, "{}"u8),
        ];
        signatures.Distinct().Count().ShouldBe(signatures.Length);
    }

    [Theory]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", true)]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", false)]
    [InlineData("whsec_", false)]
    [InlineData("whsec_c2hvcnQ=", false)]
    [InlineData("whsec_not base64!", false)]
    [InlineData("", false)]
    public void A_secret_is_a_key_of_24_to_64_bytes(string secret, bool isOne)
    {
        WebhookSignature.IsSecret(secret).ShouldBe(isOne);
        if (!isOne && secret.Length > 6) Should.Throw<FormatException>(() => WebhookSignature.Of(secret, "msg_1", 1, [])).Message.ShouldNotContain(secret[6..]);
    }

    [Fact]
    public void New_secrets_are_good_and_never_the_same()
    {
        var secrets = Enumerable.Range(0, 50).Select(_ => WebhookSignature.NewSecret()).ToList();
        secrets.ShouldAllBe(secret => WebhookSignature.IsSecret(secret));
        secrets.Distinct(StringComparer.Ordinal).Count().ShouldBe(50);
    }

    [Fact]
    public void A_key_of_more_than_64_bytes_is_refused() => WebhookSignature.IsSecret("whsec_" + Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('k', 65)))).ShouldBeFalse();
}
