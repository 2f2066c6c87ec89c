package org.yidan.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yidan.engine.Browser;

/** Sends bytes as they are, also such as a client of HTTP refuses to send, and reads the answer. */
final class RawHttp {

    private static final int PATIENCE = 30_000;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /**
     * A request on one line for each header.
     *
     * @param target path and parameters as sent
     */
    record Request(String method, String target, Map<String, String> headers, byte[] body) {

        byte[] bytes() {
            StringBuilder head =
                    new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
            headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
            if (!method.equals("GET")) {
                head.append("Content-Length: " + body.length + "\r\n");
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            all.writeBytes(body);
            return all.toByteArray();
        }
    }

    /** The answer; status 0 when the server hung up without one. */
    record Answer(int status, String text) {}

    /** The headers of a browser with its session and its tokens against forgery. */
    static Map<String, String> session(Browser browser) {
        StringBuilder cookies = new StringBuilder();
        for (String name : List.of("JSESSIONID", "YIDAN-XSRF", "XSRF-TOKEN")) {
            cookies.append(browser.cookie(name).isEmpty() ? "" : name + "=" + browser.cookie(name) + "; ");
        }
        return Map.of(
                "Cookie",
                cookies + "a=b",
                "X-YIDAN-XSRF",
                browser.cookie("YIDAN-XSRF"),
                "X-XSRF-TOKEN",
                browser.cookie("XSRF-TOKEN"));
    }

    Answer send(Request request) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(request.bytes());
                socket.getOutputStream().flush();
            } catch (IOException hungUp) {
                // It may have answered before it had read all.
            }
            try (InputStream answer = socket.getInputStream()) {
                answer.transferTo(read);
            } catch (java.net.SocketTimeoutException silent) {
                throw new IllegalStateException("no end of the answer to " + request.target(), silent);
            } catch (IOException hungUp) {
                // What was read counts.
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String text = read.toString(StandardCharsets.UTF_8);
        return new Answer(text.matches("(?s)HTTP/1.1 \\d{3}.*") ? Integer.parseInt(text.substring(9, 12)) : 0, text);
    }
}
