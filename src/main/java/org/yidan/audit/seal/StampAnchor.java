package org.yidan.audit.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.seal.Checkpoints.Head;

/**
 * A time stamp authority (RFC 3161): stamps the hash of the note. The token is kept as it came; here it is only looked at whether it
 * was granted for this hash, its signature is checked by whoever relies on it ({@code openssl ts -verify}).
 */
record StampAnchor(String target, URI url, Duration each) implements Anchor {

    /** SEQUENCE of version 1, SEQUENCE of SHA-256 and the hash, TRUE: send your certificate along. */
    private static final byte[] BEFORE = HexFormat.of().parseHex("30390201013031300d060960864801650304020105000420");

    private static final byte[] AFTER = HexFormat.of().parseHex("0101ff");

    @Override
    public Kind kind() {
        return Kind.TSA;
    }

    @Override
    public byte[] take(Head head, long before) throws IOException, InterruptedException {
        byte[] hash = Sha256.of(head.note().getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream query = new ByteArrayOutputStream();
        query.writeBytes(BEFORE);
        query.writeBytes(hash);
        query.writeBytes(AFTER);
        HttpResponse<byte[]> answer = WitnessAnchor.HTTP.send(
                HttpRequest.newBuilder(url)
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(query.toByteArray()))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return token(answer.body(), hash);
    }

    /** SEQUENCE of the status, which is 0 or 1 when it was granted, and the token. */
    private static byte[] token(byte[] answer, byte[] hash) throws IOException {
        try {
            int at = content(answer, 0);
            int status = content(answer, at);
            int token = status + answer[at + 1];
            if (answer[status] != 2 || answer[status + 1] != 1 || answer[status + 2] < 0 || answer[status + 2] > 1) {
                throw new IOException("the time stamp was not granted");
            }
            byte[] kept = Arrays.copyOfRange(answer, token, answer.length);
            if (kept.length < 64
                    || !HexFormat.of().formatHex(kept).contains(HexFormat.of().formatHex(hash))) {
                throw new IOException("the time stamp is not of this checkpoint");
            }
            return kept;
        } catch (IndexOutOfBoundsException | IllegalArgumentException cut) {
            throw new IOException("not an answer of a time stamp authority", cut);
        }
    }

    /** Where the content of the DER value at this place begins. */
    private static int content(byte[] der, int at) {
        int length = der[at + 1] & 0xff;
        return at + 2 + (length < 0x80 ? 0 : length - 0x80);
    }
}
