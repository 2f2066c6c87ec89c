package org.yidan.people.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.EntryRefused;
import org.yidan.organization.keeping.Keeper;
import org.yidan.organization.keeping.PostWish;
import org.yidan.shared.Days;

/** What was entered in a form of the page, by the names of its fields; what cannot be read is refused at its field. */
record Entered(Map<String, String> fields) {

    String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    @Nullable
    String orNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    boolean ticked(String field) {
        return fields.containsKey(field);
    }

    LocalDate day(String field) {
        return Optional.ofNullable(dayOrNull(field)).orElseThrow(() -> EntryRefused.at(field, "fault-not-a-day"));
    }

    @Nullable
    LocalDate dayOrNull(String field) {
        String text = text(field);
        try {
            return text.isEmpty() ? null : Days.within(LocalDate.parse(text));
        } catch (DateTimeException none) {
            throw EntryRefused.at(field, "fault-not-a-day");
        }
    }

    long number(String field) {
        try {
            return Long.parseLong(text(field));
        } catch (NumberFormatException none) {
            throw EntryRefused.at(field, "fault-not-a-number");
        }
    }

    <E extends Enum<E>> E one(String field, Class<E> type) {
        String text = text(field);
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw EntryRefused.at(field, "fault-choose");
    }

    Post post(String unitCode) {
        Role role = Role.of(text("role")).orElseThrow(() -> EntryRefused.at("role", "fault-role"));
        return new Post(unitCode, role);
    }

    PostWish wish(String unitCode) {
        PostWish.Kind kind = ticked("kind") ? one("kind", PostWish.Kind.class) : PostWish.Kind.REGULAR;
        String deputyFor = kind == PostWish.Kind.DEPUTY ? orNull("deputyFor") : null;
        return new PostWish(post(unitCode), kind, day("from"), dayOrNull("to"), deputyFor, ticked("restOwn"));
    }

    Because because(Keeper keeper) {
        return new Because(keeper, text("reason"));
    }
}
