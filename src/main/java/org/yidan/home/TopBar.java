package org.yidan.home;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.yidan.notification.inbox.Inbox;
import org.yidan.organization.Officers;

/** The bar on top of every page: entries for what its user may open, who he is, what is unread; templates ask it by name. */
@Component
public class TopBar {

    private final Officers officers;
    private final Inbox inbox;

    TopBar(Officers officers, Inbox inbox) {
        this.officers = officers;
        this.inbox = inbox;
    }

    /**
     * The bar for one page.
     *
     * @param user id of who is logged in, or null
     * @param person his name
     * @param unread how many notices are, at most {@link Inbox#MOST_COUNTED}
     * @param help the chapter of the guides that belongs to the page
     */
    public record Bar(List<Line> entries, @Nullable String user, @Nullable String person, int unread, String help) {}

    /** An entry; {@code key} is also that of its label. */
    public record Line(String key, String href, boolean current) {}

    /** The bar of the page asked for; {@code at} names the entry where a web application asks for it. */
    public Bar bar(@Nullable String at) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        HttpServletRequest request =
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        ? attributes.getRequest()
                        : null;
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            return new Bar(List.of(), null, null, 0, "/help");
        }
        Set<String> groups = login.getAuthorities().stream()
                .map(group -> String.valueOf(group.getAuthority()))
                .collect(Collectors.toSet());
        Entry current = at == null ? Entry.of(request) : Entry.named(at);
        List<Line> entries = Arrays.stream(Entry.values())
                .filter(entry -> entry.isFor(groups))
                .map(entry -> new Line(entry.key(), entry.href(), entry == current))
                .toList();
        String help = Entry.help(current, groups);
        String user = login.getName();
        // The page of faults says what it says without asking a database that may be the fault.
        if (request == null || request.getDispatcherType() == DispatcherType.ERROR) {
            return new Bar(entries, user, user, 0, help);
        }
        Map<String, String> name = officers.names(Set.of(user));
        return new Bar(entries, user, Objects.requireNonNullElse(name.get(user), user), inbox.unread(user), help);
    }
}
