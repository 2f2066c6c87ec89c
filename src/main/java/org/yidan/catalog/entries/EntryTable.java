package org.yidan.catalog.entries;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.catalog.LegalBasis;
import org.yidan.catalog.ListCategory;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.RegionScope;

/** Reads entries of the list; an entry with all its rows comes in one statement. */
@Component
public class EntryTable {

    private static final String LOAD =
            """
            select e.*, lower(e.valid) as valid_from, upper(e.valid) as valid_to,
              (select u.unit_type from matter_entry_unit u where u.entry_id = e.id and u.role = 'LEAD') as lead_unit_type,
              array(select u.unit_type from matter_entry_unit u where u.entry_id = e.id and u.role = 'COOPERATING'
                    order by u.position) as coop_unit_types,
              array(select g.text from matter_entry_guide_step g where g.entry_id = e.id order by g.step_no) as steps,
              array(select x.township_code || x.applies from matter_entry_exception x where x.entry_id = e.id) as exceptions
            from matter_entry e where e.id = any(:ids)""";
    private static final int TOWNSHIP_CODE_LENGTH = 9;

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Long> idInForce(String code, String region, LocalDate day, @Nullable Instant knownAt) {
        return jdbc.sql(
                        "select id from matter_entry where region = :region and matter_code = :code and valid @> :day and "
                                + known(knownAt))
                .param("region", region)
                .param("code", code)
                .param("day", day)
                .param("knownAt", utc(knownAt))
                .query(Long.class)
                .optional();
    }

    public List<MatterEntry> load(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<MatterEntry> loaded = jdbc.sql(LOAD)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> entry(row))
                .list();
        if (loaded.size() != ids.size()) {
            throw new NoSuchElementException("entries of the list not found: " + ids);
        }
        return loaded;
    }

    public List<Long> ids(MatterFilter filter, int page, int size) {
        FilterSql sql = FilterSql.of(filter);
        return jdbc.sql("select e.id from matter_entry e where " + sql.where() + " order by " + sql.order()
                        + " limit :limit offset :offset")
                .params(sql.parameters())
                .param("limit", size)
                .param("offset", (long) page * size)
                .query(Long.class)
                .list();
    }

    public long count(MatterFilter filter) {
        FilterSql sql = FilterSql.of(filter);
        return jdbc.sql("select count(*) from matter_entry e where " + sql.where())
                .params(sql.parameters())
                .query(Long.class)
                .single();
    }

    public List<Long> history(String code, String region, @Nullable Instant knownAt) {
        return jdbc.sql("select id from matter_entry where region = :region and matter_code = :code and "
                        + known(knownAt) + " order by lower(valid) desc")
                .param("region", region)
                .param("code", code)
                .param("knownAt", utc(knownAt))
                .query(Long.class)
                .list();
    }

    public List<LegalBasis> legalBasis(long entryId) {
        return jdbc.sql(
                        """
                        select b.*, array(select '《' || n.law || '》' || coalesce(n.article, '') from legal_basis_replacement r
                                          join legal_basis n on n.id = r.replacement_id
                                          where r.repealed_id = b.id order by n.id) as replaced_by
                        from matter_entry_basis eb join legal_basis b on b.id = eb.basis_id
                        where eb.entry_id = ? order by eb.position""")
                .param(entryId)
                .query((row, number) -> new LegalBasis(
                        row.getString("law"),
                        row.getString("article"),
                        row.getObject("in_force_from", LocalDate.class),
                        row.getObject("repealed_on", LocalDate.class),
                        texts(row.getArray("replaced_by"))))
                .list();
    }

    public Optional<String> versionInForce(String region, LocalDate day, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                        select no from catalogue_version
                        where region = :region and status = 'PUBLISHED' and effective_from <= :day
                          and (cast(:knownAt as timestamptz) is null or published_at <= :knownAt)
                        order by effective_from desc, published_at desc limit 1""")
                .param("region", region)
                .param("day", day)
                .param("knownAt", utc(knownAt))
                .query(String.class)
                .optional();
    }

    public List<String> domains(String region, LocalDate day) {
        return jdbc.sql(
                        """
                        select domain from matter_entry where region = ? and valid @> cast(? as date) and upper_inf(recorded)
                        group by domain order by min(matter_code)""")
                .params(region, day)
                .query(String.class)
                .list();
    }

    /** The next number in each series of codes that no matter of any region has or had, with the domain of the series. */
    public Map<String, String> freeCodes() {
        Map<String, String> codes = new TreeMap<>();
        jdbc.sql(
                        """
                        select left(matter_code, 6) || lpad((max(substr(matter_code, 7)::int) + 1)::text, 3, '0'), min(domain)
                          from matter_entry group by left(matter_code, 6)""")
                .query(row -> {
                    codes.put(row.getString(1), row.getString(2));
                });
        return codes;
    }

    public List<String> unitTypes(String region, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct u.unit_type from matter_entry e join matter_entry_unit u on u.entry_id = e.id
                        where e.region = ? and e.valid @> cast(? as date) and upper_inf(e.recorded) and u.role <> 'FALLBACK'
                        order by 1""")
                .params(region, day)
                .query(String.class)
                .list();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static String known(@Nullable Instant knownAt) {
        return knownAt == null ? "upper_inf(recorded)" : "recorded @> :knownAt";
    }

    private static MatterEntry entry(ResultSet row) throws SQLException {
        return new MatterEntry(
                row.getLong("id"),
                row.getString("region"),
                row.getString("version_no"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                terms(row));
    }

    private static MatterTerms terms(ResultSet row) throws SQLException {
        return new MatterTerms(
                row.getString("matter_code"),
                row.getString("name"),
                row.getString("domain"),
                row.getString("lead_unit_type"),
                texts(row.getArray("coop_unit_types")),
                row.getString("lead_duty"),
                row.getString("township_duty"),
                row.getString("legal_basis"),
                row.getString("delegated_from"),
                row.getBoolean("joint"),
                row.getString("urgency_default"),
                row.getInt("accept_hours"),
                row.getInt("handle_days"),
                texts(row.getArray("steps")),
                RegionScope.find(row.getString("region_scope")).orElseThrow(),
                ListCategory.valueOf(row.getString("list_category")),
                exceptions(texts(row.getArray("exceptions"))),
                row.getBoolean("verified"),
                row.getString("delegation_ref"),
                row.getString("san_ding_ref"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return new ArrayList<>(List.of((String[]) array.getArray()));
    }

    private static Map<String, Boolean> exceptions(List<String> rows) {
        Map<String, Boolean> exceptions = new HashMap<>();
        rows.forEach(row -> exceptions.put(
                row.substring(0, TOWNSHIP_CODE_LENGTH), Boolean.valueOf(row.substring(TOWNSHIP_CODE_LENGTH))));
        return exceptions;
    }
}
