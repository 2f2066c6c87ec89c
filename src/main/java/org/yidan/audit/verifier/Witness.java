package org.yidan.audit.verifier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.MerkleProofs;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.NoteSigner;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.SignedNote;

/**
 * A small witness (C2SP tlog-witness): remembers the newest checkpoint of each log it knows in a file, and cosigns a newer one
 * only with a proof that the log has grown out of it.
 */
final class Witness {

    private static final int LARGEST = 64 * 1024;

    private final NoteSigner signer;
    private final Trust trust;
    private final Path folder;

    Witness(NoteSigner signer, Trust trust, Path folder) {
        this.signer = signer;
        this.trust = trust;
        this.folder = folder;
        if (!signer.key().cosigns()) {
            throw new NotReadable("the key of a witness is one for cosignature/v1");
        }
    }

    /** What is answered over HTTP. */
    record Answer(int status, String body) {}

    /** Starts answering {@code POST /add-checkpoint}. */
    HttpServer serve(InetSocketAddress address) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/add-checkpoint", this::handle);
        server.start();
        return server;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] asked = exchange.getRequestBody().readNBytes(LARGEST);
            Answer answer = exchange.getRequestMethod().equals("POST")
                    ? add(new String(asked, StandardCharsets.UTF_8))
                    : new Answer(405, "");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.status() == 409 ? "text/x.tlog.size" : "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Checks a checkpoint with its proof and cosigns it; one after the other, so that no older one overtakes. */
    synchronized Answer add(String request) throws IOException {
        try {
            int end = request.indexOf("\n\n");
            String[] lines = request.substring(0, Math.max(end, 0)).split("\n", -1);
            if (end < 0 || !lines[0].matches("old (0|[1-9][0-9]{0,17})") || lines.length > 64) {
                return new Answer(400, "old size, proof, empty line, checkpoint\n");
            }
            List<byte[]> proof = List.of(lines).subList(1, lines.length).stream()
                    .map(line -> Base64.getDecoder().decode(line))
                    .toList();
            SignedNote note = SignedNote.parse(request.substring(end + 2));
            return add(Long.parseLong(lines[0].substring(4)), proof, note, Checkpoint.parse(note.text()));
        } catch (NotReadable | IllegalArgumentException unlike) {
            return new Answer(400, unlike.getMessage() + "\n");
        }
    }

    private Answer add(long old, List<byte[]> proof, SignedNote note, Checkpoint checkpoint) throws IOException {
        List<NoteKey> keys = trust.logs().stream()
                .filter(key -> key.name().equals(checkpoint.origin()))
                .toList();
        if (keys.isEmpty()) {
            return new Answer(404, "unknown log\n");
        }
        if (keys.stream().noneMatch(key -> key.signed(note))) {
            return new Answer(403, "not signed by the log\n");
        }
        if (old > checkpoint.size()) {
            return new Answer(400, "the old size is larger\n");
        }
        Path file =
                folder.resolve(Sha256.hex(Sha256.of(checkpoint.origin().getBytes(StandardCharsets.UTF_8))) + ".txt");
        Checkpoint last = last(file);
        long kept = last == null ? 0 : last.size();
        byte[] root = last == null ? Sha256.emptyRoot() : last.root();
        if (old != kept || old == checkpoint.size() && !Sha256.same(root, checkpoint.root())) {
            return new Answer(409, kept + "\n");
        }
        if (!MerkleProofs.consistent(old, root, checkpoint.size(), checkpoint.root(), proof)) {
            return new Answer(422, "the log has not grown out of what was seen before\n");
        }
        SignedNote.Signature cosignature =
                signer.sign(note.text(), trust.clock().instant());
        Path fresh = Files.createTempFile(folder, "checkpoint", ".new");
        Files.writeString(fresh, note.with(List.of(cosignature)).note());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Answer(200, SignedNote.lines(List.of(cosignature)));
    }

    private static @Nullable Checkpoint last(Path file) throws IOException {
        return Files.exists(file)
                ? Checkpoint.parse(SignedNote.parse(Files.readString(file)).text())
                : null;
    }
}
