package org.yidan.organization.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yidan.organization.EnforcementCard;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.intake.csv.CsvFile;
import org.yidan.organization.intake.csv.CsvRow;
import org.yidan.organization.intake.csv.Faults;

/** Reads {@code officers.csv}: a row per person and post, the enforcement card on one of the person's rows. */
final class OfficerFile {

    private static final List<String> COLUMNS = List.of("user_id", "display_name", "unit_code", "role", "held_from");
    private static final List<String> CARD = List.of("card_no", "card_subject", "card_valid_from", "card_valid_to");
    private static final Predicate<String> USER_ID =
            Pattern.compile("[a-z0-9][a-z0-9._-]*").asMatchPredicate();

    private final Set<String> units;
    private final Faults faults;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> posts = new HashSet<>();
    private final Set<String> cards = new HashSet<>();

    private OfficerFile(List<OrganizationUnit> units, Faults faults) {
        this.units = units.stream().map(OrganizationUnit::code).collect(Collectors.toSet());
        this.faults = faults;
    }

    static List<Posting> read(Resource file, List<OrganizationUnit> units, Faults faults) {
        List<Posting> postings = new ArrayList<>();
        each(file, units, faults, (line, posting) -> postings.add(posting));
        return postings;
    }

    /** The same, with the line of each. */
    static void each(Resource file, List<OrganizationUnit> units, Faults faults, BiConsumer<Long, Posting> taker) {
        OfficerFile reader = new OfficerFile(units, faults);
        CsvFile.rows(file, COLUMNS, faults)
                .forEach(row -> reader.posting(row).ifPresent(posting -> taker.accept(row.line(), posting)));
    }

    private Optional<Posting> posting(CsvRow row) {
        checkPerson(row);
        String unit = unit(row, "unit_code");
        Optional<Role> role = Role.of(row.text("role"));
        if (role.isEmpty()) {
            faults.add(row, "role", "fault-role");
        }
        if (!posts.add(row.text("user_id") + "/" + unit + "/" + row.text("role"))) {
            faults.add(row, "user_id", "fault-duplicate");
        }
        row.required("held_from", 10, faults);
        Optional<LocalDate> from = row.day("held_from", faults);
        Optional<LocalDate> to = row.day("held_to", faults);
        checkOrder(row, "held_to", from, to);
        EnforcementCard card = CARD.stream().anyMatch(row::has) ? card(row) : null;
        if (role.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Posting(
                row.text("user_id"),
                row.text("display_name"),
                new Post(unit, role.get()),
                from.get(),
                to.orElse(null),
                card,
                row.has("initial_password") ? row.text("initial_password") : null));
    }

    private void checkPerson(CsvRow row) {
        String userId = row.required("user_id", 64, faults);
        String name = row.required("display_name", 100, faults);
        if (!userId.isEmpty() && !USER_ID.test(userId)) {
            faults.add(row, "user_id", "fault-user-id");
        }
        if (!name.equals(names.computeIfAbsent(userId, first -> name))) {
            faults.add(row, "display_name", "fault-other-name");
        }
    }

    private @Nullable EnforcementCard card(CsvRow row) {
        CARD.forEach(column -> row.required(column, 32, faults));
        if (row.has("card_no") && !cards.add(row.text("card_no"))) {
            faults.add(row, "card_no", "fault-duplicate");
        }
        if (row.has("user_id") && !cards.add("of " + row.text("user_id"))) {
            faults.add(row, "card_no", "fault-second-card");
        }
        String subject = unit(row, "card_subject");
        Optional<LocalDate> from = row.day("card_valid_from", faults);
        Optional<LocalDate> to = row.day("card_valid_to", faults);
        checkOrder(row, "card_valid_to", from, to);
        return from.isPresent() && to.isPresent()
                ? new EnforcementCard(row.text("card_no"), subject, from.get(), to.get())
                : null;
    }

    private String unit(CsvRow row, String column) {
        String code = row.text(column);
        if (!units.contains(code) && !faults.isSpoiled(code)) {
            faults.add(row, column, "fault-unit");
        }
        return code;
    }

    private void checkOrder(CsvRow row, String column, Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.add(row, column, "fault-ends-before-start");
        }
    }
}
