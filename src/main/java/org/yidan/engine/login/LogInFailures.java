package org.yidan.engine.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.yidan.shared.limits.TooOften;
import org.yidan.shared.web.OwnPath;

/** Back to the log-in page; whose address tries too much reads there when to come again. */
class LogInFailures implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof EngineLogin.AddressTriesTooOften tries) {
            TooOften refusal = tries.refusal();
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter()));
            request.setAttribute("tooOften", refusal.getMessage());
            request.getRequestDispatcher("/login").forward(new Reading(request), response);
        } else {
            String next = Objects.requireNonNullElse(request.getParameter("next"), "");
            response.sendRedirect(UriComponentsBuilder.fromPath(request.getContextPath() + "/login")
                    .queryParam("error")
                    .queryParamIfPresent(
                            "next", Optional.of(next).filter(OwnPath::is).map(path -> "{next}"))
                    .encode()
                    .buildAndExpand(Map.of("next", next))
                    .toUriString());
        }
    }

    /** The page is shown, not sent again. */
    private static final class Reading extends HttpServletRequestWrapper {

        private Reading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
