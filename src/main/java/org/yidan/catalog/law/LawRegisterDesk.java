package org.yidan.catalog.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.LawAwaitsCheck;
import org.yidan.catalog.publishing.Citation;
import org.yidan.catalog.publishing.LegalBasisRegister;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * The law register (RULES 4): the justice office enters when a law or an article is law and what follows it; it counts for list,
 * reviews and law watch as soon as a second person of a justice office has checked it. Laws are the same in every region.
 */
@Service
@Transactional
public class LawRegisterDesk {

    private static final Set<Role> CHECKERS = Set.of(Role.JUSTICE_OFFICE, Role.LEGAL_REVIEWER, Role.UNIT_LEADER);
    private static final int LONGEST_LAW = 100;
    private static final int LONGEST_ARTICLE = 30;
    private static final int LONGEST_SOURCE = 400;
    private static final int LONGEST_CITATIONS = 1000;

    private final LawEntries entries;
    private final LegalBasisRegister register;
    private final Officers officers;
    private final Organization organization;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    LawRegisterDesk(
            LawEntries entries,
            LegalBasisRegister register,
            Officers officers,
            Organization organization,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.entries = entries;
        this.register = register;
        this.officers = officers;
        this.organization = organization;
        this.clock = clock;
    }

    /** Enters a law or an article, or corrects an entry; counts only after {@link #check}. Refuses a second first entry. */
    public long enter(NewLaw entered, String actor) {
        if (!mayEnter(actor)) {
            throw Refused.forbidden("catalog.law-not-yours");
        }
        requireWhole(entered);
        NewLaw law = entered.follows() == null ? entered : ofTheSame(entered, entered.follows());
        if (law.follows() == null) {
            entries.first(Objects.requireNonNull(law.law()), law.article()).ifPresent(first -> {
                throw new LawEnteredAlready(first);
            });
        }
        long id = entries.add(law, actor, clock.instant()).orElseThrow(() -> Refused.conflict("catalog.law-meanwhile"));
        events.publishEvent(new LawAwaitsCheck(entry(id).citation(), checkers(actor), actor));
        return id;
    }

    /** A correction speaks of the article that it corrects, and follows the latest entry, once that is checked. */
    private NewLaw ofTheSame(NewLaw entered, long follows) {
        LawEntry former = entry(follows);
        if (former.waiting()) {
            throw Refused.conflict("catalog.law-unchecked", former.citation());
        }
        return new NewLaw(
                former.law(),
                former.article(),
                entered.inForceFrom(),
                entered.repealedOn(),
                entered.replacedBy(),
                entered.source(),
                follows);
    }

    private static void requireWhole(NewLaw law) {
        String article = law.article();
        String following = law.replacedBy();
        LocalDate from = law.inForceFrom();
        LocalDate until = law.repealedOn();
        new LawRefused.Collected()
                .require(law.follows() != null || fits(law.law(), LONGEST_LAW), "law", "catalog.law-name", LONGEST_LAW)
                .require(
                        article == null || article.length() <= LONGEST_ARTICLE && Citation.isArticle(article),
                        "article",
                        "catalog.law-article",
                        String.valueOf(article))
                .require(from != null, "inForceFrom", "catalog.law-day")
                .require(
                        from == null || until == null || until.isAfter(from),
                        "repealedOn",
                        "catalog.law-life",
                        String.valueOf(from),
                        String.valueOf(until))
                .require(following == null || until != null, "replacedBy", "catalog.law-replaced-in-force")
                .require(
                        following == null
                                || following.length() <= LONGEST_CITATIONS
                                        && !Citation.parse(following).isEmpty(),
                        "replacedBy",
                        "catalog.law-citations",
                        String.valueOf(following))
                .require(fits(law.source(), LONGEST_SOURCE), "source", "catalog.law-source", LONGEST_SOURCE)
                .refuse();
    }

    private static boolean fits(@Nullable String text, int longest) {
        return text != null && text.length() <= longest;
    }

    /** The second person passes an entry, which counts from then on, or refuses it with a reason. */
    public void check(long id, boolean passed, @Nullable String note, String actor) {
        if (!mayCheck(actor)) {
            throw Refused.forbidden("catalog.law-not-yours");
        }
        LawEntry entry = entry(id);
        if (entry.enteredBy().equals(actor)) {
            throw Refused.forbidden("catalog.law-own-entry");
        }
        String reason = note == null || note.isBlank() ? null : note.strip();
        if (!passed && reason == null) {
            throw Refused.invalid("catalog.law-refused-why");
        }
        if (!entries.check(id, passed, reason, actor, clock.instant())) {
            throw Refused.conflict("catalog.law-checked-already");
        }
        if (passed) {
            register.enter(
                    new Citation(entry.law(), entry.article()),
                    entry.inForceFrom(),
                    entry.repealedOn(),
                    entry.replacedBy() == null ? List.of() : Citation.parse(entry.replacedBy()));
        }
    }

    /** Whether the user enters laws. */
    @Transactional(readOnly = true)
    public boolean mayEnter(String userId) {
        return holds(userId, Set.of(Role.JUSTICE_OFFICE));
    }

    /** Whether the user checks what others entered. */
    @Transactional(readOnly = true)
    public boolean mayCheck(String userId) {
        return holds(userId, CHECKERS);
    }

    /** The posts of the justice offices in which the person works, whose holders check. */
    private List<String> checkers(String actor) {
        return officers.postsOf(actor).stream()
                .map(Post::unitCode)
                .distinct()
                .filter(unit -> organization.unit(unit).kind() == UnitKind.JUSTICE_OFFICE)
                .flatMap(unit -> CHECKERS.stream().map(role -> unit + "." + role.id()))
                .sorted()
                .toList();
    }

    private boolean holds(String userId, Set<Role> roles) {
        return officers.postsOf(userId).stream()
                .filter(post -> roles.contains(post.role()))
                .map(Post::unitCode)
                .anyMatch(unit -> organization.unit(unit).kind() == UnitKind.JUSTICE_OFFICE);
    }

    @Transactional(readOnly = true)
    public LawEntry entry(long id) {
        return entries.find(id).orElseThrow(() -> Refused.missing("catalog.law-unknown", id));
    }

    /** All entries about the article of this one, the latest first. */
    @Transactional(readOnly = true)
    public List<LawEntry> history(LawEntry one) {
        return entries.history(one);
    }

    /** The entries nobody has checked yet. */
    @Transactional(readOnly = true)
    public List<LawEntry> waiting() {
        return entries.waiting();
    }

    /** The laws and articles that count, by words of their citation, for a reader: with the matters of his own regions. */
    @Transactional(readOnly = true)
    public List<LawLine> lines(@Nullable String words, String reader, int limit, long offset) {
        return entries.lines(words == null ? "" : words.strip(), clock.today(), regionsOf(reader), limit, offset);
    }

    /** Where he works; all regions for who works in none. */
    private List<String> regionsOf(String reader) {
        List<String> own = officers.postsOf(reader).stream()
                .map(post -> organization.unit(post.unitCode()).region())
                .distinct()
                .toList();
        return own.isEmpty()
                ? organization.units().stream()
                        .map(OrganizationUnit::region)
                        .distinct()
                        .toList()
                : own;
    }

    /** The names of people as the page shows them. */
    @Transactional(readOnly = true)
    public String nameOf(String userId) {
        return officers.names(List.of(userId)).getOrDefault(userId, userId);
    }
}
