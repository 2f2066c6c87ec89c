package org.yidan.audit.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.Findings;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Verdict;
import org.yidan.audit.proof.Verdicts;

/** Checks the bundle of a case ({@code yidan-bundle/1}) by itself: no byte altered, no step left out, rows as the log has them. */
public final class BundleCheck {

    private static final String MANIFEST = "manifest.txt";
    private static final String CHECKPOINT = "log/checkpoint.txt";
    private static final String STAMP = "log/checkpoint.tsr";

    private final BundleZip zip;
    private final Findings integrity;
    private final Findings completeness = new Findings();
    private final Trust trust;
    private final boolean ownKeys;
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final BundleLeaves leaves;
    private final List<SignedNote> notes = new ArrayList<>();
    private boolean unsigned;

    private BundleCheck(BundleZip zip, Findings integrity, Trust given) throws IOException {
        this.zip = zip;
        this.integrity = integrity;
        this.ownKeys = given.keys().isEmpty();
        this.leaves = new BundleLeaves(zip, manifest, integrity, completeness);
        this.trust = ownKeys ? given.withKeys(keys()) : given;
    }

    /** For a server that asks the same as {@code yidan-verify.jar bundle}, by keys it knows. */
    public static Verdicts of(Path file, List<NoteKey> keys, Clock clock) throws IOException {
        return check(file, new Trust(keys, List.of(), null, clock), null);
    }

    /** @param published where the log of the bundle is published; null to check the bundle by itself */
    static Verdicts check(Path file, Trust trust, @Nullable TileFolder published) throws IOException {
        Findings integrity = new Findings();
        try (BundleZip zip = new BundleZip(file)) {
            zip.odd()
                    .forEach(name -> integrity.at(
                            null, name, "卷宗包中 " + name + " 的字节被改动", "bytes of " + name + " in the bundle are altered"));
            if (!zip.has(MANIFEST)) {
                if (zip.odd().isEmpty()) {
                    throw new NotReadable("a zip, but no bundle of a case: it has no " + MANIFEST);
                }
                return new Verdicts(integrity.or(Verdict.ok("", "")), unreached(), unreached());
            }
            return new BundleCheck(zip, integrity, trust).run(published);
        }
    }

    private static Verdict unreached() {
        return Verdict.unknown("无法检查", "could not be checked");
    }

    private List<NoteKey> keys() throws IOException {
        try {
            return zip.text("log/keys.txt").lines().map(NoteKey::parse).toList();
        } catch (NotReadable noKeys) {
            return List.of();
        }
    }

    private Verdicts run(@Nullable TileFolder published) throws IOException {
        manifest();
        byte[] root = checkpoint();
        if (root != null) {
            leaves.check(root);
        }
        new BundleRows(zip, integrity, completeness, leaves.all(), leaves.chain()).check();
        if (published != null) {
            compare(published);
        }
        boolean anew = zip.packedAnew();
        if (anew && !integrity.none()) {
            bad("zip", "压缩包被重新打包，原包的字节无从比对", "was packed anew: its own bytes cannot be compared");
        }
        String how = anew ? "压缩包被重新打包，内容与清单一致；" : "";
        String howEnglish = anew ? "the zip was packed anew, its contents are as the manifest says; " : "";
        String by = ownKeys ? "（用包内公钥，请与公布的公钥核对）" : "";
        String english = ownKeys ? " (by the key in the bundle: compare it with the published one)" : "";
        Verdict whole = unsigned
                ? Verdict.unknown("清单没有签名", "the manifest is not signed")
                : Verdict.ok(
                        how + "清单、" + leaves.all().size() + " 条日志条目和各行与检查点一致" + by,
                        howEnglish + "manifest, " + leaves.all().size()
                                + " leaves and all rows agree with the checkpoint" + english);
        return new Verdicts(
                integrity.or(whole),
                completeness.or(Verdict.ok(
                        "案件的 " + leaves.chain().size() + " 条日志条目齐全",
                        "all " + leaves.chain().size() + " leaves of the case are there")),
                trust.freshness(notes));
    }

    private void bad(String place, String chinese, String english) {
        integrity.at(null, place, place + "：" + chinese, place + ": " + english);
    }

