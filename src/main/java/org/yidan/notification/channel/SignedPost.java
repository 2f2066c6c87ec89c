package org.yidan.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yidan.notification.delivery.NotDelivered;
import org.yidan.shared.OfficeClock;

/**
 * Posts JSON signed over time stamp and body. Receivers refuse a time stamp more than five minutes off and take an event id once.
 * Redirects are not followed and answers are not read.
 */
@Component
class SignedPost {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final AllowedAddresses allowed;
    private final ObjectMapper json;
    private final OfficeClock clock;

    SignedPost(AllowedAddresses allowed, ObjectMapper json, OfficeClock clock) {
        this.allowed = allowed;
        this.json = json;
        this.clock = clock;
    }

    /** Returns when the other side has taken it; says of a failure what kind it was, and nothing of the body. */
    void send(URI url, String secret, String event, UUID eventId, Map<String, Object> body) {
        allowed.check(url);
        try {
            HttpResponse<Void> answer =
                    http.send(request(url, secret, event, eventId, body), BodyHandlers.discarding());
            if (answer.statusCode() < OK || answer.statusCode() >= NOT_OK) {
                throw new NotDelivered("status " + answer.statusCode(), null);
            }
        } catch (IOException failed) {
            throw new NotDelivered(failed.getClass().getSimpleName() + " " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("stopped", stopped);
        }
    }

    private HttpRequest request(URI url, String secret, String event, UUID eventId, Map<String, Object> fields)
            throws JsonProcessingException {
        byte[] body = json.writeValueAsBytes(fields);
        String stamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(url)
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Yidan")
                .header("X-Yidan-Event", event)
                .header("X-Yidan-Event-Id", eventId.toString())
                .header("X-Yidan-Timestamp", stamp)
                .header(
                        "X-Yidan-Signature",
                        "sha256=" + Signature.of(secret, stamp, new String(body, StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }
}
