package org.yidan.engine.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Where a log-in leads that came from no page: to the tasks, or, for who has none, to the applications he may open. */
public class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String TASKS = "/camunda/app/tasklist/default/";
    private static final String APPLICATIONS = "/camunda/app/welcome/default/";

    private static final Set<String> WITH_TASKS = Set.of("staff", "camunda-admin");
    private static final Set<String> WITHOUT_TASKS = Set.of("auditor", "designer");

    /** Leads back to the page that was asked for before, kept there, if one was. */
    public FirstPage(RequestCache asked) {
        setRequestCache(asked);
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response, Authentication user) {
        return of(user);
    }

    /** The first page of this user. */
    public static String of(@Nullable Authentication user) {
        Set<@Nullable String> groups = user == null ? Set.of() : groups(user.getAuthorities());
        boolean hasTasks = groups.stream().anyMatch(WITH_TASKS::contains)
                || groups.stream().noneMatch(WITHOUT_TASKS::contains);
        return hasTasks ? TASKS : APPLICATIONS;
    }

    private static Set<@Nullable String> groups(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
    }
}
