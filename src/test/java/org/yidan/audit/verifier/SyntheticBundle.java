package org.yidan.audit.verifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.yidan.audit.proof.LeafRow;
import org.yidan.audit.proof.MerkleProofs;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.NoteSigner;
import org.yidan.audit.proof.RowHashes;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.SignedNote;

/** A small bundle of a case with three leaves, among leaves of others; what a test changes is signed anew or not. */
final class SyntheticBundle {

    static final String CASE = "HJ-420381-2026-000017";

    final SyntheticLog log = new SyntheticLog(11);
    final NoteSigner witness = NoteSigner.generate("witness.example/w1", NoteKey.COSIGNATURE);
    final Map<String, byte[]> files = new TreeMap<>();
    final byte[] photo = {1, 2, 3};
    private final byte[] salt = Sha256.of(new byte[] {9});

    SyntheticBundle() {
        String person = RowHashes.personal(salt, List.of("张三"));
        String act = RowHashes.open(List.of("1", "登记", RowHashes.ofBytes(photo)));
        append(new LeafRow("case_act", 'I', "1", 1, RowHashes.open(List.of("1", "旧", "\\N")), person));
        log.append(
                List.of(), List.of(new LeafRow("matter", 'I', "m1", 1, RowHashes.open(List.of("m1")), LeafRow.NONE)));
        append(new LeafRow("case_act", 'U', "1", 1, act, person));
        append(new LeafRow("case_line", 'D', "7", 1, LeafRow.NONE, LeafRow.NONE));
        int size = log.entries.size();
        SignedNote checkpoint = log.checkpoint(size);
        SignedNote.Signature cosignature = witness.sign(checkpoint.text(), SyntheticLog.START);
        put("log/checkpoint.txt", checkpoint.with(List.of(cosignature)).note());
        put("log/keys.txt", log.signer.key().text() + "\n" + witness.key().text() + "\n");
        StringBuilder proofs =
                new StringBuilder("yidan-proofs/1\ntree\t" + size + "\t" + Sha256.hex(log.roots.get(size)) + "\n");
        proof(proofs, 11, "1", "-");
        proof(proofs, 12, "-", "-");
        proof(proofs, 13, "2", "11");
        proof(proofs, 14, "3", "13");
        put("log/proofs.txt", proofs.toString());
        put("rows/columns.txt", "case_act\t1\tid,kind,photo\tname\tid\nmatter\t1\tcode\t-\tcode\n");
        put("rows/case_act.txt", "1\t1\t1\t登记\t" + RowHashes.ofBytes(photo) + "\n");
        put("personal/case_act.txt", "1\t" + Sha256.hex(salt) + "\t张三\n");
        put("context/matter.txt", "m1\t1\t12\tm1\n");
        put("files/photo.bin", "x");
        files.put("files/photo.bin", photo);
        put("content.txt", "files/photo.bin\tcase_act\t1\tphoto\n");
        put("README.txt", "read me\n");
    }

    private void append(LeafRow row) {
        log.append(List.of(CASE), List.of(row));
    }

    private void proof(StringBuilder proofs, int index, String sequence, String previous) {
        String path = MerkleProofs.inclusion(log.subtrees(), index, log.entries.size()).stream()
                .map(Sha256::hex)
                .collect(Collectors.joining(","));
        proofs.append("leaf\t%d\t%s\t%s\t%s\n".formatted(index, sequence, previous, path));
        files.put("log/leaves/%012d.txt".formatted(index), log.entries.get(index));
    }

    void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    /** The zip with a manifest that says what is in it, signed by this key. */
    byte[] zip(NoteSigner by) {
        StringBuilder manifest = new StringBuilder("yidan-bundle/1\ncase\t" + CASE
                + "\nkind\tCALL\nmade\t2026-11-30T20:55:01Z\nby\tsomeone\npersonal\tdisclosed\norigin\t"
                + SyntheticLog.ORIGIN
                + "\ntree\t15\nleaves\t3\n");
        files.forEach((path, content) ->
                manifest.append("file\t%s\t%d\t%s\n".formatted(Sha256.hex(Sha256.of(content)), content.length, path)));
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        byte[] written = manifest.toString().getBytes(StandardCharsets.UTF_8);
        String text = SyntheticLog.ORIGIN + "/bundle\n" + CASE + "\n" + Sha256.hex(Sha256.of(written)) + "\n";
        all.put("manifest.txt", written);
        String note = new SignedNote(text, List.of(by.sign(text, SyntheticLog.START))).note();
        all.put("manifest.note", note.getBytes(StandardCharsets.UTF_8));
        return stored(all);
    }

    /** The same contents, and others beside or instead, as any program packs them. */
    static byte[] packedAnew(byte[] zip, Map<String, byte[]> others) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream anew = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
                ZipInputStream old = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            Map<String, byte[]> all = new LinkedHashMap<>();
            for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
                all.put(entry.getName(), old.readAllBytes());
            }
            all.putAll(others);
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                anew.putNextEntry(new ZipEntry(file.getKey()));
                anew.write(file.getValue());
                anew.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] stored(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
