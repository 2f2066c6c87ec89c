package org.yidan.catalog.publishing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.shared.Rehearsing;

/** Numbers and records list versions. */
@Component
class VersionWriter {

    private final JdbcClient jdbc;

    VersionWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hasList(String region) {
        return jdbc.sql("select exists (select 1 from catalogue_version where region = ? and status = 'PUBLISHED')")
                .param(region)
                .query(Boolean.class)
                .single();
    }

    /** One publication per region at a time, over all nodes, until the end of the transaction; nobody waits for a rehearsal. */
    void lock(String region) {
        if (Rehearsing.isOn()) {
            return;
        }
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('catalogue_version'), ?)) as waited")
                .param(Integer.parseInt(region))
                .query(Integer.class)
                .single();
    }

    /**
     * The moment of a publication that is now: later than every one before it in the region, also when the clocks of two nodes
     * differ, so that record time tells them apart; in microseconds, as the database keeps it. Needs the lock.
     */
    Instant moment(String region, Instant now) {
        Instant asKept = now.truncatedTo(ChronoUnit.MICROS);
        return jdbc.sql("select max(published_at) from catalogue_version where region = ?")
                .param(region)
                .query(OffsetDateTime.class)
                .optional()
                .map(last -> last.toInstant().plus(1, ChronoUnit.MICROS))
                .filter(next -> next.isAfter(asKept))
                .orElse(asKept);
    }

    /** Records the version as published and returns its number BB-region-year.n; needs the lock. */
    String insert(NewVersion version, String sha256) {
        return jdbc.sql(
                        """
                        insert into catalogue_version (no, region, status, effective_from, supersedes, editor, publisher,
                          published_at, sha256, notice_url, sample, minutes_no)
                        values (
                          :prefix || (select count(*) + 1 from catalogue_version where starts_with(no, :prefix)),
                          :region, 'PUBLISHED', :effectiveFrom,
                          (select no from catalogue_version
                           where region = :region and status = 'PUBLISHED' and effective_from <= :effectiveFrom
                           order by effective_from desc, published_at desc limit 1),
                          :editor, :publisher, :publishedAt, :sha256, :noticeUrl, :sample, :minutesNo)
                        returning no""")
                .param(
                        "prefix",
                        "BB-%s-%d."
                                .formatted(
                                        version.region(),
                                        version.effectiveFrom().getYear()))
                .param("region", version.region())
                .param("effectiveFrom", version.effectiveFrom())
                .param("editor", version.editor())
                .param("publisher", version.publisher())
                .param("publishedAt", Timestamp.from(version.publishedAt()))
                .param("sha256", sha256)
                .param("noticeUrl", version.noticeUrl())
                .param("sample", version.sample())
                .param("minutesNo", version.minutesNo())
                .query(String.class)
                .single();
    }
}
