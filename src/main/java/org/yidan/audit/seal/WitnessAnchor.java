package org.yidan.audit.seal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.yidan.audit.proof.MerkleProofs;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.seal.Checkpoints.Head;

/** A witness (C2SP tlog-witness): gets the head with a proof that the log has grown out of the one he saw before, and cosigns it. */
record WitnessAnchor(String target, URI url, NoteKey key, Duration each, Tiles tiles) implements Anchor {

    private static final int CONFLICT = 409;
    private static final int OK = 200;

    static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public Kind kind() {
        return Kind.WITNESS;
    }

    @Override
    public byte[] take(Head head, long before) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(head, before);
        if (answer.statusCode() == CONFLICT && answer.body().strip().matches("[0-9]{1,18}")) {
            long seen = Long.parseLong(answer.body().strip());
            if (seen > head.treeSize()) {
                throw new IOException("the witness has seen " + seen + " leaves, and the log has " + head.treeSize());
            }
            answer = ask(head, seen);
        }
        if (answer.statusCode() != OK) {
            throw new IOException("status " + answer.statusCode());
        }
        return checked(head, answer.body()).getBytes(StandardCharsets.UTF_8);
    }

    /** What is kept is a good cosignature of this witness. */
    private String checked(Head head, String lines) throws IOException {
        try {
            SignedNote note = SignedNote.parse(head.note()).with(SignedNote.signatures(lines));
            if (key.cosigned(note).isPresent()) {
                return lines;
            }
        } catch (NotReadable unlike) {
            throw new IOException("not a cosignature", unlike);
        }
        throw new IOException("not a cosignature of " + key.name());
    }

    private HttpResponse<String> ask(Head head, long old) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        if (old > 0) {
            MerkleProofs.consistency(tiles.subtrees(head.treeSize()), old, head.treeSize())
                    .forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash))
                            .append('\n'));
        }
        body.append('\n').append(head.note());
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url.toString().replaceAll("/+$", "") + "/add-checkpoint"))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }
}
