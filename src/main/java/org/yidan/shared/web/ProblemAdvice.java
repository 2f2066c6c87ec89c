package org.yidan.shared.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;

/** Turns a refusal into a problem document (RFC 9457) whose type is the refusal's stable code. */
@RestControllerAdvice
public class ProblemAdvice {

    @ExceptionHandler
    ProblemDetail refused(DomainException refusal) {
        return problem(refusal);
    }

    /** The problem document of a refusal, for edges that add properties of their own. */
    public static ProblemDetail problem(DomainException refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(refusal.kind()), refusal.getMessage());
        problem.setType(URI.create("urn:yidan:problem:" + refusal.code()));
        if (refusal instanceof Refused one) {
            one.details().forEach(problem::setProperty);
        }
        return problem;
    }

    /** The status that belongs to a kind of refusal. */
    public static HttpStatus status(DomainException.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
