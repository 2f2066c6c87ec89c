package org.yidan.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Requests the framework itself refuses (a parameter missing, a method or type not offered): a person gets the page of
 * faults, a program a problem document (RFC 9457) whose texts are the {@code problemDetail.} keys of the pages' bundle.
 */
@ControllerAdvice
@Order(100)
class RequestFaults extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (request instanceof ServletWebRequest page && UploadAdvice.wantsPage(page.getRequest())) {
            return showPage(page, headers, status);
        }
        return super.handleExceptionInternal(fault, body, headers, status, request);
    }

    /** Names the fields; what the framework says of them tells of classes. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String fields = fault.getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .collect(Collectors.joining(", "));
        MessageSource texts = Objects.requireNonNull(getMessageSource());
        Locale reader = LocaleContextHolder.getLocale();
        ProblemDetail body = fault.updateAndGetBody(texts, reader);
        body.setDetail(texts.getMessage(fault.getDetailMessageCode(), new Object[] {fields}, reader));
        return handleExceptionInternal(fault, body, headers, status, request);
    }

    /** Shows each of several values as it was sent; the framework would tell of the array they came in. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object name = fault instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : fault.getPropertyName();
        Object value = fault.getValue() instanceof Object[] several ? Arrays.asList(several) : fault.getValue();
        String code = ErrorResponse.getDefaultDetailMessageCode(TypeMismatchException.class, null);
        ProblemDetail body =
                createProblemDetail(fault, status, String.valueOf(name), code, new Object[] {name, value}, request);
        return handleExceptionInternal(fault, body, headers, status, request);
    }

    private static @Nullable ResponseEntity<Object> showPage(
            ServletWebRequest request, HttpHeaders headers, HttpStatusCode status) {
        HttpServletResponse response = request.getResponse();
        if (response == null || response.isCommitted()) {
            return null;
        }
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            response.sendError(status.value());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }
}
