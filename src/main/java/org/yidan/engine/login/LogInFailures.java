package org.yidan.engine.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.yidan.shared.limits.TooOften;

/** Back to the log-in page; whose address tries too much reads there when to come again. */
class LogInFailures extends SimpleUrlAuthenticationFailureHandler {

    LogInFailures() {
        super("/login?error");
        setAllowSessionCreation(false);
    }

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
            super.onAuthenticationFailure(request, response, failure);
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
