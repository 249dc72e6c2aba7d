using Pactwatch.Collecting.Fetching;

namespace Pactwatch.Collecting.Tests;

/// <summary>What is taken as a web address before anybody is asked.</summary>
public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("http://northwire.example")]
    [InlineData("https://northwire.example/a?b=c#d")]
    [InlineData("HTTPS://NORTHWIRE.EXAMPLE:8443/")]
    [InlineData("http://nórdland.example/ü")]
    [InlineData("http://8.8.8.8:8080/")]
    [InlineData("http://127.0.0.1/")] // judged where the connection is made
    public void Taken(string text)
    {
        AddressRules.TryParse(text, out var address, out var why).ShouldBeTrue(why);
        address.ShouldNotBeNull();
        why.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "whole, with https://")]
    [InlineData("northwire.example", "whole, with https://")]
    [InlineData("/etc/passwd", "Only http and https")]
    [InlineData("file:///etc/passwd", "Only http and https")]
    [InlineData("ftp://northwire.example/", "Only http and https")]
    [InlineData("php://filter", "Only http and https")]
    [InlineData("data:text/html,x", "Only http and https")]
    [InlineData("jar:http://northwire.example!/", "Only http and https")]
    [InlineData("gopher://northwire.example/", "Only http and https")]
    [InlineData("\\\\server\\share", "backslash")]
    [InlineData("http://north wire.example/", "blank")]
    [InlineData("http://northwire.example/\r\nX: y", "control character")]
    [InlineData("http://user@northwire.example/", "user or password")]
    [InlineData("http://:word@northwire.example/", "user or password")]
    [InlineData("http://northwire.example:22/", "Port 22")]
    [InlineData("http://localhost/", "this machine")]
    [InlineData("http://metadata.google.internal/", "cloud")]
    public void Not_taken_with_the_reason(string text, string words)
    {
        AddressRules.TryParse(text, out var address, out var why).ShouldBeFalse();
        address.ShouldBeNull();
        why!.ShouldContain(words);
        why!.ShouldNotContain("word@");
    }

    [Fact]
    public void Not_taken_when_too_long()
    {
        AddressRules.TryParse("http://northwire.example/" + new string('x', 2048), out _, out var why).ShouldBeFalse();
        why!.ShouldContain("at most 2048");
    }
}
