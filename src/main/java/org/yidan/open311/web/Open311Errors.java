package org.yidan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.yidan.open311.Open311Refused;
import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;
import org.yidan.shared.Wordless;
import org.yidan.shared.web.ProblemAdvice;

/** Says what went wrong as the standard asks: a list of codes with descriptions, in the format of the address. */
@RestControllerAdvice(assignableTypes = {ServicesApi.class, RequestsApi.class, UpdatesApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class Open311Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Open311Errors.class);

    private final Open311Answer answer;

    Open311Errors(Open311Answer answer) {
        this.answer = answer;
    }

    @ExceptionHandler
    ResponseEntity<String> refused(DomainException refusal, HttpServletRequest request) {
        return error(ProblemAdvice.status(refusal.kind()), String.valueOf(refusal.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<String> tooLarge(MaxUploadSizeExceededException refusal, HttpServletRequest request) {
        return error(HttpStatusCode.valueOf(413), Texts.of("open311.too-large"), request);
    }

    /** A refusal of the rules of a call may come wrapped by the engine; anything else is a fault of ours and is not told. */
    @ExceptionHandler
    ResponseEntity<String> failed(RuntimeException failure, HttpServletRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return refused(refusal, request);
            }
        }
        LOG.error("a request from outside failed", Wordless.of(failure));
        return error(HttpStatusCode.valueOf(500), Texts.of("open311.failed"), request);
    }

    private ResponseEntity<String> error(HttpStatusCode status, String words, HttpServletRequest request) {
        String format = request.getRequestURI().endsWith(".xml") ? "xml" : "json";
        return answer.list(
                status, format, "errors", "error", List.of(Map.of("code", status.value(), "description", words)));
    }

    /** A parameter of the standard that is missing. */
    static Open311Refused missing(String name) {
        return Open311Refused.invalid("parameter-missing", name);
    }
}
