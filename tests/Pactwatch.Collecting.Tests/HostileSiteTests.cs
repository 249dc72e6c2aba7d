using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Pactwatch.Collecting.Fetching;
using Pactwatch.StandIn;

namespace Pactwatch.Collecting.Tests;

/// <summary>Each thing that a hostile or broken site does is stopped by its own limit and told in its own words.</summary>
public sealed class HostileSiteTests : IDisposable
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    /// <summary>The shape of the real limits at a twentieth of their times.</summary>
    private static readonly FetchLimits Quick = FetchLimits.Default with
    {
        ConnectTime = TimeSpan.FromSeconds(0.5), HeadTime = TimeSpan.FromSeconds(0.75), WholeTime = TimeSpan.FromSeconds(1.5),
    };

    private readonly StandInInternet _world = new();
    private readonly StandInSite _site;

    public HostileSiteTests() => _site = _world.Site("hostile.example");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_slow_drip_is_stopped_by_the_time_for_all()
    {
        _site.Respond("/", async context =>
        {
            await context.Write(Ok + "Content-Length: 100000\r\n\r\n");
            while (true)
            {
                await context.Write("x");
                await Task.Delay(100, context.Stop);
            }
        });

        var (outcome, took) = await Timed(Quick);

        outcome.Code.ShouldBe(FetchCodes.WholeTime);
        outcome.Why!.ShouldContain("1.5 seconds");
        took.ShouldBeLessThan(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task A_head_that_does_not_come_is_stopped_by_its_time()
    {
        _site.Respond("/", context => Task.Delay(Timeout.Infinite, context.Stop));

        var (outcome, _) = await Timed(Quick);

        outcome.Code.ShouldBe(FetchCodes.HeadTime);
        outcome.Why!.ShouldContain("0.75 seconds");
        outcome.Status.ShouldBeNull();
    }

    [Fact]
    public async Task A_head_that_drips_is_stopped_by_its_time()
    {
        _site.Respond("/", async context =>
        {
            await context.Write(Ok);
            while (true)
            {
                await context.Write("X: y\r\n");
                await Task.Delay(100, context.Stop);
            }
        });

        (await Timed(Quick)).Outcome.Code.ShouldBe(FetchCodes.HeadTime);
    }

    [Fact]
    public async Task A_handshake_that_does_not_come_is_stopped_by_the_time_to_connect()
    {
        _site.Bare((_, stop) => Task.Delay(Timeout.Infinite, stop));

        (await Timed(Quick, "https://hostile.example/")).Outcome.Code.ShouldBe(FetchCodes.ConnectTime);
    }

    [Theory]
    [InlineData("", "with no length told")]
    [InlineData("Content-Length: 99999999999\r\n", "with the length told")]
    public async Task An_endless_body_is_stopped_by_its_size(string length, string _)
    {
        var block = new byte[1 << 20];
        _site.Respond("/", async context =>
        {
            await context.Write(Ok + length + "\r\n");
            while (true) await context.Write(block);
        });

        var (outcome, took) = await Timed(FetchLimits.Default);

        outcome.Code.ShouldBe(FetchCodes.BodyTooLarge);
        outcome.Why!.ShouldContain("20 MB");
        outcome.Body.IsEmpty.ShouldBeTrue();
        took.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_pdf_may_be_larger_than_a_page()
    {
        var bytes = new byte[1 << 16];
        _site.File("/report.pdf", "application/pdf", bytes).File("/page", "text/html", bytes);
        var limits = FetchLimits.Default with { Bytes = 1 << 15, PdfBytes = 1 << 16 };

        (await Timed(limits, "http://hostile.example/report.pdf")).Outcome.Body.Length.ShouldBe(bytes.Length);
        (await Timed(limits, "http://hostile.example/page")).Outcome.Code.ShouldBe(FetchCodes.BodyTooLarge);
    }

    [Theory]
    [InlineData("X: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n", "many lines")]
    [InlineData("yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy", "one line")]
    [InlineData("\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>", "an answer before the answer, again and again")]
    public async Task An_endless_head_is_stopped_by_its_size(string again, string _)
    {
        var block = string.Concat(Enumerable.Repeat(again, 1000));
        _site.Respond("/", async context =>
        {
            await context.Write("HTTP/1.1 103 Early Hints\r\nX: ");
            while (true) await context.Write(block);
        });

        var (outcome, took) = await Timed(FetchLimits.Default);

        outcome.Code.ShouldBe(FetchCodes.HeadTooLarge, outcome.Why);
        outcome.Why!.ShouldContain("64 kB");
        took.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, br")]
    [InlineData("gzip, gzip")]
    [InlineData("many-member gzip")]
    public async Task A_bomb_is_stopped_by_what_it_unpacks_to(string codings)
    {
        var bomb = codings == "many-member gzip" ? ManyMembers() : Bomb(codings.Split(", "));
        _site.Respond("/", context => context.Respond(200, bomb, "Content-Encoding: " + (codings == "many-member gzip" ? "gzip" : codings)));
        await Timed(FetchLimits.Default);
        var before = Process.GetCurrentProcess().PeakWorkingSet64;

        var (outcome, took) = await Timed(FetchLimits.Default);

        outcome.Code.ShouldBe(FetchCodes.Bomb, outcome.Why);
        outcome.Why!.ShouldContain("100 times");
        took.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        (Process.GetCurrentProcess().PeakWorkingSet64 - before).ShouldBeLessThan((20L + 64) << 20);
    }

    [Fact]
    public async Task What_unpacks_little_by_little_is_stopped_by_its_size()
    {
        var bytes = new byte[22 << 20];
        for (var index = 0; index < bytes.Length; index += 16) bytes[index] = (byte)((index / 16 * 40503L >> 8) & 0xff);
        var packed = Packed(bytes, "gzip");
        _site.Respond("/", context => context.Respond(200, packed, "Content-Encoding: gzip"));

        (await Timed(FetchLimits.Default)).Outcome.Code.ShouldBe(FetchCodes.BodyTooLarge);
    }

    [Theory]
    [InlineData("Content-Length: 20", "fewer bytes came", FetchCodes.WrongLength)]
    [InlineData("Content-Length: 5", "more than the 5 bytes", FetchCodes.WrongLength)]
    [InlineData("Content-Length: -3", "no number", FetchCodes.WrongLength)]
    [InlineData("Transfer-Encoding: chunked\r\nX: y\r\n\r\n20\r\nabc", "ended before", FetchCodes.WrongLength)]
    [InlineData("Transfer-Encoding: chunked\r\nX: y\r\n\r\nzz\r\nabc", "no HTTP answer", FetchCodes.BrokenAnswer)]
    public async Task A_wrong_length_is_told(string length, string words, string code)
    {
        _site.Respond("/", context => context.Write(Ok + length + "\r\n\r\n0123456789"));

        var (outcome, _) = await Timed(FetchLimits.Default);

        outcome.Result.ShouldBe(FetchResult.Failed);
        outcome.Code.ShouldBe(code, outcome.Why);
        outcome.Why!.ShouldContain(words);
        outcome.Body.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task What_comes_late_behind_the_length_told_is_seen_over_a_secure_connection_too()
    {
        _site.Respond("/", async context =>
        {
            await context.Write(Ok + "Content-Length: 10\r\n\r\n0123456789");
            await Task.Delay(20, context.Stop);
            await context.Write("and more");
        });

        (await Timed(FetchLimits.Default, "https://hostile.example/")).Outcome.Code.ShouldBe(FetchCodes.WrongLength);
    }

    [Theory]
    [InlineData("gzip", "this is no gzip at all, whatever the head says", FetchCodes.BrokenCoding)]
    [InlineData("br", "this is no brotli at all, whatever the head says", FetchCodes.BrokenCoding)]
    [InlineData("deflate", "xthis is no zlib at all, whatever the head says", FetchCodes.BrokenCoding)]
    [InlineData("compress", "x", FetchCodes.UnknownCoding)]
    [InlineData("zstd", "x", FetchCodes.UnknownCoding)]
    [InlineData("gzip, gzip, gzip", "x", FetchCodes.TooManyCodings)]
    public async Task A_coding_that_is_wrong_is_told(string coding, string body, string code)
    {
        _site.Respond("/", context => context.Respond(200, body, "Content-Encoding: " + coding));

        var (outcome, _) = await Timed(FetchLimits.Default);

        outcome.Code.ShouldBe(code, outcome.Why);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("bare deflate")]
    [InlineData("identity")]
    [InlineData("gzip, br")]
    public async Task A_coding_that_is_right_is_undone(string coding)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(number => number.ToString(CultureInfo.InvariantCulture))));
        var codings = coding == "bare deflate" ? "deflate" : coding;
        _site.Respond("/", context => context.Respond(200, Packed(text, coding.Split(", ")), "Content-Encoding: " + codings));

        (await Timed(FetchLimits.Default)).Outcome.Body.ToArray().ShouldBe(text);
    }

    [Theory]
    [InlineData("plain http where TLS should be")]
    [InlineData("a certificate that nobody vouches for")]
    [InlineData("a certificate of another host")]
    [InlineData("a certificate that is over")]
    public async Task A_secure_connection_that_is_not_is_not_used(string what)
    {
        if (what.StartsWith("plain", StringComparison.Ordinal)) _site.Bare(async (stream, stop) => await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), stop));
        else if (what.Contains("nobody", StringComparison.Ordinal)) _site.Certificate = StandInAuthority.SelfSigned(_site.Host);
        else if (what.Contains("another", StringComparison.Ordinal)) _site.Certificate = _world.Authority.For("another.example");
        else _site.Certificate = _world.Authority.Make(_site.Host, TimeSpan.FromHours(-1));
        _site.Page("/", "<p>x");

        var (outcome, _) = await Timed(FetchLimits.Default, "https://hostile.example/");

        outcome.Code.ShouldBe(FetchCodes.Tls, outcome.Why);
        _site.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 2")]
    [InlineData("220 mail.hostile.example ESMTP\r\n")]
    [InlineData("\0\0\0\0")]
    public async Task What_is_no_answer_is_told(string bytes)
    {
        _site.Respond("/", context => context.Write(bytes));

        var (outcome, _) = await Timed(FetchLimits.Default);

        outcome.Code.ShouldBe(FetchCodes.BrokenAnswer, outcome.Why);
        outcome.Status.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_there_and_no_such_name_are_told_apart()
    {
        _site.IsDown = true;

        (await Timed(FetchLimits.Default)).Outcome.Code.ShouldBe(FetchCodes.NoConnection);
        (await Timed(FetchLimits.Default, "http://nowhere.example/")).Outcome.Code.ShouldBe(FetchCodes.UnknownName);
    }

    [Fact]
    public async Task Calling_it_off_ends_it_at_once()
    {
        _site.Respond("/", context => Task.Delay(Timeout.Infinite, context.Stop));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var begun = Stopwatch.GetTimestamp();
        var first = _world.Fetcher().Fetch(new FetchRequest("http://hostile.example/", FetchPurpose.Page), stop.Token);
        stop.CancelAfter(100);

        (await Should.ThrowAsync<OperationCanceledException>(first)).CancellationToken.ShouldBe(stop.Token);
        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    private async Task<(FetchOutcome Outcome, TimeSpan Took)> Timed(FetchLimits limits, string address = "http://hostile.example/")
    {
        var fetcher = _world.Fetcher();
        var begun = Stopwatch.GetTimestamp();
        var outcome = await fetcher.Fetch(new FetchRequest(address, FetchPurpose.Page) { Limits = limits }, Stop);
        return (outcome, Stopwatch.GetElapsedTime(begun));
    }

    /// <summary>256 MiB of nothing.</summary>
    private static byte[] Bomb(string[] codings)
    {
        var packed = new MemoryStream();
        using (var packer = Packer(packed, codings[0]))
        {
            var block = new byte[1 << 20];
            for (var count = 0; count < 256; count++) packer.Write(block);
        }

        return Packed(packed.ToArray(), codings[1..]);
    }

    private static byte[] ManyMembers()
    {
        var member = Packed(new byte[1 << 19], "gzip");
        return [.. Enumerable.Repeat(member, 200).SelectMany(bytes => bytes)];
    }

    private static byte[] Packed(byte[] bytes, params string[] codings)
    {
        foreach (var coding in codings)
        {
            var packed = new MemoryStream();
            using (var packer = Packer(packed, coding)) packer.Write(bytes);
            bytes = packed.ToArray();
        }

        return bytes;
    }

    private static Stream Packer(MemoryStream packed, string coding) => coding switch
    {
        "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        "bare deflate" => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        "identity" => new BufferedStream(new UnclosedStream(packed)),
        _ => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
    };

    private sealed class UnclosedStream(MemoryStream inner) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);
    }
}
