package org.yidan.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;

/**
 * Turns a refusal into what was asked: of a page into a page a person can read, of anything else into a problem document (RFC 9457)
 * whose type is the refusal's stable code.
 */
@ControllerAdvice
public class ProblemAdvice {

    @ExceptionHandler
    Object refused(DomainException refusal, HttpServletRequest request) {
        return isPage(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE))
                ? RefusedPage.of(refusal)
                : ResponseEntity.status(status(refusal.kind())).body(problem(refusal));
    }

    private static boolean isPage(@Nullable Object handler) {
        return handler instanceof HandlerMethod asked
                && !asked.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(asked.getBeanType(), ResponseBody.class);
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
