package org.yidan.casework.files;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.shared.OfficeClock;

/**
 * The contents of all photos and papers, by their hash: the same content is kept once, however often it is sent, outside the
 * tables of the engine. Who may see a content is a matter of the call or case that names it.
 */
@Service
@Transactional
public class FileStore {

    /** What nothing names is kept so long, for uploads that are being registered. */
    private static final Duration KEPT_UNHELD = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    FileStore(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the content unless it is there already; a sweep that runs meanwhile leaves it alone. */
    public void keep(CheckedFile file) {
        int known = jdbc.sql("update stored_file set last_sent_at = :now where sha256 = :sha256")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sha256", file.sha256())
                .update();
        if (known == 1) {
            return;
        }
        jdbc.sql(
                        """
                        insert into stored_file (sha256, mime, size, content, preview, last_sent_at)
                        values (:sha256, :mime, :size, :content, :preview, :now)
                        on conflict (sha256) do update set last_sent_at = excluded.last_sent_at""")
                .param("sha256", file.sha256())
                .param("mime", file.mime())
                .param("size", file.content().length)
                .param("content", file.content())
                .param("preview", file.preview())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The content with this hash, which some call or case names. */
    @Transactional(readOnly = true)
    public byte[] content(String sha256) {
        return jdbc.sql("select content from stored_file where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .single();
    }

    /** The shrunk photo (JPEG, upright, without metadata); empty for documents and for photos it was not made of yet. */
    @Transactional(readOnly = true)
    public Optional<byte[]> preview(String sha256) {
        return jdbc.sql("select preview from stored_file where sha256 = ? and preview is not null")
                .param(sha256)
                .query(byte[].class)
                .optional();
    }

    /** Keeps the preview of a content that came before previews were made. */
    void addPreview(String sha256, byte[] preview) {
        jdbc.sql("update stored_file set preview = ? where sha256 = ? and preview is null")
                .params(preview, sha256)
                .update();
    }

    /** Throws away contents that nothing names any more; safe on several nodes at once. */
    public int sweep() {
        return jdbc.sql("delete from stored_file where last_sent_at < ? and not stored_file_held(sha256)")
                .param(clock.instant().minus(KEPT_UNHELD).atOffset(ZoneOffset.UTC))
                .update();
    }
}
