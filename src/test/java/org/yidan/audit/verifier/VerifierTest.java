package org.yidan.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.MerkleProofs;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.NoteSigner;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Verdict;

/** The program as it is run from a command line, on good and on altered logs and bundles. */
class VerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-30T21:00:00Z");

    @TempDir
    private Path folder;

    private String said = "";

    @BeforeEach
    void quiet() {
        said = "";
    }

    private int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = new VerifierMain(print, Clock.fixed(NOW, ZoneOffset.UTC)).run(arguments);
        said = out.toString(StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("\tat ").doesNotContain("Exception");
        return code;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void goesThroughAPublishedLogAndNamesTheFirstBadLeaf() throws IOException {
        SyntheticLog log = new SyntheticLog(1200);
        Path tiles = log.publish(folder.resolve("tiles"));
        String key = log.signer.key().text();
        String old = file("old", log.checkpoint(700).note());

        assertThat(run("log", tiles.toString(), "--key", key, "--checkpoint", old))
                .isZero();
        assertThat(said).contains("未改动 integrity: 通过 OK", "1200 leaves agree");
        assertThat(run(
                        "log",
                        tiles.toString(),
                        "--key",
                        NoteSigner.generate(SyntheticLog.ORIGIN, NoteKey.NOTE)
                                .key()
                                .text()))
                .isEqualTo(1);
        assertThat(run("log", tiles.toString())).isEqualTo(4);
        assertThat(run("log", folder.resolve("nothing").toString(), "--key", key))
                .isEqualTo(4);

        altered(tiles.resolve("tile/entries/003"), 20, tiles, key, "\"firstIndex\":768");
        altered(tiles.resolve("tile/0/001"), 32 * 5, tiles, key, "\"firstIndex\":261");
        altered(tiles.resolve("tile/1/000.p/4"), 40, tiles, key, "tile/1/000.p/4");
        byte[] bundle = Files.readAllBytes(tiles.resolve("tile/entries/002"));
        Files.write(tiles.resolve("tile/entries/002"), Arrays.copyOf(bundle, 100));
        assertThat(run("log", tiles.toString(), "--key", key, "--json")).isEqualTo(1);
        assertThat(said).contains("\"firstIndex\":512");
        Files.write(tiles.resolve("tile/entries/002"), bundle);

        SyntheticLog longer = new SyntheticLog(1200);
        longer.append(List.of(), List.of());
        String newer = file(
                "newer",
                SyntheticLog.signed(Checkpoint.of(SyntheticLog.ORIGIN, 1201, longer.roots.get(1201)), log.signer)
                        .note());
        assertThat(run("log", tiles.toString(), "--key", key, "--checkpoint", newer, "--json"))
                .isEqualTo(2);
        assertThat(said).contains("\"firstIndex\":1200", "尾部被截去");
        String fork = file(
                "fork",
                SyntheticLog.signed(Checkpoint.of(SyntheticLog.ORIGIN, 900, longer.roots.get(899)), log.signer)
                        .note());
        assertThat(run("log", tiles.toString(), "--key", key, "--checkpoint", fork))
                .isEqualTo(1);
    }

    private void altered(Path file, int at, Path tiles, String key, String expected) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
        assertThat(run("log", tiles.toString(), "--key", key, "--json")).isEqualTo(1);
        assertThat(said).contains(expected);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void tellsHowFreshTheOutsideConfirmationIs() throws IOException {
        SyntheticLog log = new SyntheticLog(3);
        NoteSigner witness = NoteSigner.generate("witness.example/w1", NoteKey.COSIGNATURE);
        Path tiles = log.publish(folder.resolve("tiles"));
        String keys =
                file("keys", log.signer.key().text() + "\n" + witness.key().text() + "\n");
        SignedNote note = log.checkpoint(3);
        assertThat(run("log", tiles.toString(), "--key", keys)).isEqualTo(3);
        for (int hours : List.of(1, 30, -2)) {
            SignedNote.Signature seen = witness.sign(note.text(), NOW.minusSeconds(hours * 3600L));
            Files.writeString(
                    tiles.resolve("checkpoint"), note.with(List.of(seen)).note());
            assertThat(run("log", tiles.toString(), "--key", keys)).isEqualTo(hours == 1 ? 0 : 3);
        }
        assertThat(said).contains("在将来");
        assertThat(run("log", tiles.toString(), "--key", keys, "--max-age", "x"))
                .isEqualTo(4);
    }

    @Test
    void cosignsOnlyWhatGrows() throws IOException, InterruptedException {
        SyntheticLog log = new SyntheticLog(20);
        assertThat(run(
                        "key",
                        "witness.example/w1",
                        "--witness",
                        "--signer",
                        folder.resolve("w.key").toString()))
                .isZero();
        NoteSigner signer = NoteSigner.parse(Files.readString(folder.resolve("w.key")));
        assertThat(said).contains(signer.key().text());
        Trust trust = new Trust(List.of(log.signer.key()), List.of(), null, Clock.fixed(NOW, ZoneOffset.UTC));
        HttpServer server =
                new Witness(signer, trust, folder).serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        try {
            int port = server.getAddress().getPort();
            HttpResponse<String> first = post(port, request(log, 0, 8));
            assertThat(first.statusCode()).isEqualTo(200);
            SignedNote cosigned = log.checkpoint(8).with(SignedNote.signatures(first.body()));
            assertThat(signer.key().cosigned(cosigned)).contains(NOW);

            assertThat(post(port, request(log, 0, 8)).statusCode()).isEqualTo(409);
            assertThat(post(port, request(log, 0, 8)).body()).isEqualTo("8\n");
            assertThat(post(port, request(log, 8, 8)).statusCode()).isEqualTo(200);
            String wrong = request(log, 8, 13).replaceFirst("\n[^\n]{44}\n", "\n" + "A".repeat(43) + "=\n");
            assertThat(post(port, wrong).statusCode()).isEqualTo(422);
            assertThat(post(port, request(log, 8, 13)).statusCode()).isEqualTo(200);
            assertThat(post(port, request(log, 8, 13)).body()).isEqualTo("13\n");
            assertThat(post(port, "old 13\n\nyidan/other\n").statusCode()).isEqualTo(400);
            assertThat(post(port, request(new SyntheticLog(20), 13, 20)).statusCode())
                    .isEqualTo(403);
            assertThat(post(port, request(log, 13, 20).replace(SyntheticLog.ORIGIN + "\n", "yidan/other\n"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(post(port, request(log, 13, 20)).statusCode()).isEqualTo(200);
        } finally {
            server.stop(0);
        }
    }

    private static String request(SyntheticLog log, int old, int size) {
        StringBuilder request = new StringBuilder("old " + old + "\n");
        MerkleProofs.consistency(log.subtrees(), old, size)
                .forEach(hash ->
                        request.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return request.append('\n').append(log.checkpoint(size).note()).toString();
    }

    private static HttpResponse<String> post(int port, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/add-checkpoint"))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void findsEveryFlippedByteOfABundle() throws IOException {
        SyntheticBundle bundle = new SyntheticBundle();
        byte[] zip = bundle.zip(bundle.log.signer);
        Path file = folder.resolve("bundle.zip");
        Files.write(file, zip);
        String key = bundle.log.signer.key().text();

        assertThat(run("bundle", file.toString(), "--key", key)).as(() -> said).isZero();
        assertThat(run("bundle", file.toString())).isZero();
        assertThat(said).contains("用包内公钥", "last confirmed outside at 2026-11-30T08:00:00Z");
        Path tiles = bundle.log.publish(folder.resolve("tiles"));
        assertThat(run("bundle", file.toString(), "--key", key, "--log", tiles.toString()))
                .isZero();
        Random random = new Random(7);
        for (int i = 0; i < zip.length; i += 1 + random.nextInt(24)) {
            byte whole = zip[i];
            zip[i] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, zip);
            assertThat(run("bundle", file.toString(), "--key", key, "--json"))
                    .as("byte " + i + ": " + said)
                    .isEqualTo(1);
            assertThat(said).doesNotContain("\"place\":null,\"zh\":\"\"");
            zip[i] = whole;
        }
        for (int length : List.of(0, 10, zip.length / 2, zip.length - 30)) {
            Files.write(file, Arrays.copyOf(zip, length));
            assertThat(run("bundle", file.toString())).as("cut at " + length).isEqualTo(4);
        }
        Files.write(file, SyntheticBundle.stored(Map.of("a.txt", new byte[] {1})));
        assertThat(run("bundle", file.toString())).isEqualTo(4);
        assertThat(run("bundle", folder.resolve("none.zip").toString())).isEqualTo(4);
        assertThat(run()).isZero();
        assertThat(run("what")).isEqualTo(4);
    }

    /** Unpacked and packed again, deflated and with times: the contents count, and the one that is changed comes first. */
    @Test
    void tellsAnotherPackingFromAnAlteredContent() throws IOException {
        SyntheticBundle bundle = new SyntheticBundle();
        byte[] zip = bundle.zip(bundle.log.signer);
        Path file = folder.resolve("bundle.zip");
        String key = bundle.log.signer.key().text();

        Files.write(file, SyntheticBundle.packedAnew(zip, Map.of()));
        assertThat(run("bundle", file.toString(), "--key", key)).as(() -> said).isZero();
        assertThat(said).contains("压缩包被重新打包，内容与清单一致");

        Files.write(file, SyntheticBundle.packedAnew(zip, Map.of("files/photo.bin", new byte[] {1, 2, 4})));
        assertThat(run("bundle", file.toString(), "--key", key)).isEqualTo(1);
        assertThat(said)
                .contains("首处 first: files/photo.bin", "    - files/photo.bin：内容与清单不符", "    - zip：压缩包被重新打包")
                .doesNotContain("rows/case_act.txt", "README.txt");

        Files.write(file, SyntheticBundle.packedAnew(zip, Map.of("rows/more.txt", new byte[] {1})));
        assertThat(run("bundle", file.toString(), "--key", key)).isEqualTo(1);
        assertThat(said).contains("首处 first: rows/more.txt");
    }

    /** An address that wants a log-in says so, whether it is of the checkpoint or of a tile; nothing is said to be altered. */
    @Test
    void saysWhatAnAddressAnswersWithoutAVerdict() throws IOException {
        SyntheticLog log = new SyntheticLog(20);
        String key = log.signer.key().text();
        Path tiles = log.publish(folder.resolve("tiles"));
        AtomicInteger status = new AtomicInteger(401);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                boolean in = ("Basic "
                                + Base64.getEncoder().encodeToString("auditor:秘密".getBytes(StandardCharsets.UTF_8)))
                        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
                byte[] body = in
                        ? Files.readAllBytes(
                                tiles.resolve(exchange.getRequestURI().getPath().substring(1)))
                        : new byte[] {'-'};
                exchange.sendResponseHeaders(in ? 200 : status.get(), body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort();
            assertThat(run("log", address, "--key", key)).isEqualTo(4);
            assertThat(said).contains("HTTP 401：需要登录", "YIDAN_LOGIN");
            for (int other : List.of(403, 404, 503)) {
                status.set(other);
                assertThat(run("log", address, "--key", key)).isEqualTo(4);
                assertThat(said).contains("HTTP " + other + "：");
            }
            Trust trust = new Trust(List.of(log.signer.key()), List.of(), null, Clock.fixed(NOW, ZoneOffset.UTC));
            assertThat(new TileFolder(address, "auditor:秘密")
                            .check(trust, (index, leaf) -> {})
                            .integrity()
                            .state())
                    .isEqualTo(Verdict.State.OK);
        } finally {
            server.stop(0);
        }
    }

    /** A fault has its own sentence and never the exit code of an altered log. */
    @Test
    void aFaultOfTheProgramIsNoVerdict() {
        PrintStream broken = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
            private boolean once;

            @Override
            public void print(String text) {
                if (!once) {
                    once = true;
                    throw new IllegalStateException("disk");
                }
            }
        };
        assertThat(new VerifierMain(broken, Clock.systemUTC()).run("what")).isEqualTo(4);
    }

    /** What someone can do who makes a new manifest but has not the key, and what a maker with the key cannot hide. */
    @Test
    void findsWhatIsAlteredWithinABundle() throws IOException {
        List<String> answers = new ArrayList<>();
        forge(answers, false, bundle -> bundle.put("rows/case_act.txt", "1\t1\t1\t归档\t\\N\n"));
        forge(answers, true, bundle -> bundle.put("rows/case_act.txt", "1\t1\t1\t归档\t\\N\n"));
        forge(answers, true, bundle -> bundle.put("personal/case_act.txt", "1\t-\t" + "0".repeat(64) + "\n"));
        forge(answers, true, bundle -> bundle.put("context/matter.txt", "m1\t1\t12\tm2\n"));
        forge(answers, true, bundle -> bundle.put("files/photo.bin", "other"));
        forge(
                answers,
                true,
                bundle -> bundle.put(
                        "log/leaves/000000000013.txt",
                        bundle.text("log/leaves/000000000013.txt").replace("someone", "nobody")));
        assertThat(answers).allMatch(answer -> answer.contains("\"exit\":1"));
        answers.clear();
        forge(answers, true, bundle -> bundle.put("rows/case_act.txt", ""));
        forge(answers, true, bundle -> bundle.files.remove("personal/case_act.txt"));
        forge(answers, true, bundle -> bundle.files.remove("log/leaves/000000000013.txt"));
        forge(
                answers,
                true,
                bundle -> bundle.put(
                        "log/proofs.txt", bundle.text("log/proofs.txt").replaceFirst("(?m)^leaf\t13\t.*\n", "")));
        forge(answers, true, bundle -> bundle.put("rows/case_line.txt", "7\t1\t7\n"));
        assertThat(answers).allMatch(answer -> answer.contains("\"completeness\":{\"state\":\"FAILED\""));
        answers.clear();
        forge(answers, true, bundle -> bundle.put("personal/case_act.txt", bundle.text("personal/case_act.txt")));
        assertThat(answers).allMatch(answer -> answer.contains("\"exit\":0"));
    }

    private void forge(List<String> answers, boolean withKey, Consumer<SyntheticBundle> change) throws IOException {
        SyntheticBundle bundle = new SyntheticBundle();
        change.accept(bundle);
        NoteSigner by = withKey ? bundle.log.signer : NoteSigner.generate(SyntheticLog.ORIGIN, NoteKey.NOTE);
        Files.write(folder.resolve("forged.zip"), bundle.zip(by));
        run(
                "bundle",
                folder.resolve("forged.zip").toString(),
                "--key",
                bundle.log.signer.key().text(),
                "--json");
        answers.add(said);
    }
}
