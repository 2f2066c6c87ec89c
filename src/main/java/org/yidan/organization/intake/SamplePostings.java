package org.yidan.organization.intake;

import static org.yidan.organization.Role.AUDITOR;
import static org.yidan.organization.Role.CALLER;
import static org.yidan.organization.Role.COUNTY_DISPATCHER;
import static org.yidan.organization.Role.COUNTY_GOV;
import static org.yidan.organization.Role.DISCIPLINE_VIEWER;
import static org.yidan.organization.Role.INSPECTOR;
import static org.yidan.organization.Role.JUSTICE_OFFICE;
import static org.yidan.organization.Role.LAW_OFFICER;
import static org.yidan.organization.Role.LEGAL_REVIEWER;
import static org.yidan.organization.Role.PEOPLE_ADMINISTRATOR;
import static org.yidan.organization.Role.STAFFING_OFFICE;
import static org.yidan.organization.Role.TOWNSHIP_DISPATCHER;
import static org.yidan.organization.Role.TOWNSHIP_LEADER;
import static org.yidan.organization.Role.UNIT_CLERK;
import static org.yidan.organization.Role.UNIT_HANDLER;
import static org.yidan.organization.Role.UNIT_LEADER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.organization.EnforcementCard;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.UnitKind;

/**
 * Makes up one sample user per post of the sample units, and a second one, {@code ….2}, where the work needs two people: one
 * takes over from the other, or may not review or decide what he did himself. Handlers and law officers of enforcing units hold a card; the law
 * officer of each township's station for natural resources holds one that has expired, so that refusals can be shown.
 */
final class SamplePostings {

    /** The password of every sample user; sample data never reaches a real database. */
    static final String PASSWORD = "yidan";

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 12, 31);
    private static final LocalDate EXPIRED = LocalDate.of(2025, 12, 31);
    private static final String EXPIRED_STATION = "-ZRS";

    private static final Set<String> ENFORCING_DEPARTMENTS = Set.of(
            "HB", "SC", "YJ", "CG", "ZR", "ZJ", "NY", "SL", "LY", "JT", "WJ", "MZ", "RS", "WL", "GA", "XF", "QX", "YC");

    private static final List<Post> TWO_PEOPLE = List.of(
            new Post("420381-SC", UNIT_CLERK),
            new Post("420381-SC", UNIT_HANDLER),
            new Post("420381-BB", STAFFING_OFFICE),
            new Post("420381-SF", LEGAL_REVIEWER));

    private int lastCard;

    private SamplePostings() {}

    static List<Posting> of(List<OrganizationUnit> units) {
        SamplePostings sample = new SamplePostings();
        List<Posting> postings = new ArrayList<>();
        for (OrganizationUnit unit : units) {
            boolean ofCounty = String.valueOf(unit.parentCode()).endsWith("-GOV");
            rolesIn(unit.kind(), ofCounty).forEach(role -> postings.add(sample.posting(unit, role)));
        }
        for (OrganizationUnit unit : units) {
            TWO_PEOPLE.stream()
                    .filter(post -> post.unitCode().equals(unit.code()))
                    .forEach(post -> postings.add(sample.second(unit, post.role())));
        }
        return postings;
    }

    private static List<Role> rolesIn(UnitKind kind, boolean ofCounty) {
        return switch (kind) {
            case GOVERNMENT -> List.of(COUNTY_GOV, INSPECTOR, DISCIPLINE_VIEWER, AUDITOR);
            case STAFFING_OFFICE -> List.of(
                    STAFFING_OFFICE, UNIT_CLERK, UNIT_HANDLER, UNIT_LEADER, PEOPLE_ADMINISTRATOR);
            case JUSTICE_OFFICE -> List.of(JUSTICE_OFFICE, LEGAL_REVIEWER, UNIT_CLERK, UNIT_HANDLER, UNIT_LEADER);
            case COMMAND_CENTER -> ofCounty
                    ? List.of(COUNTY_DISPATCHER, UNIT_LEADER, CALLER)
                    : List.of(TOWNSHIP_DISPATCHER, CALLER);
            case TOWNSHIP, SUBDISTRICT -> List.of(CALLER, TOWNSHIP_LEADER, UNIT_CLERK, UNIT_HANDLER, UNIT_LEADER);
            case ENFORCEMENT_CENTER, STATION, COUNTY_DEPARTMENT -> List.of(
                    UNIT_CLERK, UNIT_HANDLER, UNIT_LEADER, LAW_OFFICER);
        };
    }

    private Posting posting(OrganizationUnit unit, Role role) {
        return new Posting(
                unit.code().toLowerCase(Locale.ROOT) + "." + role.id(),
                shortName(unit) + " " + title(role),
                new Post(unit.code(), role),
                FROM,
                null,
                card(unit, role),
                PASSWORD);
    }

    private Posting second(OrganizationUnit unit, Role role) {
        Posting first = posting(unit, role);
        return new Posting(
                first.userId() + ".2", first.displayName() + "二", first.post(), FROM, null, first.card(), PASSWORD);
    }

    private @Nullable EnforcementCard card(OrganizationUnit unit, Role role) {
        boolean enforces =
                switch (unit.kind()) {
                    case ENFORCEMENT_CENTER, STATION -> true;
                    case COUNTY_DEPARTMENT -> ENFORCING_DEPARTMENTS.contains(
                            unit.code().substring(unit.code().indexOf('-') + 1));
                    default -> false;
                };
        if (!enforces || (role != UNIT_HANDLER && role != LAW_OFFICER)) {
            return null;
        }
        boolean expired = role == LAW_OFFICER && unit.code().endsWith(EXPIRED_STATION);
        String parent = unit.parentCode();
        String subject = unit.kind() == UnitKind.ENFORCEMENT_CENTER && parent != null ? parent : unit.code();
        lastCard++;
        return new EnforcementCard(
                "YB%s%05d".formatted(unit.region(), lastCard), subject, FROM, expired ? EXPIRED : TO);
    }

    /** Short enough for a task card, and still different in the two regions. */
    private static String shortName(OrganizationUnit unit) {
        String name = unit.name();
        return switch (unit.kind()) {
            case STAFFING_OFFICE -> name.replaceFirst("^中共(.+?)委?机构编制委员会办公室$", "$1编办");
            case TOWNSHIP, SUBDISTRICT -> name.replaceFirst("(人民政府|办事处)$", "");
            default -> name;
        };
    }

    private static String title(Role role) {
        return switch (role) {
            case TOWNSHIP_DISPATCHER, COUNTY_DISPATCHER -> "值班员";
            case STAFFING_OFFICE, JUSTICE_OFFICE -> "经办人";
            case COUNTY_GOV -> "领导";
            default -> role.chinese();
        };
    }
}
