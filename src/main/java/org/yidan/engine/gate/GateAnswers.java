package org.yidan.engine.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.yidan.shared.DomainException;
import org.yidan.shared.limits.TooOften;
import org.yidan.shared.web.ProblemAdvice;

/** Says at the gate why a request goes no further: on the page of faults to people, in a problem document to programs. */
@Component
class GateAnswers {

    /** Where the page of faults finds the sentence. */
    private static final String REASON = "gateReason";

    private final ObjectMapper json;

    GateAnswers(ObjectMapper json) {
        this.json = json;
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, DomainException refusal) throws IOException {
        HttpStatus status = ProblemAdvice.status(refusal.kind());
        if (refusal instanceof TooOften tooOften) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooOften.retryAfter()));
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            request.setAttribute(REASON, refusal.getMessage());
            response.sendError(status.value());
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "type", "urn:yidan:problem:" + refusal.code(),
                        "title", status.getReasonPhrase(),
                        "status", status.value(),
                        "detail", String.valueOf(refusal.getMessage()),
                        // The engine's web applications show this one.
                        "message", String.valueOf(refusal.getMessage())));
    }
}
