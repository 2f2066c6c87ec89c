package org.yidan.engine.refusal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: the one a person chose in the browser (kept in a cookie by {@code yidan/language.js}); without a
 * choice a page is Chinese whatever the browser or the server's machine speaks, and a program gets what it asks for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ChineseByDefault extends OncePerRequestFilter {

    private static final String COOKIE = "YIDAN-LANGUAGE";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Locale language = language(request);
        chain.doFilter(language == null ? request : new Speaking(request, language), response);
    }

    /** The page of faults speaks the language of the page that was asked for. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The language decided here, or null where the header of the request decides. */
    private static @Nullable Locale language(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null) {
            return "en".equals(chosen.getValue()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
        boolean asks = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        return asks && !wantsPage(request) ? null : Locale.SIMPLIFIED_CHINESE;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static final class Speaking extends HttpServletRequestWrapper {

        private final Locale language;

        Speaking(HttpServletRequest request, Locale language) {
            super(request);
            this.language = language;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name)
                    ? language.toLanguageTag()
                    : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(language.toLanguageTag()))
                    : super.getHeaders(name);
        }

        @Override
        public Locale getLocale() {
            return language;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(language));
        }
    }
}
