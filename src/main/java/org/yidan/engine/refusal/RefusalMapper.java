package org.yidan.engine.refusal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yidan.engine.AnswerRefused;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;
import org.yidan.shared.limits.TooOften;
import org.yidan.shared.web.ProblemAdvice;

/** Writes a refusal the way the engine's REST API writes its errors, so that Tasklist shows the message as it is. */
@Provider
public class RefusalMapper implements ExceptionMapper<DomainException> {

    @Override
    public Response toResponse(DomainException refusal) {
        Response.ResponseBuilder answer =
                Response.status(ProblemAdvice.status(refusal.kind()).value());
        if (refusal instanceof TooOften tooOften) {
            answer.header(HttpHeaders.RETRY_AFTER, tooOften.retryAfter());
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("type", refusal.code());
        said.put("message", String.valueOf(refusal.getMessage()));
        if (refusal instanceof Refused told) {
            said.putAll(told.details());
        }
        if (refusal instanceof AnswerRefused answerRefused) {
            said.put("field", answerRefused.field());
            said.put(
                    "faults",
                    answerRefused.faults().stream().map(RefusalMapper::fault).toList());
        } else if (!FieldsOfRefusals.of(refusal.code()).isEmpty()) {
            said.put("fields", FieldsOfRefusals.of(refusal.code()));
        }
        return answer.entity(said).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Map<String, String> fault(AnswerRefused.Fault fault) {
        return Map.of("field", fault.field(), "label", fault.label(), "message", fault.message());
    }
}
