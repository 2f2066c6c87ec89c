package org.yidan.engine.refusal;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.yidan.shared.Texts;

/** Says a missing right in words staff understand; which permission it is stays in the answer, for administrators. */
@Provider
public class MissingRightMapper implements ExceptionMapper<AuthorizationException> {

    @Override
    public Response toResponse(AuthorizationException refused) {
        AuthorizationExceptionDto answer = AuthorizationExceptionDto.fromException(refused);
        answer.setMessage(Texts.of("engine.right-missing"));
        return Response.status(Response.Status.FORBIDDEN)
                .entity(answer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
