package org.yidan.engine.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yidan.engine.gate.Bounds.Bound;
import org.yidan.engine.login.Paths;
import org.yidan.shared.DomainException;
import org.yidan.shared.limits.Limit;
import org.yidan.shared.limits.RateLimits;
import org.yidan.shared.limits.TooOften;

/**
 * Bounds the body of every request before a byte of it is read: what says that it is larger is refused, what says no length is
 * counted while it is read, files of nobody we know are taken at the intake from outside only, and all bodies together get so
 * much room on a node and no more. What a right forbids is refused after this, still before the body is read, see {@code
 * WebSecurity}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyGate extends OncePerRequestFilter {

    private final Bounds bounds;
    private final GateSettings settings;
    private final RateLimits limits;
    private final GateAnswers answers;
    private final AuthenticationEntryPoint denials;

    BodyGate(
            Bounds bounds,
            GateSettings settings,
            RateLimits limits,
            GateAnswers answers,
            AuthenticationEntryPoint denials) {
        this.bounds = bounds;
        this.settings = settings;
        this.limits = limits;
        this.answers = answers;
        this.denials = denials;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Sender sender = Sender.of(request);
        Bound bound = bounds.of(request, sender);
        if (request.getContentLengthLong() > bound.most()) {
            answers.refuse(request, response, BodyTooLarge.beyond(bound.most(), bound.files()));
        } else if (bound.files() && sender.stranger() && !Paths.FILING.matches(request)) {
            denials.commence(request, response, new InsufficientAuthenticationException("files of a stranger"));
        } else {
            let(request, response, chain, sender, bound);
        }
    }

    private void let(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Sender sender, Bound bound)
            throws ServletException, IOException {
        long taken = bound.taken(request.getContentLengthLong());
        try {
            if (bound.files() && !sender.stranger()) {
                limits.take(Limit.UPLOAD, sender.name());
            }
            if (taken > 0 && !bound.room().enter(taken, settings.longestWait())) {
                throw TooOften.busy();
            }
        } catch (TooOften refusal) {
            answers.refuse(request, response, refusal);
            return;
        }
        try {
            counted(request, response, chain, bound);
        } finally {
            if (taken > 0) {
                bound.room().leave(taken);
            }
        }
    }

    private void counted(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Bound bound)
            throws ServletException, IOException {
        if (request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
            return;
        }
        DomainException refusal = BodyTooLarge.beyond(bound.most(), bound.files());
        BoundedRequest bounded =
                new BoundedRequest(request, bound.most(), refusal, words -> answers.refuse(request, response, words));
        chain.doFilter(bounded, new BoundedResponse(response, bounded));
    }
}
