package org.yidan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refusals;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;
import org.yidan.shared.web.Incident;
import org.yidan.shared.web.ProblemAdvice;

/** Says what went wrong as the standard asks: a list of codes with descriptions, in the format of the address. */
@RestControllerAdvice(assignableTypes = {ServicesApi.class, FilingApi.class, RequestsApi.class, UpdatesApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class Open311Errors {

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

    /** A body that breaks off or is no upload at all. */
    @ExceptionHandler
    ResponseEntity<String> broken(MultipartException broken, HttpServletRequest request) {
        return error(HttpStatusCode.valueOf(400), Texts.of("pages.error.bad-request"), request);
    }

    /** A refusal of the rules of a call may come wrapped by the engine; anything else is a fault of ours and is not told. */
    @ExceptionHandler
    ResponseEntity<String> failed(RuntimeException failure, HttpServletRequest request) {
        Optional<DomainException> refusal = Refusals.in(failure);
        if (refusal.isPresent()) {
            return refused(refusal.get(), request);
        }
        return error(HttpStatusCode.valueOf(500), Incident.words(Incident.logged(failure)), request);
    }

    private ResponseEntity<String> error(HttpStatusCode status, String words, HttpServletRequest request) {
        String format = request.getRequestURI().endsWith(".xml") ? "xml" : "json";
        return answer.list(
                status, format, "errors", "error", List.of(Map.of("code", status.value(), "description", words)));
    }

    /** A parameter of the standard that is missing. */
    static Refused missing(String name) {
        return Refused.invalid("open311.parameter-missing", name);
    }
}
