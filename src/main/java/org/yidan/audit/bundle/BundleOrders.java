package org.yidan.audit.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.audit.bundle.BundleRegister.Given;
import org.yidan.audit.bundle.BundleRegister.Run;
import org.yidan.audit.desk.DeskSight;
import org.yidan.audit.desk.DeskSight.Sight;
import org.yidan.shared.DomainException;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * Takes orders for bundles at the audit desk: of one case, or of all that were closed in a month. Each bundle is written to a file
 * first, so that a refusal is a sentence and no half zip, and only one is held at a time however many there are.
 */
@Component
public class BundleOrders {

    private static final String CLOSED_IN =
            """
            select case_no from case_file where region = any(:regions) and closed_at >= :from and closed_at < :to
             order by case_no""";

    private final BundleDesk desk;
    private final BundleRegister register;
    private final DeskSight sight;
    private final BundleSigner signer;
    private final JdbcClient jdbc;

    BundleOrders(BundleDesk desk, BundleRegister register, DeskSight sight, BundleSigner signer, JdbcClient jdbc) {
        this.desk = desk;
        this.register = register;
        this.sight = sight;
        this.signer = signer;
        this.jdbc = jdbc;
    }

    /** Whether this user may open personal data. */
    public boolean opensPersonal() {
        return sight.mine().all();
    }

    /** Writes the bundle of a case where {@code to} opens, when it is whole; the file is gone afterwards. */
    public void one(String caseNo, boolean personal, Receiver to) {
        Sight mine = allowed(personal);
        withFile(file -> {
            register.made(caseNo, personal, null, mine.userId(), write(caseNo, personal, file));
            to.receive(file);
        });
    }

    /** Takes a whole file. */
    @FunctionalInterface
    public interface Receiver {
        void receive(Path file) throws IOException;
    }

    /** The bundles that were given out of what this user sees. */
    public List<Given> newest() {
        return register.newest(sight.mine().regions());
    }

    /** Orders the bundles of the cases closed in a month ({@code 2026-03}); gives the number of the run. */
    public long month(String month, boolean personal) {
        Sight mine = allowed(personal);
        YearMonth of = month(month);
        List<String> cases = jdbc.sql(CLOSED_IN)
                .param("regions", mine.regions().toArray(String[]::new))
                .param("from", start(of))
                .param("to", start(of.plusMonths(1)))
                .query(String.class)
                .list();
        if (cases.isEmpty()) {
            throw Refused.missing("bundle.none-closed", month);
        }
        return register.ordered(of.toString(), personal, cases, mine.userId());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            throw Refused.invalid("bundle.no-month", text);
        }
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(OfficeClock.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** The run as far as it is. */
    public Run run(long id) {
        return register.run(id, sight.mine().userId());
    }

    /** Writes one zip with the bundles of a run, each as it is made; a case of which none can be made is named in {@code faults.txt}. */
    public void deliver(Run run, OutputStream to) {
        Sight mine = allowed(run.personal());
        StringBuilder faults = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            zip.setLevel(0);
            for (String caseNo : run.cases()) {
                try {
                    withFile(file -> {
                        MadeBundle made = write(caseNo, run.personal(), file);
                        zip.putNextEntry(new ZipEntry(caseNo + ".zip"));
                        Files.copy(file, zip);
                        zip.closeEntry();
                        zip.flush();
                        register.made(caseNo, run.personal(), run.id(), mine.userId(), made);
                    });
                } catch (DomainException refused) {
                    String why = Objects.requireNonNullElse(refused.getMessage(), refused.toString());
                    faults.append(caseNo).append('\t').append(why).append('\n');
                    register.failed(caseNo, run.personal(), run.id(), mine.userId(), why);
                }
            }
            zip.putNextEntry(new ZipEntry("faults.txt"));
            zip.write(faults.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Who called and who is concerned is opened to the platform's auditors only. */
    private Sight allowed(boolean personal) {
        Sight mine = sight.mine();
        if (personal && !mine.all()) {
            throw Refused.forbidden("bundle.personal-not-yours");
        }
        return mine;
    }

    private MadeBundle write(String caseNo, boolean personal, Path file) throws IOException {
        signer.bringUpToDate();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return desk.write(caseNo, personal, out);
        }
    }

    private static void withFile(Receiver work) {
        try {
            Path file = Files.createTempFile("bundle", ".zip");
            try {
                work.receive(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
