package org.yidan.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a request that says it is larger than any upload may be, before one byte of it is read. What says nothing of its
 * size is stopped while it is parsed, see {@link UploadAdvice}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OversizedRequests extends OncePerRequestFilter {

    private final MultipartProperties limits;

    OversizedRequests(MultipartProperties limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= limits.getMaxRequestSize().toBytes()) {
            chain.doFilter(request, response);
            return;
        }
        HttpStatus status = HttpStatus.PAYLOAD_TOO_LARGE;
        if (UploadAdvice.wantsPage(request)) {
            response.sendError(status.value());
            return;
        }
        EarlyAnswer.write(response, status, UploadAdvice.KEY);
    }
}
