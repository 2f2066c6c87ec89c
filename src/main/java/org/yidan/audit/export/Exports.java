package org.yidan.audit.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.yidan.audit.desk.QuestionDesk.Within;
import org.yidan.audit.reads.ReadBook;
import org.yidan.audit.reads.ReadKind;
import org.yidan.audit.reads.ReadQuery;
import org.yidan.audit.reads.RecordRead;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.limits.TooOften;
import org.yidan.shared.personal.PersonalData;

/**
 * Sends an export and writes it into the book of reads: that it began, before its first byte leaves, and with how many events and
 * what hash it ended, before its last byte does. One that breaks off has no end, in the book as in the file.
 */
@Component
class Exports {

    private static final int AT_A_TIME = 2;
    private static final int HELD_BACK = 64 * 1024;
    private static final String ADDRESS = "/api/audit/export.";

    private final Semaphore room = new Semaphore(AT_A_TIME);
    private final ExportDesk desk;
    private final ReadBook book;
    private final ReadQuery query;
    private final PersonalData personal;
    private final CurrentUser user;
    private final OfficeClock clock;

    Exports(
            ExportDesk desk,
            ReadBook book,
            ReadQuery query,
            PersonalData personal,
            CurrentUser user,
            OfficeClock clock) {
        this.desk = desk;
        this.book = book;
        this.query = query;
        this.personal = personal;
        this.user = user;
        this.clock = clock;
    }

    /** What is asked for: persons under pseudonyms or not at all, packed or plain. */
    record Wish(ExportFormat format, Within cases, boolean pseudonyms, boolean packed) {

        Map<String, String[]> parameters() {
            Map<String, String[]> all = new HashMap<>();
            cases.asked().forEach((name, value) -> all.put(name, new String[] {value}));
            all.put("persons", new String[] {pseudonyms ? "pseudonyms" : "none"});
            all.put("gzip", new String[] {packed ? "true" : ""});
            return all;
        }
    }

    void send(Wish wish, HttpServletResponse response) throws IOException {
        if (!room.tryAcquire()) {
            throw TooOften.busy();
        }
        try {
            String number = UUID.randomUUID().toString();
            note(wish, number, null, null);
            String name =
                    "yidan-" + number.substring(0, 8) + "." + wish.format().ending() + (wish.packed() ? ".gz" : "");
            response.setContentType(
                    wish.packed() ? "application/gzip" : wish.format().mime() + ";charset=UTF-8");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            MessageDigest hash = sha256();
            OutputStream last = new BufferedOutputStream(response.getOutputStream(), HELD_BACK);
            OutputStream hashed = new DigestOutputStream(last, hash);
            long events = write(wish, new Persons(personal, number, wish.pseudonyms()), hashed);
            note(wish, number, events, HexFormat.of().formatHex(hash.digest()));
            last.flush();
        } catch (IOException | RuntimeException failed) {
            if (!response.isCommitted()) {
                response.reset(); // a refusal is no file
            }
            throw failed;
        } finally {
            room.release();
        }
    }

    private long write(Wish wish, Persons persons, OutputStream hashed) throws IOException {
        if (!wish.packed()) {
            return desk.write(wish.format(), wish.cases(), persons, hashed);
        }
        GZIPOutputStream packed = new GZIPOutputStream(hashed, HELD_BACK);
        long events = desk.write(wish.format(), wish.cases(), persons, packed);
        packed.finish();
        return events;
    }

    private void note(Wish wish, String number, @Nullable Long events, @Nullable String sha256) {
        book.write(new RecordRead(
                clock.instant(),
                user.id(),
                null,
                ReadKind.EXPORT,
                null,
                null,
                ADDRESS + wish.format().ending() + "#" + number,
                query.kept(wish.parameters()),
                events,
                sha256));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
