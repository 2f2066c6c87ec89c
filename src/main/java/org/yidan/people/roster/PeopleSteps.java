package org.yidan.people.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.intake.RosterReading.Row;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.organization.keeping.PeopleDesk;
import org.yidan.organization.keeping.PeopleDesk.NewPerson;
import org.yidan.organization.keeping.PostDesk;
import org.yidan.organization.keeping.PostWish;
import org.yidan.people.LeavingDesk;
import org.yidan.people.LeavingDesk.LeftBehind;
import org.yidan.people.roster.PresentRoster.Card;
import org.yidan.people.roster.PresentRoster.Held;
import org.yidan.people.roster.Step.Kind;
import org.yidan.shared.Refused;

/** Compares people and the posts they hold for good: who comes, what changes, and who is in the file no more. */
@Component
class PeopleSteps {

    private final PresentRoster present;
    private final PeopleBook book;
    private final PeopleDesk people;
    private final PostDesk posts;
    private final CardSteps cards;
    private final LeavingDesk leaving;
    private final Organization organization;

    PeopleSteps(
            PresentRoster present,
            PeopleBook book,
            PeopleDesk people,
            PostDesk posts,
            CardSteps cards,
            LeavingDesk leaving,
            Organization organization) {
        this.present = present;
        this.book = book;
        this.people = people;
        this.posts = posts;
        this.cards = cards;
        this.leaving = leaving;
        this.organization = organization;
    }

    /**
     * The differences.
     *
     * @param names of units by code, those that are sent with it among them
     * @param lastDay when the file is complete: the last day of who is not in it; null: who is not in it stays as he is
     */
    List<Step> of(List<Row> rows, Map<String, String> names, Collection<String> regions, @Nullable LocalDate lastDay) {
        Map<String, Held> there = new LinkedHashMap<>();
        present.posts(regions).forEach(held -> there.put(key(held.userId(), held.post()), held));
        Map<String, Card> carded = present.cards();
        Map<String, List<Row>> byUser =
                rows.stream().collect(Collectors.groupingBy(Row::userId, LinkedHashMap::new, Collectors.toList()));
        List<Step> steps = new ArrayList<>();
        byUser.forEach((user, own) -> {
            if (book.person(user).isEmpty()) {
                steps.add(comes(own.get(0), names));
                own.stream().skip(1).forEach(row -> steps.add(gets(row, names)));
            } else {
                stays(own, there, names, steps);
            }
            cards.of(user, own, carded.get(user), lastDay, steps);
        });
        rows.forEach(row -> there.remove(key(row.userId(), row.post())));
        if (lastDay != null) {
            there.values().stream()
                    .collect(Collectors.groupingBy(Held::userId, LinkedHashMap::new, Collectors.toList()))
                    .forEach((user, held) -> going(user, held, byUser.containsKey(user), lastDay, steps));
        }
        return steps;
    }

    private Step comes(Row row, Map<String, String> names) {
        return Step.of(
                        Kind.NEW,
                        place(row),
                        who(row.userId(), row.displayName()),
                        Step.words(
                                "comes",
                                words(row.post(), names),
                                row.heldFrom().toString()),
                        because -> people.takeIn(
                                new NewPerson(row.userId(), row.displayName(), wish(row), row.password()), because))
                .making(row.userId())
                .needing(row.post().unitCode());
    }

    private Step gets(Row row, Map<String, String> names) {
        return Step.of(
                        Kind.NEW,
                        place(row),
                        who(row.userId(), row.displayName()),
                        Step.words(
                                "gets", words(row.post(), names), row.heldFrom().toString()),
                        because -> posts.give(row.userId(), version(row.userId()), wish(row), because))
                .needing(row.userId(), row.post().unitCode());
    }

