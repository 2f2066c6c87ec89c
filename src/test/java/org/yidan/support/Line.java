package org.yidan.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A bare connection to the server, for requests that no well-behaved client makes; closed by the test. */
public final class Line implements AutoCloseable {

    private static final int LONGEST_ANSWER = 20_000;
    private static final byte[] BLOCK =
            "[[],[],[],[],[],[],[],[],".repeat(2_000).getBytes(StandardCharsets.US_ASCII);

    private final Socket socket = new Socket();

    private Line(String from, int port) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
    }

    /** A connection from this machine. */
    public static Line to(int port) {
        return from("127.0.0.1", port);
    }

    /** A connection from another address of this machine, 127.0.0.x. */
    public static Line from(String address, int port) {
        try {
            return new Line(address, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends the head of a request, each line without its end, and nothing of its body. */
    public Line head(String... lines) {
        return send((String.join("\r\n", lines) + "\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends these signs as one chunk. */
    public Line chunk(String signs) {
        return send(
                (Integer.toHexString(signs.length()) + "\r\n" + signs + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends so many bytes as chunks, or until the server hangs up; says how many it took. */
    public long chunks(long bytes) {
        long sent = 0;
        try {
            OutputStream out = socket.getOutputStream();
            while (sent < bytes && socket.getInputStream().available() == 0) {
                out.write((Integer.toHexString(BLOCK.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(BLOCK);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                sent += BLOCK.length;
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException hungUp) {
            return sent;
        }
        return sent;
    }

    public Line send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What came back, as far as one look at it sees; empty when the server hung up without a word. */
    public String answer() {
        try {
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[LONGEST_ANSWER];
            int read = in.read(answer);
            return read < 0 ? "" : new String(answer, 0, read, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            return "";
        }
    }

    /** The status of the answer; zero when the server hung up without one. */
    public int status() {
        String answer = answer();
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
