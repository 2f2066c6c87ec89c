package org.yidan.audit.bundle;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.audit.bundle.BundleParts.Parts;
import org.yidan.audit.bundle.Check.Property;
import org.yidan.audit.bundle.Check.Result;
import org.yidan.audit.bundle.FileParts.PaperFile;
import org.yidan.audit.bundle.RowParts.Outcome;
import org.yidan.casework.CaseFile;
import org.yidan.casework.attachments.AttachmentLine;
import org.yidan.casework.attachments.CaseAttachments;
import org.yidan.shared.Texts;

/** Looks a bundle over for the four properties of an electronic file (DA/T 70, GB/T 42727), by what was written into it. */
@Component
class FourProperties {

    private static final int NAMED = 5;

    private final CaseAttachments attachments;

    FourProperties(CaseAttachments attachments) {
        this.attachments = attachments;
    }

    List<Check> of(CaseFile file, Parts parts, boolean opened, String user, boolean signed) {
        List<AttachmentLine> attached = attachments.of(file.caseNo());
        return Stream.of(
                        authentic(parts, signed),
                        complete(parts, attached),
                        usable(parts, attached),
                        safe(parts.rows(), opened, user))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Check> authentic(Parts parts, boolean signed) {
        Outcome rows = parts.rows();
        int cosigned = lines(parts.checkpoint().cosignatures());
        int stamps = parts.checkpoint().stamp() == null ? 0 : 1;
        return List.of(
                Check.of(
                        Property.AUTHENTIC,
                        "rows",
                        rows.wrong.isEmpty(),
                        rows.rows,
                        rows.wrong.size(),
                        named(rows.wrong)),
                Check.of(
                        Property.AUTHENTIC,
                        "proofs",
                        parts.loose() == 0,
                        parts.leaves().size(),
                        parts.checkpoint().treeSize()),
                new Check(
                        Property.AUTHENTIC,
                        "witnesses",
                        cosigned + stamps > 0 ? Result.OK : Result.UNKNOWN,
                        cosigned,
                        stamps),
                new Check(Property.AUTHENTIC, "signed", signed ? Result.OK : Result.UNKNOWN, "manifest.note"));
    }

    private static List<Check> complete(Parts parts, List<AttachmentLine> attached) {
        Outcome rows = parts.rows();
        long lost = attached.stream()
                .filter(line -> !parts.paths().containsKey(line.sha256()))
                .count();
        return List.of(
                Check.of(
                        Property.COMPLETE,
                        "chain",
                        unbroken(parts.leaves()),
                        parts.leaves().size()),
                Check.of(
                        Property.COMPLETE,
                        "lines",
                        rows.missing.isEmpty(),
                        rows.missing.size(),
                        named(rows.missing),
                        rows.elsewhere),
                Check.of(Property.COMPLETE, "files", lost == 0, attached.size(), attached.size() - lost),
                Check.of(Property.COMPLETE, "papers", true, parts.papers().size()));
    }

    private static List<Check> usable(Parts parts, List<AttachmentLine> attached) {
        return List.of(
                Check.of(
                        Property.USABLE,
                        "pdf",
                        parts.papers().stream().allMatch(PaperFile::archival),
                        parts.papers().size()),
                Check.of(Property.USABLE, "kinds", attached.stream().allMatch(FourProperties::known), attached.size()),
                Check.stated(Property.USABLE, "text"));
    }

    private static List<Check> safe(Outcome rows, boolean opened, String user) {
        return List.of(
                Check.stated(
                        Property.SAFE,
                        "personal",
                        Texts.kept("bundle.personal." + (opened ? "disclosed" : "withheld"), rows.personal)),
                Check.stated(Property.SAFE, "access", user),
                Check.stated(Property.SAFE, "harmless"));
    }

    private static boolean known(AttachmentLine line) {
        return FileParts.isKnown(line.mime());
    }

    /** From 1 without a gap, each naming the one before it. */
    private static boolean unbroken(List<CaseLeaf> leaves) {
        return !leaves.isEmpty()
                && IntStream.range(0, leaves.size())
                        .allMatch(
                                i -> Integer.valueOf(i + 1).equals(leaves.get(i).seq())
                                        && (i == 0
                                                ? leaves.get(0).previous() == null
                                                : Long.valueOf(leaves.get(i - 1).idx())
                                                        .equals(leaves.get(i).previous())));
    }

    private static String named(List<String> rows) {
        return rows.isEmpty() ? "" : "（" + String.join("；", rows.subList(0, Math.min(NAMED, rows.size()))) + "）";
    }

    private static int lines(@Nullable String cosignatures) {
        return cosignatures == null
                ? 0
                : (int) cosignatures.lines().filter(line -> !line.isBlank()).count();
    }
}