    private void stays(List<Row> own, Map<String, Held> there, Map<String, String> names, List<Step> steps) {
        Row first = own.get(0);
        String now = book.person(first.userId()).orElseThrow().displayName();
        if (!now.equals(first.displayName())) {
            steps.add(Step.of(
                    Kind.CHANGED,
                    place(first),
                    who(first.userId(), now),
                    Step.words("renamed", first.displayName()),
                    because -> people.rename(first.userId(), version(first.userId()), first.displayName(), because)));
        }
        for (Row row : own) {
            Held held = there.get(key(row.userId(), row.post()));
            if (held == null) {
                steps.add(gets(row, names));
            } else {
                compare(row, held, names).ifPresent(steps::add);
            }
        }
    }

    /** Of a post that is held its last day may come nearer; the past is not written anew. */
    private Optional<Step> compare(Row row, Held held, Map<String, String> names) {
        LocalDate to = row.heldTo();
        LocalDate present = held.to();
        if (row.heldFrom().equals(held.from()) && Objects.equals(to, present)) {
            return Optional.empty();
        }
        if (row.heldFrom().equals(held.from()) && to != null && (present == null || to.isBefore(present))) {
            return Optional.of(ends(Kind.CHANGED, place(row), held, names, to));
        }
        return Optional.of(Step.of(
                Kind.CHANGED,
                place(row),
                who(row.userId(), held.displayName()),
                Step.words("otherwise", words(row.post(), names)),
                because -> {
                    throw Refused.invalid(
                            "organization.roster-post-fixed",
                            held.from().toString(),
                            present == null ? "" : present.toString());
                }));
    }

    private Step ends(Kind kind, String place, Held held, Map<String, String> names, LocalDate lastDay) {
        return Step.of(
                kind,
                place,
                who(held.userId(), held.displayName()),
                Step.words("ends", words(held.post(), names), lastDay.toString()),
                leaves(held.userId(), List.of(held)),
                because -> posts.end(held.id(), version(held.userId()), lastDay, because));
    }

    private void going(String user, List<Held> gone, boolean staysElsewhere, LocalDate lastDay, List<Step> steps) {
        String name = gone.get(0).displayName();
        Set<Long> ids = gone.stream().map(Held::id).collect(Collectors.toSet());
        boolean whole = !staysElsewhere
                && book.postsOf(user).stream()
                        .filter(held -> held.heldTo() == null || !held.heldTo().isBefore(lastDay))
                        .allMatch(held -> ids.contains(held.id()));
        if (whole) {
            steps.add(Step.of(
                    Kind.GONE,
                    "",
                    who(user, name),
                    Step.words("leaves", lastDay.toString()),
                    leaves(user, gone),
                    because -> people.leave(user, version(user), lastDay, because)));
            return;
        }
        gone.forEach(held -> steps.add(ends(Kind.GONE, "", held, Map.of(), lastDay)));
    }

    private List<String> leaves(String user, List<Held> posts) {
        LeftBehind behind = leaving.of(user);
        Set<Post> ending = posts.stream().map(Held::post).collect(Collectors.toSet());
        return Stream.concat(
                        behind.claimed().stream().map(task -> Step.words("claimed", task.caseNo())),
                        behind.alone().stream()
                                .filter(alone -> ending.contains(alone.held().post()))
                                .map(alone ->
                                        Step.words("alone", words(alone.held().post(), Map.of()), alone.waiting())))
                .toList();
    }

    private String words(Post post, Map<String, String> names) {
        String unit = names.getOrDefault(
                post.unitCode(),
                organization.find(post.unitCode()).map(OrganizationUnit::name).orElse(post.unitCode()));
        return unit + " " + post.role().chinese();
    }

    private long version(String user) {
        return book.person(user).orElseThrow().version();
    }

    private static PostWish wish(Row row) {
        return new PostWish(row.post(), PostWish.Kind.REGULAR, row.heldFrom(), row.heldTo(), null, false);
    }

    private static String key(String user, Post post) {
        return user + "/" + post.groupId();
    }

    private static String who(String user, String name) {
        return name + "（" + user + "）";
    }

    private static String place(Row row) {
        return String.valueOf(row.line());
    }
}
