package org.yidan.home;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.yidan.audit.erasure.ActDesk;
import org.yidan.designer.release.Drafts;
import org.yidan.notification.inbox.Inbox;
import org.yidan.organization.Officers;
import org.yidan.organization.keeping.Keeper;
import org.yidan.people.proposal.ProposalDesk;
import org.yidan.tasklist.exchange.ExchangeDesk;

/** The bar on top of every page: entries for what its user may open, who he is, what is unread; templates ask it by name. */
@Component
public class TopBar {

    private static final String NAME = TopBar.class.getName() + ".name";

    private final Officers officers;
    private final Inbox inbox;
    private final ExchangeDesk exchange;
    private final ProposalDesk proposals;
    private final Drafts drafts;
    private final ActDesk acts;

    TopBar(Officers officers, Inbox inbox, ExchangeDesk exchange, ProposalDesk proposals, Drafts drafts, ActDesk acts) {
        this.acts = acts;
        this.drafts = drafts;
        this.officers = officers;
        this.inbox = inbox;
        this.exchange = exchange;
        this.proposals = proposals;
    }

    /**
     * The bar for one page.
     *
     * @param user id of who is logged in, or null
     * @param person his name
     * @param help the chapter of the guides that belongs to the page
     */
    public record Bar(List<Line> entries, @Nullable String user, @Nullable String person, String help) {}

    /** An entry; {@code key} is also that of its label, {@code waiting} how much behind it is unread or waits for an answer. */
    public record Line(String key, String href, boolean current, int waiting) {}

    /** The bar of the page asked for; {@code at} names the entry where a web application asks for it. */
    public Bar bar(@Nullable String at) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        HttpServletRequest request =
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        ? attributes.getRequest()
                        : null;
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            return new Bar(List.of(), null, null, "/help");
        }
        Set<String> groups = login.getAuthorities().stream()
                .map(group -> String.valueOf(group.getAuthority()))
                .collect(Collectors.toSet());
        Entry current = at == null ? Entry.of(request) : Entry.named(at);
        String user = login.getName();
        boolean answering = request != null && !isOurFault(request);
        List<Line> entries = Arrays.stream(Entry.values())
                .filter(entry -> entry == Entry.ACTS ? acts.mayApprove() : entry.isFor(groups))
                .map(entry -> new Line(
                        entry.key(), entry.href(), entry == current, answering ? waiting(entry, user, groups) : 0))
                .toList();
        return new Bar(entries, user, name(user, request, answering), Entry.help(current, groups));
    }

    /** The page of our own faults says what it says without asking a database that may be the fault. */
    private static boolean isOurFault(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status >= HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    private int waiting(Entry entry, String user, Set<String> groups) {
        return switch (entry) {
            case NOTICES -> inbox.unread(user);
            case EXCHANGE -> exchange.waiting(user);
            case DESIGNER -> drafts.waitingFor(user, groups);
            case ACTS -> acts.waiting();
            case ORGANIZATION -> proposals.waitingFor(new Keeper(user, groups));
            default -> 0;
        };
    }

    /** Remembered with the session, for the page that may not ask. */
    private String name(String user, @Nullable HttpServletRequest request, boolean answering) {
        HttpSession session = request == null ? null : request.getSession(false);
        if (!answering) {
            return session != null && session.getAttribute(NAME) instanceof String known ? known : user;
        }
        String name = officers.names(Set.of(user)).getOrDefault(user, user);
        if (session != null) {
            session.setAttribute(NAME, name);
        }
        return name;
    }
}