    private void manifest() throws IOException {
        String text = zip.text(MANIFEST);
        Map<String, String[]> files = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 4 && cells[0].equals("file")) {
                files.put(cells[3], cells);
            } else {
                manifest.put(cells[0], cells.length == 2 ? cells[1] : "");
            }
        }
        if (!text.startsWith("yidan-bundle/1\n")) {
            bad(MANIFEST, "不是 yidan-bundle/1 的清单", "not a manifest of yidan-bundle/1");
        }
        files.forEach((path, cells) -> {
            if (!cells[1].equals(zip.sha256(path)) && !zip.odd().contains(path)) {
                bad(
                        path,
                        zip.has(path) ? "内容与清单不符" : "缺失",
                        zip.has(path) ? "is not as the manifest says" : "is missing");
            }
        });
        for (StoredEntry entry : zip.entries()) {
            boolean own = entry.name().equals(MANIFEST) || entry.name().equals("manifest.note");
            String[] cells = files.get(entry.name());
            if (!own
                    && !zip.odd().contains(entry.name())
                    && (cells == null || !cells[2].equals(Long.toString(entry.size())))) {
                bad(entry.name(), "不在清单中或长度不符", "is not in the manifest, or has another length");
            }
        }
        signed();
    }

    private void signed() throws IOException {
        unsigned = !zip.has("manifest.note");
        if (!unsigned) {
            signature();
        }
        try {
            if (trust.future(Instant.parse(manifest.getOrDefault("made", "")))) {
                bad(MANIFEST, "制作时间在将来", "made in the future");
            }
        } catch (DateTimeParseException noTime) {
            bad(MANIFEST, "没有制作时间", "has no time of its making");
        }
    }

    private void signature() throws IOException {
        String expected =
                manifest.get("origin") + "/bundle\n" + manifest.get("case") + "\n" + zip.sha256(MANIFEST) + "\n";
        try {
            SignedNote note = SignedNote.parse(zip.text("manifest.note"));
            if (!note.text().equals(expected) || !trust.signed(note)) {
                bad(
                        "manifest.note",
                        "清单签名无效或公钥不对",
                        "the signature of the manifest is not valid, or the key is another");
            }
        } catch (NotReadable unlike) {
            bad("manifest.note", "签名不可读", "is not readable");
        }
    }

    /** The root that all proofs lead to; null when there is none. */
    private byte @Nullable [] checkpoint() throws IOException {
        Checkpoint checkpoint;
        try {
            SignedNote note = SignedNote.parse(zip.text(CHECKPOINT));
            checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().equals(manifest.get("origin")) || !trust.signed(note)) {
                bad(CHECKPOINT, "检查点的签名无效或公钥不对", "the checkpoint's signature is not valid, or the key is another");
            }
            notes.add(note);
        } catch (NotReadable unlike) {
            bad(CHECKPOINT, "缺少检查点或不可读", "there is no readable checkpoint");
            return null;
        }
        if (!Long.toString(checkpoint.size()).equals(manifest.get("tree"))) {
            bad(CHECKPOINT, "大小与清单不符", "has another size than the manifest");
        }
        for (SignedNote outside : trust.outside()) {
            Checkpoint kept = Checkpoint.parse(outside.text());
            if (kept.size() == checkpoint.size() && !Arrays.equals(kept.root(), checkpoint.root())) {
                bad(CHECKPOINT, "与外部保存的检查点不符", "differs from the checkpoint kept outside");
            }
        }
        stamp();
        return checkpoint.root();
    }

    /** A time stamp is of this checkpoint when it holds its hash; whose signature it has is for programs such as openssl ts. */
    private void stamp() throws IOException {
        String hash = Sha256.hex(Sha256.of(zip.content(CHECKPOINT)));
        if (zip.has(STAMP) && !Sha256.hex(zip.content(STAMP)).contains(hash)) {
            bad(STAMP, "时间戳不属于该检查点", "is not a time stamp of its checkpoint");
        }
    }

    /** All leaves of the case in the published log, up to the bundle's checkpoint, are in the bundle. */
    private void compare(TileFolder published) throws IOException {
        String number = manifest.getOrDefault("case", "");
        long size = Arguments.number(manifest.getOrDefault("tree", ""));
        Verdicts log = published.check(trust, (index, leaf) -> {
            if (index < size && leaf.cases().contains(number) && !leaves.all().containsKey(index)) {
                completeness.at(
                        index,
                        BundleLeaves.PROOFS,
                        "日志中本案的第 " + index + " 条日志条目不在包中",
                        "leaf " + index + " of the case is in the log and not in the bundle");
            }
        });
        if (log.integrity().failed()) {
            bad("--log", log.integrity().chinese(), log.integrity().english());
        }
    }
}
