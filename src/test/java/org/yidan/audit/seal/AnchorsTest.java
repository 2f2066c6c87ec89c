package org.yidan.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.MerkleProofs;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.NoteSigner;
import org.yidan.audit.proof.SignedNote;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** Heads of the log leave the house, and only what really proves something comes back. */
@YidanTest
class AnchorsTest {

    @Autowired
    Anchors anchors;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    Tiles tiles;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    OfficeClock clock;

    private final String name = "an-" + UUID.randomUUID().toString().substring(0, 13);
    private final NoteSigner witness = NoteSigner.generate(name, NoteKey.COSIGNATURE);
    private HttpServer outside;
    private Function<byte[], Answer> answering = body -> new Answer(500, new byte[0]);

    private record Answer(int status, byte[] body) {

        static Answer of(int status, String text) {
            return new Answer(status, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void listen() throws IOException {
        outside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        outside.createContext("/", exchange -> {
            try (exchange) {
                Answer answer = answering.apply(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        });
        outside.start();
    }

    @AfterEach
    void stop() {
        outside.stop(0);
    }

    @Test
    void aWitnessSeesTheLogGrowAndItsCosignatureIsKept() {
        Anchor place = new WitnessAnchor(name, address(), witness.key(), Duration.ZERO, tiles);
        List<Checkpoint> seen = new ArrayList<>();
        answering = body -> cosign(new String(body, StandardCharsets.UTF_8), seen);

        grow();
        anchors.takeTo(place);
        grow();
        anchors.takeTo(place);

        assertThat(seen).hasSize(2);
        assertThat(confirmed()).isEqualTo(2);
        SignedNote note =
                SignedNote.parse(checkpoints.signed(checkpoints.newest().orElseThrow()));
        assertThat(witness.key().cosigned(note)).isPresent();
        assertThat(checkpoints.confirmed()).isPresent();

        // One who has seen more of it than there is, or signs with another key, confirms nothing.
        grow();
        answering = body -> Answer.of(409, "999999999\n");
        anchors.takeTo(place);
        answering = body -> Answer.of(
                200,
                SignedNote.lines(List.of(NoteSigner.generate(name, NoteKey.COSIGNATURE)
                        .sign(checkpoints.newest().orElseThrow().note(), clock.instant()))));
        anchors.takeTo(place);
        answering = body -> Answer.of(200, "<html>");
        anchors.takeTo(place);
        assertThat(confirmed()).isEqualTo(2);
    }

    private Answer cosign(String request, List<Checkpoint> seen) {
        int end = request.indexOf("\n\n");
        String[] lines = request.substring(0, end).split("\n");
        SignedNote note = SignedNote.parse(request.substring(end + 2));
        Checkpoint now = Checkpoint.parse(note.text());
        List<byte[]> proof = Arrays.stream(lines)
                .skip(1)
                .map(line -> Base64.getDecoder().decode(line))
                .toList();
        if (!seen.isEmpty()) {
            Checkpoint last = seen.get(seen.size() - 1);
            assertThat(lines[0]).isEqualTo("old " + last.size());
            if (!MerkleProofs.consistent(last.size(), last.root(), now.size(), now.root(), proof)) {
                return Answer.of(422, "");
            }
        }
        seen.add(now);
        return Answer.of(200, SignedNote.lines(List.of(witness.sign(note.text(), clock.instant()))));
    }

    @Test
    void aTimeStampIsOfThisCheckpointOrNone(@TempDir Path folder) throws IOException {
        grow();
        Anchor place = new StampAnchor(name, address(), Duration.ZERO);
        answering = query -> stamp(0, Arrays.copyOfRange(query, 24, 56));
        anchors.takeTo(place);
        answering = query -> stamp(2, Arrays.copyOfRange(query, 24, 56));
        anchors.takeTo(place);
        answering = query -> stamp(0, new byte[32]);
        anchors.takeTo(place);
        answering = query -> new Answer(200, new byte[] {0x30});
        anchors.takeTo(place);
        assertThat(confirmed()).isOne();

        Anchor files = new KeptAnchors.InFolder(folder.resolve(name), Duration.ofHours(1));
        anchors.takeTo(files);
        grow();
        anchors.takeTo(files); // not due yet
        try (var written = Files.list(folder.resolve(name))) {
            assertThat(written)
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().startsWith("yidan/local\n"));
        }
    }

    /** SEQUENCE of the status and something that holds the hash. */
    private static Answer stamp(int status, byte[] hash) {
        ByteArrayOutputStream token = new ByteArrayOutputStream();
        token.writeBytes(new byte[] {0x04, 96});
        token.writeBytes(new byte[32]);
        token.writeBytes(hash);
        token.writeBytes(new byte[32]);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(new byte[] {0x30, (byte) (token.size() + 5), 0x30, 3, 2, 1, (byte) status});
        answer.writeBytes(token.toByteArray());
        return new Answer(200, answer.toByteArray());
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + outside.getAddress().getPort());
    }

    private void grow() {
        jdbc.update("insert into case_comment (case_no, author, text, written_at) values (?, 'x', 'y', now())", name);
        sequencer.takeAll();
    }

    private long confirmed() {
        return jdbc.queryForObject("select count(*) from seal_anchor where target = ? and confirmed", Long.class, name);
    }
}
