package org.yidan.evaluation.exclusions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.engine.CurrentUser;
import org.yidan.evaluation.figures.FigureSight;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;

/** Enters and takes back time that counts for nobody; the facts of what was due then follow. */
@Service
@Transactional
public class ExclusionDesk {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.STAFFING_OFFICE, Role.INSPECTOR);
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_BASIS = 200;

    private static final String ALL =
            """
            select e.*, w.entered_by as withdrawn_by, w.entered_at as withdrawn_at
              from evaluation_exclusion e left join evaluation_exclusion w on w.withdraws = e.id
             where e.withdraws is null""";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final FigureSight sight;
    private final Organization organization;
    private final OfficeClock clock;

    ExclusionDesk(JdbcClient jdbc, CurrentUser user, FigureSight sight, Organization organization, OfficeClock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.sight = sight;
        this.organization = organization;
        this.clock = clock;
    }

    /** What is entered. */
    public record NewExclusion(
            String region,
            @Nullable String unit,
            @Nullable String township,
            @Nullable String matter,
            @Nullable Instant from,
            @Nullable Instant until,
            Exclusion.Kind kind,
            String reason,
            String basis) {}

    /** All of a region the present user may see, the latest first, also those that were taken back. */
    @Transactional(readOnly = true)
    public List<Exclusion> of(String region) {
        return jdbc.sql(ALL + " and e.region = ? order by e.from_at desc, e.id desc limit 500")
                .param(sight.region(region))
                .query(Rows.of(Exclusion.class))
                .list();
    }

    /** Whether the present user enters and takes back in this region. */
    public boolean keeps(String region) {
        return user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .filter(post -> KEEPERS.contains(post.role()))
                .anyMatch(post -> organization
                        .find(post.unitCode())
                        .filter(unit -> unit.region().equals(region))
                        .isPresent());
    }

    /** Enters one; what has not ended yet may be entered, too. */
    public void enter(NewExclusion entered) {
        require(entered.region());
        Instant from = entered.from();
        Instant until = entered.until();
        if (from == null || until == null || !until.isAfter(from)) {
            throw Refused.invalid("figures.exclusion-time");
        }
        String unit = entered.unit();
        if (unit != null
                && organization
                        .find(unit)
                        .filter(one -> one.region().equals(entered.region()))
                        .isEmpty()) {
            throw Refused.invalid("figures.exclusion-unit", unit);
        }
        insert(
                new Exclusion(
                        0,
                        entered.region(),
                        unit,
                        entered.township(),
                        entered.matter(),
                        from,
                        until,
                        entered.kind(),
                        text(entered.reason(), LONGEST_REASON, "figures.exclusion-reason"),
                        text(entered.basis(), LONGEST_BASIS, "figures.exclusion-basis"),
                        user.id(),
                        clock.instant(),
                        null,
                        null),
                null);
    }

    /** Takes one back, once, with the reason why; the row stays. */
    public void withdraw(long id, String reason) {
        Exclusion held = jdbc.sql(ALL + " and e.id = ?")
                .param(id)
                .query(Rows.of(Exclusion.class))
                .optional()
                .orElseThrow(() -> Refused.missing("figures.exclusion-unknown"));
        require(held.region());
        if (held.withdrawnAt() != null) {
            throw Refused.conflict("figures.exclusion-withdrawn");
        }
        insert(
                new Exclusion(
                        0,
                        held.region(),
                        held.unitCode(),
                        held.township(),
                        held.matterCode(),
                        held.fromAt(),
                        held.untilAt(),
                        held.kind(),
                        text(reason, LONGEST_REASON, "figures.exclusion-reason"),
                        held.basis(),
                        user.id(),
                        clock.instant(),
                        null,
                        null),
                id);
    }

    private void insert(Exclusion row, @Nullable Long withdraws) {
        jdbc.sql(
                        """
                        insert into evaluation_exclusion (withdraws, region, unit_code, township, matter_code, from_at, until_at, kind,
                            reason, basis, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        withdraws,
                        row.region(),
                        row.unitCode(),
                        row.township(),
                        row.matterCode(),
                        row.fromAt().atOffset(ZoneOffset.UTC),
                        row.untilAt().atOffset(ZoneOffset.UTC),
                        row.kind().name(),
                        row.reason(),
                        row.basis(),
                        row.enteredBy(),
                        row.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void require(String region) {
        if (!keeps(region)) {
            throw Refused.forbidden("figures.exclusion-not-yours");
        }
    }

    private static String text(String entered, int longest, String refusal) {
        String text = entered.strip();
        if (text.isEmpty() || Characters.count(text) > longest) {
            throw Refused.invalid(refusal, longest);
        }
        return text;
    }
}
