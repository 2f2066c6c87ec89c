package org.yidan.engine.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.yidan.shared.Texts;
import org.yidan.shared.limits.TooOften;
import org.yidan.shared.web.OwnPath;

/** What somebody without a log-in, or without the right, gets to see: programs a status, people the log-in page. */
@Component
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;

    Denials(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof EngineLogin.AddressTriesTooOften tries) {
            TooOften refusal = tries.refusal();
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter()));
            answer(response, HttpStatus.TOO_MANY_REQUESTS, refusal.code(), String.valueOf(refusal.getMessage()));
        } else if (comesFromAPage(request)) {
            page(request, response);
        } else {
            // A browser would ask for a password by itself and then send it along to forged requests, too.
            if (request.getHeader("Sec-Fetch-Mode") == null || request.getHeader("Sec-Fetch-Site") == null) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"yidan\", charset=\"UTF-8\"");
            }
            answer(response, HttpStatus.UNAUTHORIZED, "engine.log-in-needed");
        }
    }

    /** To the log-in, which says whether a session has ended and leads back: to the page, or to the one whose form was sent. */
    private static void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Paths.KNOWN.matches(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        boolean ended = request.getRequestedSessionId() != null;
        UriComponentsBuilder door = UriComponentsBuilder.fromPath(request.getContextPath() + "/login");
        if (ended) {
            door.queryParam("ended");
        }
        if (!"GET".equals(request.getMethod())) {
            sender(request).ifPresent(form -> door.queryParam("next", "{next}").uriVariables(Map.of("next", form)));
        }
        response.sendRedirect(door.encode().build().toUriString());
    }

    /** The page of ours this request was sent from. */
    private static Optional<String> sender(HttpServletRequest request) {
        try {
            URI page = URI.create(Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), ""));
            boolean ours = request.getServerName().equals(page.getHost());
            String path = page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
            return Optional.of(path).filter(one -> ours && OwnPath.is(one));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        String code = cause instanceof CsrfException ? "engine.token-missing" : "engine.not-allowed";
        if (comesFromAPage(request)) {
            boolean known = Paths.KNOWN.matches(request);
            response.sendError((known ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
        } else {
            answer(response, HttpStatus.FORBIDDEN, code);
        }
    }

    /** Somebody else has set the password, so nothing is shown or done before it was changed. */
    void demandOwnPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (comesFromAPage(request)) {
            response.sendRedirect(request.getContextPath() + Paths.PASSWORD_PAGE);
        } else {
            answer(response, HttpStatus.FORBIDDEN, "engine.first-password");
        }
    }

    /** The same user has begun so many other sessions that this one had to end. */
    void oneSessionTooMany(SessionInformationExpiredEvent event) throws IOException {
        commence(
                event.getRequest(),
                event.getResponse(),
                new SessionAuthenticationException("too many sessions of one user"));
    }

    private static boolean comesFromAPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !Paths.MACHINES.matches(request);
    }

    private void answer(HttpServletResponse response, HttpStatus status, String code) throws IOException {
        answer(response, status, code, Texts.of(code));
    }

    private void answer(HttpServletResponse response, HttpStatus status, String code, String sentence)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getWriter(),
                Map.of(
                        "type",
                        "urn:yidan:problem:" + code,
                        "title",
                        status.getReasonPhrase(),
                        "status",
                        status.value(),
                        "detail",
                        sentence));
    }
}
