package org.yidan.notification;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real HTTP server that receives what the application posts; it gets kinds few other tests cause. */
@Component
class WebhookReceiver implements DynamicPropertyRegistrar, AutoCloseable {

    static final String SECRET = "a-secret-of-this-test";

    /** What came in. */
    record Received(
            String body,
            @Nullable String signature,
            @Nullable String stamp,
            @Nullable String eventId,
            @Nullable String kind) {}

    final List<Received> received = new CopyOnWriteArrayList<>();
    /** The short messages that came in. */
    final List<String> messages = new CopyOnWriteArrayList<>();

    volatile int status = 204;
    private final HttpServer server;

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    body,
                    exchange.getRequestHeaders().getFirst("X-Yidan-Signature"),
                    exchange.getRequestHeaders().getFirst("X-Yidan-Timestamp"),
                    exchange.getRequestHeaders().getFirst("X-Yidan-Event-Id"),
                    exchange.getRequestHeaders().getFirst("X-Yidan-Event")));
            if (status == 302) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.createContext("/sms", exchange -> {
            messages.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @Override
    public void accept(DynamicPropertyRegistry properties) {
        int port = server.getAddress().getPort();
        properties.add("yidan.notification.webhooks[0].name", () -> "office");
        properties.add("yidan.notification.webhooks[0].url", () -> "http://127.0.0.1:" + port + "/hook");
        properties.add("yidan.notification.webhooks[0].secret", () -> SECRET);
        properties.add("yidan.notification.webhooks[0].kinds", () -> "TAKEN_OVER");
        properties.add("yidan.notification.sms.url", () -> "http://127.0.0.1:" + port + "/sms");
        properties.add("yidan.notification.sms.secret", () -> SECRET);
        properties.add("yidan.notification.sms.follow-url", () -> "https://12345.example.gov.cn/follow");
        properties.add("yidan.notification.webhook-hosts[0]", () -> "127.0.0.1");
    }

    void reset() {
        received.clear();
        messages.clear();
        status = 204;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
