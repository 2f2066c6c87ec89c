package org.yidan.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.publishing.ListPublisher;
import org.yidan.catalog.publishing.NewVersion;
import org.yidan.organization.chart.OrganizationCharts;
import org.yidan.organization.intake.OrganizationLoaded;

/**
 * A county of its own for tests that must change a whole list: offices, departments, one subdistrict and one township of the
 * sample with their users (all with the password of the sample; nobody has an expired card), and the sample list as it was before the environmental code.
 */
@Component
public class SecondCounty {

    /** The region of this county. */
    public static final String REGION = "420302";

    private static final String MODEL = "420381";
    private static final String COPIED_UNITS =
            "region = '420381' and (code !~ '^420381[0-9]{3}' or code ~ '^420381(001|101)')";
    private static final LocalDate LAST_DAY_OF_THE_OLD_LAW = LocalDate.of(2026, 8, 14);
    private static final Instant AS_THE_SAMPLE_IS_LOADED = Instant.parse("2026-08-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final MatterCatalog catalog;
    private final ListPublisher publisher;
    private final OrganizationCharts charts;
    private final ApplicationEventPublisher events;

    SecondCounty(
            JdbcClient jdbc,
            MatterCatalog catalog,
            ListPublisher publisher,
            OrganizationCharts charts,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.publisher = publisher;
        this.charts = charts;
        this.events = events;
    }

    /** Makes the county at the first call, in the transaction of the test where it has one; gives its region. */
    @Transactional
    public String open() {
        if (!publisher.hasList(REGION)) {
            copyUnits();
            copyOfficers();
            charts.latest();
            publisher.publishFirst(
                    new NewVersion(
                            REGION,
                            LocalDate.of(2024, 1, 1),
                            REGION + "-BB",
                            REGION + "-GOV",
                            Instant.parse("2023-12-20T01:00:00Z"),
                            null,
                            true),
                    listBeforeTheCode());
        }
        return REGION;
    }

    private List<MatterTerms> listBeforeTheCode() {
        MatterFilter before = MatterFilter.all(MODEL, LAST_DAY_OF_THE_OLD_LAW).asKnownAt(AS_THE_SAMPLE_IS_LOADED);
        return catalog.page(before, 0, Integer.MAX_VALUE).stream()
                .map(MatterEntry::terms)
                .toList();
    }

    private void copyUnits() {
        jdbc.sql("insert into organization_unit select " + own("code") + ", '示例二县' || name, kind, " + own("parent_code")
                        + ", '420302', five_powers, " + own("dispatching_department_code")
                        + " from organization_unit where " + COPIED_UNITS)
                .update();
        jdbc.sql("insert into unit_type_unit select unit_type, '420302', " + own("unit_code")
                        + " from unit_type_unit where region = '420381'")
                .update();
    }

    private void copyOfficers() {
        String posts = " from post_holding p where p.user_id like '420381%' and p.unit_code in"
                + " (select code from organization_unit where " + COPIED_UNITS + ")";
        jdbc.sql("insert into officer select " + own("user_id") + ", display_name from officer o where o.user_id in"
                        + " (select p.user_id" + posts + ")")
                .update();
        jdbc.sql("insert into post_holding (user_id, unit_code, role, held_from, held_to) select " + own("p.user_id")
                        + ", " + own("p.unit_code") + ", p.role, p.held_from, p.held_to" + posts)
                .update();
        jdbc.sql("insert into enforcement_card select 'E' || card_no, " + own("c.user_id") + ", "
                        + own("c.subject_unit_code")
                        + ", valid_from, valid_to from enforcement_card c where c.valid_to > date '2026-06-30' and c.user_id in (select p.user_id"
                        + posts
                        + ") and c.subject_unit_code in (select code from organization_unit where " + COPIED_UNITS
                        + ")")
                .update();
        Map<String, String> passwords = new HashMap<>();
        jdbc.sql("select user_id from officer where user_id like '420302%'")
                .query(String.class)
                .list()
                .forEach(user -> passwords.put(user, "yidan"));
        events.publishEvent(new OrganizationLoaded(passwords));
    }

    private static String own(String column) {
        return "replace(" + column + ", '420381', '420302')";
    }
}
