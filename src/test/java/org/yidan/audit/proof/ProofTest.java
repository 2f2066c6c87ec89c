package org.yidan.audit.proof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yidan.support.ProductionClasses;

/** The proof against figures that are not ours, and every size and place of a small log against a plain computation. */
class ProofTest {

    /** The eight leaves and roots that certificate transparency tests RFC 6962 with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void growsToTheRootsOfRfc6962() {
        CompactRange log = new CompactRange();
        assertThat(Sha256.hex(log.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int i = 0; i < LEAVES.size(); i++) {
            log.append(Sha256.leaf(Sha256.fromHex(LEAVES.get(i))));
            assertThat(Sha256.hex(log.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void provesEveryLeafAndEveryGrowthOfASmallLogAndNothingElse() {
        Map<String, byte[]> known = new HashMap<>();
        List<byte[]> leaves = new ArrayList<>();
        List<byte[]> roots = new ArrayList<>(List.of(Sha256.emptyRoot()));
        CompactRange log = new CompactRange();
        for (int i = 0; i < 40; i++) {
            leaves.add(Sha256.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)));
            log.append(leaves.get(i), (level, index, hash) -> known.put(level + "/" + index, hash));
            roots.add(log.root());
        }
        Subtrees subtrees = (level, index) -> known.get(level + "/" + index);
        for (int size = 0; size <= 40; size++) {
            byte[] root = roots.get(size);
            assertThat(MerkleProofs.root(subtrees, size)).isEqualTo(root);
            assertThat(CompactRange.of(subtrees, size).root()).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = MerkleProofs.inclusion(subtrees, index, size);
                assertThat(MerkleProofs.included(leaves.get(index), index, size, path, root))
                        .isTrue();
                assertThat(MerkleProofs.included(leaves.get((index + 1) % 40), index, size, path, root))
                        .isFalse();
                assertThat(size > 1 && MerkleProofs.included(leaves.get(index), (index + 1) % size, size, path, root))
                        .isFalse();
            }
            for (int old = 0; old <= size; old++) {
                List<byte[]> path = MerkleProofs.consistency(subtrees, old, size);
                assertThat(MerkleProofs.consistent(old, roots.get(old), size, root, path))
                        .isTrue();
                assertThat(MerkleProofs.consistent(old, leaves.get(3), size, root, path))
                        .isFalse();
                assertThat(old > 0 && MerkleProofs.consistent(old, roots.get(old), size, leaves.get(3), path))
                        .isFalse();
            }
        }
    }

    @Test
    void readsAndWritesTilesAsTheirPathsSay() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(Tile.ENTRIES, 5, 12).path()).isEqualTo("tile/entries/005.p/12");
        Stream.of("tile/0/x001/x234/067", "tile/entries/005.p/12", "tile/63/000")
                .forEach(path -> assertThat(Tile.of(path).path()).isEqualTo(path));
        Stream.of(
                        "tile/0/5",
                        "tile/0/x000/005",
                        "tile/64/000",
                        "tile/00/000",
                        "tile/0/000.p/256",
                        "tile/0/000.p/0",
                        "tile/../000",
                        "tile/0/" + "x001/".repeat(9) + "001")
                .forEach(path -> assertThatThrownBy(() -> Tile.of(path)).isInstanceOf(NotReadable.class));
        List<byte[]> entries = List.of(new byte[0], new byte[] {1, 2}, new byte[0xffff]);
        assertThat(Tile.entries(Tile.bundle(entries)))
                .usingRecursiveComparison()
                .isEqualTo(entries);
        assertThatThrownBy(() -> Tile.entries(new byte[] {0, 3, 1})).isInstanceOf(NotReadable.class);
    }

    @Test
    void findsTheHashesOfALogInItsTiles() {
        long size = 70_000;
        Map<Tile, byte[]> tiles = new HashMap<>();
        CompactRange log = new CompactRange();
        for (long i = 0; i < size; i++) {
            log.append(Sha256.leaf(Long.toString(i).getBytes(StandardCharsets.UTF_8)), (level, index, hash) -> {
                if (level % 8 == 0) {
                    byte[] tile = tiles.computeIfAbsent(
                            Tile.at(level / 8, index / 256, size), new_ -> new byte[new_.width() * Sha256.LENGTH]);
                    System.arraycopy(hash, 0, tile, (int) (index % 256) * Sha256.LENGTH, Sha256.LENGTH);
                }
            });
        }
        assertThat(tiles.keySet().stream().map(Tile::path))
                .contains("tile/1/001.p/17", "tile/0/273.p/112", "tile/2/000.p/1");
        TileHashes hashes = new TileHashes(size, tiles::get);
        assertThat(MerkleProofs.root(hashes, size)).isEqualTo(log.root());
        byte[] leaf = Sha256.leaf("69999".getBytes(StandardCharsets.UTF_8));
        assertThat(MerkleProofs.included(leaf, 69_999, size, MerkleProofs.inclusion(hashes, 69_999, size), log.root()))
                .isTrue();
    }

    /** The key, text and signature in the documentation of Go's note package. */
    @Test
    void signsAsGoDoes() {
        NoteSigner signer =
                NoteSigner.parse("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        String note =
                """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        SignedNote read = SignedNote.parse(note);

        assertThat(signer.key().text()).isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(NoteKey.parse(signer.key().text()).signed(read)).isTrue();
        assertThat(new SignedNote(read.text(), List.of(signer.sign(read.text(), Instant.EPOCH))).note())
                .isEqualTo(note);
        assertThat(signer.key().signed(new SignedNote(read.text() + "x\n", read.signatures())))
                .isFalse();
        assertThat(NoteSigner.parse(signer.text()).key().text())
                .isEqualTo(signer.key().text());
    }

    @Test
    void cosignsWithTheTimeAndReadsNothingElse() {
        NoteSigner log = NoteSigner.generate("yidan/test", NoteKey.NOTE);
        NoteSigner witness = NoteSigner.generate("witness.example/w1", NoteKey.COSIGNATURE);
        Checkpoint checkpoint = Checkpoint.of("yidan/test", 8, Sha256.fromHex(ROOTS.get(7)));
        Instant seen = Instant.parse("2026-11-30T20:15:01Z");
        SignedNote note = new SignedNote(checkpoint.text(), List.of(log.sign(checkpoint.text(), seen)))
                .with(List.of(witness.sign(checkpoint.text(), seen)));
        SignedNote read = SignedNote.parse(note.note());

        assertThat(read.note()).isEqualTo(note.note());
        assertThat(Checkpoint.parse(read.text()).text()).isEqualTo(checkpoint.text());
        assertThat(log.key().signed(read)).isTrue();
        assertThat(witness.key().cosigned(read)).contains(seen);
        byte[] later = read.signatures().get(1).bytes().clone();
        later[7]++;
        SignedNote.Signature moved = new SignedNote.Signature(
                "witness.example/w1", read.signatures().get(1).keyHash(), later);
        assertThat(witness.key().cosigned(new SignedNote(read.text(), List.of(moved))))
                .isEmpty();
        Stream.of("", "a\n", "a\n\nb\n", "a\n\n— x " + Base64.getEncoder().encodeToString(new byte[4]) + "\n")
                .forEach(bad -> assertThatThrownBy(() -> SignedNote.parse(bad)).isInstanceOf(NotReadable.class));
        Stream.of("", "a\n1\n", "a\n01\n" + "A".repeat(43) + "=\n", "a\n1\nAAAA\n", "a\n1\n" + "A".repeat(43) + "=")
                .forEach(bad -> assertThatThrownBy(() -> Checkpoint.parse(bad)).isInstanceOf(NotReadable.class));
        Stream.of("", "a+b+c", witness.key().text().replace("w1", "w2"))
                .forEach(bad -> assertThatThrownBy(() -> NoteKey.parse(bad)).isInstanceOf(NotReadable.class));
    }

    @Test
    void writesALeafAsTheDatabaseDoes() {
        String text =
                """
                yidan-leaf/1
                node\tnode-1
                at\t2026-11-30T20:15:01.123456Z
                tx\t4711\t0
                actor\t420381-cg.unit-handler
                command\tmatter-call handleMatter
                case\tHJ-420381-2026-000017
                row\tcase_act\tI\t12|a\\\\b\t1\tab\t-
                row\tact_hi_taskinst\tD\tx\\ty\t2\t-\t-
                """;
        Leaf leaf = Leaf.parse(text.getBytes(StandardCharsets.UTF_8));

        assertThat(leaf.text()).isEqualTo(text);
        assertThat(leaf.rows().get(0).key()).isEqualTo("12|a\\b");
        assertThat(leaf.rows().get(1).deleted()).isTrue();
        Stream.of(
                        "",
                        "yidan-leaf/2\n",
                        text.replace("actor", "akteur"),
                        text.replace("\tI\t", "\tX\t"),
                        text.substring(0, text.length() - 3),
                        text.replace("2026-11-30", "gestern"))
                .forEach(bad -> assertThatThrownBy(() -> Leaf.parse(bad)).isInstanceOf(NotReadable.class));
    }

    @Test
    void hashesRowsOpenlyOrUnderTheSaltOfTheirCase() {
        List<String> cells = Arrays.asList("a\tb", null, "c\\N\n", "");
        assertThat(Cells.join(cells)).isEqualTo("a\\tb\t\\N\tc\\\\N\\n\t");
        assertThat(Cells.split(Cells.join(cells))).isEqualTo(cells);
        assertThat(RowHashes.open(List.of("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        byte[] salt = RowHashes.rowSalt(new byte[] {7}, "person", "1");
        assertThat(RowHashes.personal(salt, List.of("abc")))
                .isEqualTo(Sha256.hex(Sha256.of(
                        Sha256.of("\u0007person\u00001".getBytes(StandardCharsets.UTF_8)),
                        "abc".getBytes(StandardCharsets.UTF_8))));
        assertThat(RowHashes.ofBytes("abc".getBytes(StandardCharsets.UTF_8))).startsWith("sha256:ba7816bf");
    }

    @Test
    void namesTheFirstPlaceByIndex() {
        Findings findings = new Findings();
        assertThat(findings.or(Verdict.ok("好", "well")).state()).isEqualTo(Verdict.State.OK);
        findings.at(null, "case_act 1", "无叶", "no leaf");
        IntStream.of(9, 4, 7).forEach(index -> findings.at(index, "坏", "bad"));
        Verdict verdict = findings.or(Verdict.ok("好", "well"));

        assertThat(verdict.firstIndex()).isEqualTo(4);
        assertThat(verdict.findings()).isEqualTo(4);
        Verdict well = Verdict.ok("好", "well");
        assertThat(new Verdicts(well, well, verdict).exitCode()).isEqualTo(3);
        assertThat(new Verdicts(well, verdict, verdict).exitCode()).isEqualTo(2);
        assertThat(new Verdicts(verdict, verdict, verdict).exitCode()).isEqualTo(1);
    }

    @Test
    void needsNothingButJava() {
        classes()
                .that()
                .resideInAnyPackage("org.yidan.audit.proof..", "org.yidan.audit.verifier..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.sun.net.httpserver..",
                        "org.jspecify..",
                        "org.yidan.audit.proof..",
                        "org.yidan.audit.verifier..")
                .because("the verifier is one file that runs without the product")
                .check(ProductionClasses.ALL);
    }
}
