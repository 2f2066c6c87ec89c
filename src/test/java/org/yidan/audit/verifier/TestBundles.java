package org.yidan.audit.verifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;
import org.yidan.audit.bundle.BundleOrders;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;

/** Bundles of cases as auditors fetch them, and what the verifier says of them, for tests of whichever module. */
@Component
public class TestBundles {

    private final BundleOrders orders;
    private final ProcessDriver driver;
    private final OfficeClock clock;

    TestBundles(BundleOrders orders, ProcessDriver driver, OfficeClock clock) {
        this.orders = orders;
        this.driver = driver;
        this.clock = clock;
    }

    public byte[] of(String caseNo, boolean personal) {
        AtomicReference<byte[]> read = new AtomicReference<>();
        return driver.as("auditor", () -> {
            orders.one(caseNo, personal, file -> read.set(Files.readAllBytes(file)));
            return read.get();
        });
    }

    /** Whether a bundle of the case as it is now is found whole and unaltered. */
    public boolean isWell(String caseNo) {
        return isWell(of(caseNo, false));
    }

    boolean isWell(byte[] bundle) {
        String verdict = verdict(bundle);
        return verdict.contains("integrity: 通过") && verdict.contains("completeness: 通过");
    }

    /** What the verifier prints. */
    public String verdict(byte[] bundle) {
        try {
            Path file = Files.createTempFile("bundle", ".zip");
            try {
                Files.write(file, bundle);
                ByteArrayOutputStream said = new ByteArrayOutputStream();
                Clock later = Clock.fixed(clock.instant().plus(1, ChronoUnit.MINUTES), clock.getZone());
                new VerifierMain(new PrintStream(said, true, StandardCharsets.UTF_8), later)
                        .run("bundle", file.toString());
                return said.toString(StandardCharsets.UTF_8);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The entries of a zip, in their order. */
    public static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files;
    }
}
