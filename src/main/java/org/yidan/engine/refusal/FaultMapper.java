package org.yidan.engine.refusal;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.exception.cmmn.CaseException;
import org.camunda.bpm.engine.rest.dto.ParseExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refusals;
import org.yidan.shared.Texts;
import org.yidan.shared.web.Incident;

/**
 * The one answer of the engine's REST API and of the web applications to whatever fails there: refusals and missing rights in
 * their words, the findings of a deployment by element as Modeler shows them, and for everything else a sentence with the
 * number under which the log tells the rest. Stands in the place of the engine's own mappers, which tell the exception's text.
 */
@Provider
@Priority(1)
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final int FIRST_FAULT = 500;
    private static final int FIRST_REFUSAL = 400;
    /** Where bodies, fields, ids, limits and the values of variables are read; what fails there itself was sent so. */
    private static final List<String> READERS = List.of(
            "org.glassfish.jersey.server.internal.inject.",
            "org.camunda.bpm.cockpit.",
            "org.camunda.bpm.engine.impl.metrics.",
            "org.camunda.bpm.engine.impl.oplog.",
            "org.camunda.bpm.engine.rest.",
            "org.camunda.bpm.engine.variable.impl.");

    /** States of the database for a number of rows, to give or to leave out, that is below zero. */
    private static final Set<String> NEGATIVE = Set.of("2201W", "2201X");

    /** Every mapper of ours that stands in the place of another; each is the nearest one for its exception. */
    static final Set<Class<?>> ALL =
            Set.of(FaultMapper.class, OfRestException.class, OfUnreadableBody.class, OfNoJson.class);

    /** The same for the exception the engine's own mapper would be nearer to. */
    @Provider
    @Priority(1)
    public static class OfRestException implements ExceptionMapper<RestException> {

        @Override
        public Response toResponse(RestException failure) {
            return new FaultMapper().toResponse(failure);
        }
    }

    /** The same for a body that cannot be read, of which the JSON library would tell the class it wanted. */
    @Provider
    @Priority(1)
    public static class OfUnreadableBody implements ExceptionMapper<JsonMappingException> {

        @Override
        public Response toResponse(JsonMappingException failure) {
            return new FaultMapper().toResponse(failure);
        }
    }

    /** The same for a body that is no JSON. */
    @Provider
    @Priority(1)
    public static class OfNoJson implements ExceptionMapper<JsonParseException> {

        @Override
        public Response toResponse(JsonParseException failure) {
            return new FaultMapper().toResponse(failure);
        }
    }

    @Override
    public Response toResponse(Throwable failure) {
        Optional<DomainException> refusal = Refusals.in(failure);
        if (refusal.isPresent()) {
            return new RefusalMapper().toResponse(refusal.get());
        }
        AuthorizationException right = in(failure, AuthorizationException.class);
        if (right != null) {
            return new MissingRightMapper().toResponse(right);
        }
        ParseException findings = in(failure, ParseException.class);
        if (findings != null) {
            return answer(Response.Status.BAD_REQUEST.getStatusCode(), ParseExceptionDto.fromException(findings));
        }
        String element = ElementInFault.of(failure);
        if (!element.isEmpty()) {
            String words = Texts.of("engine.model-fault", element, Incident.logged(failure));
            return answer(
                    Response.Status.CONFLICT.getStatusCode(), Map.of("type", "engine.model-fault", "message", words));
        }
        int status = status(failure);
        if (status < FIRST_REFUSAL && failure instanceof WebApplicationException other) {
            return other.getResponse();
        }
        String number = status < FIRST_FAULT ? Incident.refused(failure) : Incident.logged(failure);
        return answer(status, Map.of("type", code(status), "message", Texts.of(code(status), number)));
    }

    private static int status(Throwable failure) {
        if (isOfNothing(failure) || isOfNothing(failure.getCause())) {
            return Response.Status.NOT_FOUND.getStatusCode();
        }
        if (isUnreadable(failure) || in(failure, JsonProcessingException.class) != null) {
            return Response.Status.BAD_REQUEST.getStatusCode();
        }
        int said = failure instanceof WebApplicationException asked
                ? asked.getResponse().getStatus()
                : engines(failure);
        return said < FIRST_FAULT ? said : better(said, failure);
    }

    /**
     * What the engine says of an id it does not know, such as all of a kind of model that is not in use; deeper in the chain it
     * is a fault of ours.
     */
    private static boolean isOfNothing(@Nullable Throwable failure) {
        return failure instanceof NullValueException
                || failure instanceof NotFoundException
                || failure instanceof CaseException;
    }

    /** The engine's resources call a fault whatever fails in some of their methods; what failed tells better. */
    private static int better(int said, Throwable failure) {
        if (failure instanceof InvalidRequestException) {
            return Response.Status.BAD_REQUEST.getStatusCode();
        }
        return failure instanceof RestException && failure.getCause() instanceof ProcessEngineException cause
                ? engines(cause)
                : said;
    }

    private static int engines(Throwable failure) {
        return ExceptionHandlerHelper.getInstance().getStatus(failure).getStatusCode();
    }

    /** Whether what was sent cannot be read: a charset there is not, fields of a body that is no form, values that are none. */
    private static boolean isUnreadable(Throwable failure) {
        StackTraceElement[] places = failure.getStackTrace();
        boolean confused = failure instanceof IllegalStateException
                || failure instanceof IllegalArgumentException
                || failure instanceof NullPointerException
                || failure.getClass() == ProcessEngineException.class;
        SQLException told = in(failure, SQLException.class);
        return told != null && NEGATIVE.contains(String.valueOf(told.getSQLState()))
                || in(failure, UnsupportedCharsetException.class) != null
                || in(failure, IllegalCharsetNameException.class) != null
                || confused && places.length > 0 && READERS.stream().anyMatch(places[0].getClassName()::startsWith);
    }

    private static String code(int status) {
        if (status == Response.Status.NOT_FOUND.getStatusCode()) {
            return "engine.not-there";
        }
        return status < FIRST_FAULT ? "engine.request-refused" : "engine.failed";
    }

    private static Response answer(int status, Object words) {
        return Response.status(status)
                .entity(words)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static <E> @Nullable E in(Throwable failure, Class<E> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return wanted.cast(cause);
            }
        }
        return null;
    }
}
