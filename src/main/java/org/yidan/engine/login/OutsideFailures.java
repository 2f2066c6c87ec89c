package org.yidan.engine.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.yidan.shared.Texts;
import org.yidan.shared.limits.TooOften;

/** Back to the log-in page, which says in words why the way over the identity server did not lead in. */
@Component
class OutsideFailures implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideFailures.class);

    private final LogInFailures tooOften = new LogInFailures();

    /** What the log-in page has a sentence for. */
    enum Why {
        UNKNOWN,
        LOCKED,
        /** Begun so long ago, or in another browser, that nobody here waits for it. */
        LATE,
        CANCELLED,
        /** What the server sent is not for us, not by it, or has run out. */
        TOKEN,
        FAILED;

        String key() {
            return "engine.outside-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the page says for a reason in its address; nothing for anything else there. */
    static @Nullable String sentence(String why) {
        return Arrays.stream(Why.values())
                .filter(one -> one.name().equals(why))
                .map(one -> Texts.of(one.key()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null) {
            session.invalidate();
        }
        if (failure.getCause() instanceof TooOften refusal) {
            tooOften.onAuthenticationFailure(request, response, new EngineLogin.AddressTriesTooOften(refusal));
            return;
        }
        Why why = why(failure);
        if (why == Why.TOKEN || why == Why.FAILED) {
            LOG.warn("A log-in from outside failed: {}", said(failure));
        }
        response.sendRedirect(request.getContextPath() + "/login?outside=" + why);
    }

    private static Why why(AuthenticationException failure) {
        String code = failure instanceof OAuth2AuthenticationException said
                ? said.getError().getErrorCode()
                : "";
        return switch (code) {
            case OutsideUsers.UNKNOWN -> Why.UNKNOWN;
            case OutsideUsers.LOCKED -> Why.LOCKED;
            case "authorization_request_not_found", "invalid_request" -> Why.LATE;
            case "access_denied" -> Why.CANCELLED;
            case "invalid_id_token", "invalid_nonce", "invalid_state_parameter", "missing_signature_verifier" -> Why
                    .TOKEN;
            default -> Why.FAILED;
        };
    }

    /** Partly by the browser's parameters, so no more than a line of it. */
    private static String said(AuthenticationException failure) {
        String said = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return said.substring(0, Math.min(said.length(), 500));
    }
}
