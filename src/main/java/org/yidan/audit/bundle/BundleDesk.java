package org.yidan.audit.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.audit.bundle.BundlePages.Written;
import org.yidan.audit.bundle.BundleParts.Parts;
import org.yidan.casework.CaseFile;
import org.yidan.casework.sight.CaseSight;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Sha256;

/**
 * Writes the bundle of a case: everything as it stands at one moment, in one transaction that only reads. What it does not find as the
 * log says, it writes and reports all the same: the bundle of a falsified case shows the falsification.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class BundleDesk {

    private static final ClassPathResource CHECKER = new ClassPathResource("audit/verify.html");
    private static final ClassPathResource README = new ClassPathResource("audit/bundle-readme.txt");

    private final CaseSight sight;
    private final BundleParts parts;
    private final BundlePages pages;
    private final FourProperties properties;
    private final BundleSigner signer;
    private final CurrentUser user;
    private final OfficeClock clock;

    BundleDesk(
            CaseSight sight,
            BundleParts parts,
            BundlePages pages,
            FourProperties properties,
            BundleSigner signer,
            CurrentUser user,
            OfficeClock clock) {
        this.sight = sight;
        this.parts = parts;
        this.pages = pages;
        this.properties = properties;
        this.signer = signer;
        this.user = user;
        this.clock = clock;
    }

    /** Writes the bundle of a case the current user may see; {@code opened} gives what is registered as personal. */
    MadeBundle write(String caseNo, boolean opened, OutputStream to) {
        CaseFile file = sight.see(caseNo).file();
        Instant made = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (BundleZip zip = new BundleZip(to)) {
            Parts written = parts.write(zip, file, opened);
            zip.put("log/keys.txt", signer.keys());
            pages(zip, file, written, opened, made);
            String manifest = zip.manifest(head(file, written, opened, made));
            zip.store("manifest.txt", manifest.getBytes(StandardCharsets.UTF_8));
            String hash = Sha256.of(manifest);
            signer.sign(caseNo, hash)
                    .ifPresent(note -> zip.store("manifest.note", note.getBytes(StandardCharsets.UTF_8)));
            return new MadeBundle(
                    written.checkpoint().treeSize(), written.leaves().size(), hash);
        }
    }

    private void pages(BundleZip zip, CaseFile file, Parts written, boolean opened, Instant made) {
        Written said = new Written(
                written.papers(),
                written.models(),
                written.paths(),
                written.leaves(),
                opened,
                written.rows().said,
                user.id(),
                made,
                CHECKER.exists());
        zip.put("index.html", pages.index(file.caseNo(), said));
        List<Check> checks = properties.of(file, written, opened, user.id(), signer.signs());
        zip.put("report.html", pages.report(file.caseNo(), made, checks));
        zip.put("README.txt", read(README));
        if (CHECKER.exists()) {
            zip.put("verify.html", read(CHECKER));
        }
    }

    private String head(CaseFile file, Parts written, boolean opened, Instant made) {
        return String.join(
                "\n",
                "yidan-bundle/1",
                "case\t" + file.caseNo(),
                "kind\t" + file.kind(),
                "made\t" + made,
                "by\t" + user.id(),
                "personal\t" + (opened ? "disclosed" : "withheld"),
                "origin\t" + signer.origin(),
                "tree\t" + written.checkpoint().treeSize(),
                "leaves\t" + written.leaves().size(),
                "");
    }

    private static byte[] read(ClassPathResource resource) {
        try (InputStream file = resource.getInputStream()) {
            return file.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
