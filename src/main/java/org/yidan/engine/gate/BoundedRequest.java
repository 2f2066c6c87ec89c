package org.yidan.engine.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.DomainException;

/** A request whose body says no length: it is counted while it is read, and reading ends where it goes beyond its bound. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final DomainException refusal;
    private final long most;
    private final Answer answer;
    private @Nullable Counted stream;
    private boolean exceeded;

    /** Answers the request as soon as its body goes beyond the bound. */
    interface Answer {
        void refuse(DomainException refusal) throws IOException;
    }

    BoundedRequest(HttpServletRequest request, long most, DomainException refusal, Answer answer) {
        super(request);
        this.most = most;
        this.refusal = refusal;
        this.answer = answer;
    }

    boolean isExceeded() {
        return exceeded;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new Counted(super.getInputStream());
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        private int counted(int bytes) throws IOException {
            read += Math.max(0, bytes);
            if (read <= most) {
                return bytes;
            }
            if (!exceeded) {
                exceeded = true;
                answer.refuse(refusal);
            }
            throw refusal;
        }

        @Override
        public int read() throws IOException {
            int value = body.read();
            counted(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            return counted(body.read(into, at, length));
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
