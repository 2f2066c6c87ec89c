package org.yidan.engine.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yidan.engine.login.Paths;
import org.yidan.shared.limits.Limit;
import org.yidan.shared.limits.RateLimits;
import org.yidan.shared.limits.TooOften;
import org.yidan.shared.web.ClientAddress;

/** Lets an address fail to log in only so often, whatever users it tries; counts the page, Tasklist's own form and programs. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LogInGate extends OncePerRequestFilter {

    private final RateLimits limits;
    private final GateAnswers answers;

    LogInGate(RateLimits limits, GateAnswers answers) {
        this.limits = limits;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.PAGE_LOGIN.matches(request)
                && !Paths.WEBAPP_LOGIN.matches(request)
                && !Sender.namesAUser(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = ClientAddress.of(request);
        try {
            limits.require(Limit.LOG_IN, address);
        } catch (TooOften refusal) {
            answers.refuse(request, response, refusal);
            return;
        }
        chain.doFilter(request, response);
        if (hasFailed(response)) {
            limits.count(Limit.LOG_IN, address);
        }
    }

    private static boolean hasFailed(HttpServletResponse response) {
        String next = response.getHeader(HttpHeaders.LOCATION);
        return response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED
                || (next != null && next.endsWith("/login?error"));
    }
}
