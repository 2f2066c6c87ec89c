package org.yidan.engine.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.yidan.engine.login.LoginSettings;
import org.yidan.engine.login.Paths;
import org.yidan.shared.web.OwnPath;

/**
 * After the log-in people get back to the page they wanted, never to an address of a program. The browser keeps the address in
 * a short-lived cookie; only a path of this application is followed, whoever wrote the cookie.
 */
@Component
class PageToComeBackTo implements RequestCache {

    private static final String COOKIE = "YIDAN-BACK";
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final LoginSettings settings;

    PageToComeBackTo(LoginSettings settings) {
        this.settings = settings;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String path = path(request);
        if (isPage(request) && OwnPath.is(path)) {
            send(response, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(path)), KEPT);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .map(PageToComeBackTo::decoded)
                .filter(OwnPath::is)
                .map(SimpleSavedRequest::new)
                .orElse(null);
    }

    /** Nothing but the address is kept, so there is no request to go on with; who is there need not come back. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest wanted = Sender.of(request).stranger() ? null : getRequest(request, response);
        if (wanted != null && wanted.getRedirectUrl().equals(path(request))) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            send(response, "", Duration.ZERO);
        }
    }

    private void send(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(settings.secureCookies())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !Paths.MACHINES.matches(request);
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
