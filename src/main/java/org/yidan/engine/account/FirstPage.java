package org.yidan.engine.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.yidan.shared.web.OwnPath;

/**
 * Where a log-in leads: back to where the session had ended or to the page that was asked for, else to where the user's work is.
 * The part of an address behind {@code #} never reaches the server, so the log-in page sends it along.
 */
@NamedInterface("account")
public class FirstPage implements AuthenticationSuccessHandler {

    private static final String HOME = "/";
    private static final String STAFF = "staff";

    /** Who has no tasks of his own, by group. */
    private static final Map<String, String> PLACES =
            Map.of("camunda-admin", "/camunda/app/admin/default/", "auditor", "/audit", "designer", "/designer");

    private final RequestCache asked;

    /** Leads back to the page that was asked for before, kept there, if one was. */
    public FirstPage(RequestCache asked) {
        this.asked = asked;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException {
        String next = Objects.requireNonNullElse(request.getParameter("next"), "");
        SavedRequest before = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        if (OwnPath.is(next)) {
            response.sendRedirect(next);
        } else if (before != null) {
            response.sendRedirect(before.getRedirectUrl() + place(request.getParameter("hash")));
        } else {
            response.sendRedirect(request.getContextPath() + of(user));
        }
    }

    /** The place inside the page, as the web applications write it. */
    private static String place(@Nullable String hash) {
        return hash != null && hash.startsWith("#/") && OwnPath.is(hash.substring(1)) ? hash : "";
    }

    /** The first page of this user. */
    public static String of(@Nullable Authentication user) {
        Set<@Nullable String> groups = user == null
                ? Set.of()
                : user.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
        if (groups.contains(STAFF)) {
            return HOME;
        }
        return PLACES.keySet().stream()
                .sorted()
                .filter(groups::contains)
                .findFirst()
                .map(PLACES::get)
                .orElse(HOME);
    }
}
