package org.yidan.engine.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.ConcurrentSessionControlAuthenticationStrategy;
import org.springframework.security.web.authentication.session.RegisterSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * When a session ends: with another password, with the loss of a post, after its longest time, and when its user has begun too
 * many others. Time is the machine's here: a session lasts as long as it lasts, wherever the office's clock was moved.
 */
@Component
public class SessionLife {

    private static final String BEGUN = SessionLife.class.getName();

    private final SessionSettings settings;
    private final Standings standings;
    private final SessionRegistry registry = new SessionRegistryImpl();

    SessionLife(SessionSettings settings, Standings standings) {
        this.settings = settings;
        this.standings = standings;
    }

    private record Begun(Standing standing, Instant at) {}

    /** Whether the session must end, given where its user stands now; a session not seen before begins. */
    public boolean isOver(HttpSession session, Standing now) {
        return isOver(session, now, Clock.systemUTC().instant());
    }

    boolean isOver(HttpSession session, Standing now, Instant moment) {
        Begun begun = (Begun) session.getAttribute(BEGUN);
        if (begun == null || !begun.standing().userId().equals(now.userId())) {
            session.setAttribute(BEGUN, new Begun(now, moment));
            return false;
        }
        Standing then = begun.standing();
        if (moment.isAfter(begun.at().plus(settings.longest()))
                || !Objects.equals(then.kept(), now.kept())
                || !now.groups().containsAll(then.groups())) {
            return true;
        }
        if (now.groups().size() != then.groups().size()) {
            session.setAttribute(BEGUN, new Begun(now, begun.at()));
        }
        return false;
    }

    /** What a session was begun with is what its user has at the log-in, not at the first request after it. */
    public void remember(Authentication user, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            remember(user.getName(), session);
        }
    }

    /** Goes on with the password its own user has just changed. */
    void remember(String userId, HttpSession session) {
        session.removeAttribute(BEGUN);
        standings.of(userId).ifPresent(now -> isOver(session, now));
    }

    /** Counts a session that begins with a log-in outside the log-in page, and ends the one unused for longest if there are too many. */
    public void begin(Authentication user, HttpServletRequest request, HttpServletResponse response) {
        remember(user, request, response);
        strategy().onAuthentication(user, request, response);
    }

    /** Sessions in use on this node, by user. */
    public SessionRegistry registry() {
        return registry;
    }

    public int perUser() {
        return settings.perUser();
    }

    private SessionAuthenticationStrategy strategy() {
        var most = new ConcurrentSessionControlAuthenticationStrategy(registry);
        most.setMaximumSessions(settings.perUser());
        return new CompositeSessionAuthenticationStrategy(
                List.of(most, new RegisterSessionAuthenticationStrategy(registry)));
    }
}
