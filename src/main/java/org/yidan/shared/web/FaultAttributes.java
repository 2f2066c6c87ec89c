package org.yidan.shared.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What the page of faults knows: a fault that reached it from outside our controllers gets its number here. */
@Component
class FaultAttributes extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        boolean ours = attributes.get("status") instanceof Integer status
                && status >= HttpStatus.INTERNAL_SERVER_ERROR.value();
        if (ours) {
            String number = number(request);
            attributes.put("incident", number);
            attributes.put("message", Incident.words(number));
        }
        return attributes;
    }

    private String number(WebRequest request) {
        Object known = request.getAttribute(Incident.NUMBER, RequestAttributes.SCOPE_REQUEST);
        if (known instanceof String number) {
            return number;
        }
        Throwable failure = getError(request);
        return Incident.logged(failure == null ? new IllegalStateException("answered as failed") : failure);
    }
}
