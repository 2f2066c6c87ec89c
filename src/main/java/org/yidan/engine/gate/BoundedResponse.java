package org.yidan.engine.gate;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Whatever a reader makes of a body that went beyond its bound is not said any more: that it did was the answer. */
final class BoundedResponse extends HttpServletResponseWrapper {

    private final BoundedRequest request;

    BoundedResponse(HttpServletResponse response, BoundedRequest request) {
        super(response);
        this.request = request;
    }

    @Override
    public void setStatus(int status) {
        if (!request.isExceeded()) {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (!request.isExceeded()) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (!request.isExceeded()) {
            super.sendError(status, message);
        }
    }

    @Override
    public void reset() {
        if (!request.isExceeded()) {
            super.reset();
        }
    }

    @Override
    public void resetBuffer() {
        if (!request.isExceeded()) {
            super.resetBuffer();
        }
    }
}
