package org.yidan.engine.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.yidan.shared.web.ClientAddress;

/**
 * Where the request of this thread came from.
 *
 * @param address empty text outside requests
 * @param channel {@code page}, {@code outside}, {@code webapp} or {@code program}; empty outside requests
 */
public record RequestOrigin(String address, String channel) {

    private static final String WEBAPP = "webapp";

    /** The origin of the request that this thread serves. */
    public static RequestOrigin current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return new RequestOrigin("", "");
        }
        HttpServletRequest request = attributes.getRequest();
        return new RequestOrigin(ClientAddress.of(request), channel(request));
    }

    /** The address, or nothing where there is none to write down. */
    public Optional<String> known() {
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    public boolean isOfWebapps() {
        return WEBAPP.equals(channel);
    }

    private static String channel(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/camunda/")) {
            return WEBAPP;
        }
        if (path.startsWith("/login/oauth2/")) {
            return "outside";
        }
        return path.startsWith("/engine-rest/") || path.startsWith("/api/") || path.startsWith("/actuator/")
                ? "program"
                : "page";
    }
}
