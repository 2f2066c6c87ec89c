package org.yidan.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refusals;
import org.yidan.shared.Texts;

/**
 * What nothing else answers: a refusal that comes wrapped is said as one, who met somebody else's act may try again, and a fault
 * of ours gets a number ({@link Incident}); a person sees the page of faults, a program a problem document.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedFaults {

    private static final String BUSY = "pages.error.busy";

    /** Rights are answered by the filters around us. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void right(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler
    @Nullable
    Object met(ConcurrencyFailureException lost, HttpServletRequest request) {
        if (UploadAdvice.wantsPage(request)) {
            return RefusedPage.of(HttpStatus.SERVICE_UNAVAILABLE, Texts.of(BUSY));
        }
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, Texts.of(BUSY)));
    }

    @ExceptionHandler
    @Nullable
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        Optional<DomainException> refusal = Refusals.in(failure);
        if (refusal.isPresent()) {
            return refused(refusal.get(), request);
        }
        if (response.isCommitted() && failure instanceof IOException) {
            // Whoever asked has gone.
            return null;
        }
        String number = Incident.logged(failure);
        if (response.isCommitted()) {
            // The server cuts the connection: half an answer must not look whole.
            throw failure;
        }
        if (UploadAdvice.wantsPage(request)) {
            request.setAttribute(Incident.NUMBER, number);
            response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
            return null;
        }
        return ResponseEntity.internalServerError().body(Incident.problem(number));
    }

    private static Object refused(DomainException refusal, HttpServletRequest request) {
        HttpStatus status = ProblemAdvice.status(refusal.kind());
        return UploadAdvice.wantsPage(request)
                ? RefusedPage.of(status, String.valueOf(refusal.getMessage()))
                : ResponseEntity.status(status).body(ProblemAdvice.problem(refusal));
    }
}
