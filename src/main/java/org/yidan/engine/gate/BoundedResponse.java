package org.yidan.engine.gate;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Whatever a reader makes of a body that went beyond its bound, the answer says that it did. */
final class BoundedResponse extends HttpServletResponseWrapper {

    private final BoundedRequest request;

    BoundedResponse(HttpServletResponse response, BoundedRequest request) {
        super(response);
        this.request = request;
    }

    private int orTooLarge(int status) {
        return request.isExceeded() ? SC_REQUEST_ENTITY_TOO_LARGE : status;
    }

    @Override
    public void setStatus(int status) {
        super.setStatus(orTooLarge(status));
    }

    @Override
    public void sendError(int status) throws IOException {
        super.sendError(orTooLarge(status));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        super.sendError(orTooLarge(status), message);
    }
}
