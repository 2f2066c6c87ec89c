package org.yidan.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers an address the firewall refuses ({@code //}, {@code ..;} and the like) at once and writes nothing into the log: anybody can
 * send any number of them, and the page of faults would be refused for the same address.
 */
@Component
class RejectedAddresses implements RequestRejectedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        EarlyAnswer.write(response, HttpStatus.BAD_REQUEST, "error.address");
    }
}
