package org.yidan.naming;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.NewCase;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.catalog.MatterCatalog;
import org.yidan.enforcement.penalty.NewPenaltyCase;
import org.yidan.enforcement.penalty.PenaltyDesk;
import org.yidan.shared.OfficeClock;

/** What must not be named: units, people, types, calls and cases of the other region, and those of one's own that have ended. */
@Component
public class Elsewhere {

    static final String HERE = "420381";
    static final String THERE = "420322";

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final PenaltyDesk penalties;
    private final MatterCatalog catalog;
    private final OfficeClock clock;

    Elsewhere(JdbcClient jdbc, CaseFiles files, PenaltyDesk penalties, MatterCatalog catalog, OfficeClock clock) {
        this.penalties = penalties;
        this.catalog = catalog;
        this.clock = clock;
        this.jdbc = jdbc;
        this.files = files;
    }

    static String otherThan(String region) {
        return region.equals(HERE) ? THERE : HERE;
    }

    /** A department that was abolished, one that nobody staffs yet, and a type of units only this region knows; until {@link #tidyUp}. */
    public void prepare(String region) {
        String ended = endedUnit(region);
        for (String code : List.of(ended, vacantUnit(region))) {
            jdbc.sql("insert into organization_unit values (?, ?, 'COUNTY_DEPARTMENT', ?, ?, false, null)")
                    .params(code, "示例已撤单位" + code, region + "-GOV", region)
                    .update();
        }
        jdbc.sql("insert into officer values (?, '示例离任人员')")
                .param(formerPerson(region))
                .update();
        for (String role : List.of("unit-clerk", "unit-handler", "unit-leader", "law-officer")) {
            jdbc.sql("insert into post_holding (user_id, unit_code, role, held_from, held_to)"
                            + " values (?, ?, ?, date '2020-01-01', date '2023-12-31')")
                    .params(formerPerson(region), ended, role)
                    .update();
        }
        jdbc.sql("insert into unit_type values (?, ?, 'COUNTY_DEPARTMENT')")
                .params(ownType(region), "NAMED_" + region)
                .update();
        jdbc.sql("insert into unit_type_unit values (?, ?, ?)")
                .params(ownType(region), region, ended)
                .update();
    }

    /** Leaves the organization as other tests expect it. */
    public void tidyUp(String region) {
        jdbc.sql("delete from unit_type_unit where unit_type = ?")
                .param(ownType(region))
                .update();
        jdbc.sql("delete from unit_type where name = ?").param(ownType(region)).update();
        jdbc.sql("delete from post_holding where user_id = ?")
                .param(formerPerson(region))
                .update();
        jdbc.sql("delete from officer where user_id = ?")
                .param(formerPerson(region))
                .update();
        jdbc.sql("delete from organization_unit where code in (?, ?)")
                .params(endedUnit(region), vacantUnit(region))
                .update();
    }

    static String endedUnit(String region) {
        return region + "-YCX";
    }

    static String vacantUnit(String region) {
        return region + "-WRY";
    }

    static String formerPerson(String region) {
        return region + "-ycx.former";
    }

    static String ownType(String region) {
        return "示例单位" + region;
    }

    /** An open case of the region that has nothing but its number. */
    String caseOf(String region, CaseKind kind) {
        CaseFile file = files.open(new NewCase(kind, region, "示例案件", null, null, NewCase.ORDINARY, null));
        return file.caseNo();
    }

    /** The number of an act that a unit of the region pursues. */
    String actOf(String region, String unit) {
        String act = "ACT-" + unit + "-" + clock.instant().getEpochSecond();
        penalties.request(new NewPenaltyCase(
                null,
                "TEST-" + act,
                region,
                unit,
                PinnedCaseMatter.of(catalog.inForce("SY-SC-011", region, clock.today())),
                null,
                null,
                "经营超过保质期的食品",
                act,
                clock.today(),
                List.of()));
        return act;
    }

    /** Units of the region, in an order of their own for each seed. */
    List<String> unitsOf(String region, long seed) {
        return jdbc.sql(
                        "select code from organization_unit where region = ? and code not like '%-YCX' order by md5(code || ?)")
                .params(region, String.valueOf(seed))
                .query(String.class)
                .list();
    }

    List<String> townshipsOf(String region) {
        return jdbc.sql("select code from organization_unit where region = ? and kind in ('TOWNSHIP', 'SUBDISTRICT')")
                .param(region)
                .query(String.class)
                .list();
    }

    List<String> peopleOf(String region, long seed) {
        return jdbc.sql("select distinct user_id, md5(user_id || ?) from post_holding p join organization_unit u"
                        + " on u.code = p.unit_code where u.region = ? and held_to is null order by 2 limit 50")
                .params(String.valueOf(seed), region)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /**
     * What tells of every row written to any table: how many there are, and the last transaction that inserted or changed one.
     * What is refused must not change it.
     */
    List<String> everything() {
        String tables = jdbc
                .sql(
                        """
                        select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where nspname = 'public' and relkind = 'r'
                           and relname not in ('act_ge_bytearray', 'flyway_schema_history') order by 1""")
                .query(String.class)
                .list()
                .stream()
                .map("select '%1$s ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from %1$s"::formatted)
                .collect(Collectors.joining(" union all "));
        return jdbc.sql(tables + " order by 1").query(String.class).list();
    }
}
