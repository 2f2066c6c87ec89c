package org.yidan.catalog.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the versions of the lists. */
@Component
public class VersionRegister {

    private static final String SELECT =
            """
            select v.*, (select count(*) from matter_entry e
                         where e.version_no = v.no and lower(e.recorded) = v.published_at) as entries,
              exists (select 1 from catalogue_version l
                      where l.region = v.region and l.status = 'PUBLISHED' and l.effective_from <= :today
                        and (l.effective_from, l.published_at) > (v.effective_from, v.published_at)) as superseded
            from catalogue_version v where
            """;

    private final JdbcClient jdbc;

    VersionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The versions of the region with their state as of the day, the latest first. */
    public List<CatalogueVersion> versions(String region, LocalDate day) {
        return jdbc.sql(SELECT + "v.region = :region order by v.effective_from desc, v.published_at desc")
                .param("today", day)
                .param("region", region)
                .query((row, number) -> version(row))
                .list();
    }

    /** The version with its state as of the day; {@link VersionUnknown} when there is none. */
    public CatalogueVersion version(String no, LocalDate day) {
        return jdbc.sql(SELECT + "v.no = :no")
                .param("today", day)
                .param("no", no)
                .query((row, number) -> version(row))
                .optional()
                .orElseThrow(() -> new VersionUnknown(no));
    }

    /** The regions that have a list. */
    public List<String> regions() {
        return jdbc.sql("select distinct region from catalogue_version where status = 'PUBLISHED' order by region desc")
                .query(String.class)
                .list();
    }

    /** Whether the region's list is demonstration material. */
    public boolean showsSample(String region) {
        return jdbc.sql("select exists (select 1 from catalogue_version where region = ? and sample)")
                .param(region)
                .query(Boolean.class)
                .single();
    }

    private static CatalogueVersion version(ResultSet row) throws SQLException {
        OffsetDateTime publishedAt = row.getObject("published_at", OffsetDateTime.class);
        return new CatalogueVersion(
                row.getString("no"),
                row.getString("region"),
                row.getBoolean("superseded") ? VersionState.SUPERSEDED : VersionState.valueOf(row.getString("status")),
                row.getObject("effective_from", LocalDate.class),
                row.getString("supersedes"),
                row.getString("editor"),
                row.getString("publisher"),
                publishedAt == null ? null : publishedAt.toInstant(),
                row.getString("sha256"),
                row.getString("minutes_no"),
                row.getString("notice_url"),
                row.getBoolean("sample"),
                row.getInt("entries"));
    }
}
