package org.yidan.audit.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yidan.audit.proof.Findings;
import org.yidan.audit.proof.Leaf;
import org.yidan.audit.proof.MerkleProofs;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.Sha256;

/** The leaves of a bundle: each is in the log by its proof, and those of the case follow each other without a gap. */
final class BundleLeaves {

    static final String PROOFS = "log/proofs.txt";

    private final BundleZip zip;
    private final Map<String, String> manifest;
    private final Findings integrity;
    private final Findings completeness;
    private final Map<Long, Leaf> all = new TreeMap<>();
    private final List<Leaf> chain = new ArrayList<>();
    private long last = -1;

    BundleLeaves(BundleZip zip, Map<String, String> manifest, Findings integrity, Findings completeness) {
        this.zip = zip;
        this.manifest = manifest;
        this.integrity = integrity;
        this.completeness = completeness;
    }

    /** By index, with those of context. */
    Map<Long, Leaf> all() {
        return all;
    }

    /** Those of the case, in their order. */
    List<Leaf> chain() {
        return chain;
    }

    private void bad(String chinese, String english) {
        integrity.at(null, PROOFS, PROOFS + "：" + chinese, PROOFS + ": " + english);
    }

    /** Checks them all against the root of the checkpoint. */
    void check(byte[] root) throws IOException {
        List<String> lines = zip.text(PROOFS).lines().toList();
        String tree = "tree\t" + manifest.get("tree") + "\t" + Sha256.hex(root);
        if (lines.size() < 2
                || !lines.get(0).equals("yidan-proofs/1")
                || !lines.get(1).equals(tree)) {
            bad("与检查点不符", "is not of the checkpoint");
            return;
        }
        long before = -1;
        for (String line : lines.subList(2, lines.size())) {
            try {
                String[] cells = line.split("\t", -1);
                long index = Long.parseLong(cells[1]);
                if (cells.length != 5 || !cells[0].equals("leaf") || index <= before) {
                    throw new NotReadable(line);
                }
                before = index;
                proof(index, cells, root);
            } catch (NotReadable | IndexOutOfBoundsException | NumberFormatException unlike) {
                bad("有一行不可读", "has a line that is not readable");
            }
        }
        String said = manifest.getOrDefault("leaves", "");
        if (!said.equals(Integer.toString(chain.size()))) {
            completeness.at(
                    null,
                    PROOFS,
                    "清单说有 " + said + " 条日志条目，包中有 " + chain.size() + " 条",
                    "the manifest tells of " + said + " leaves, there are " + chain.size());
        }
    }

    private void proof(long index, String[] cells, byte[] root) throws IOException {
        String path = "log/leaves/%012d.txt".formatted(index);
        byte[] content = zip.content(path);
        List<byte[]> audit = cells[4].equals("-")
                ? List.of()
                : Arrays.stream(cells[4].split(",")).map(Sha256::fromHex).toList();
        long size = Arguments.number(manifest.getOrDefault("tree", ""));
        if (!zip.has(path)) {
            completeness.at(index, path, "缺少第 " + index + " 条日志条目", "leaf " + index + " is missing");
        } else if (!MerkleProofs.included(Sha256.leaf(content), index, size, audit, root)) {
            integrity.at(null, path, "第 " + index + " 条日志条目不在日志中", "leaf " + index + " is not in the log");
        }
        Leaf leaf;
        try {
            leaf = Leaf.parse(content);
        } catch (NotReadable unlike) {
            integrity.at(null, path, "第 " + index + " 条日志条目不可读", "leaf " + index + " is not readable");
            return;
        }
        all.put(index, leaf);
        if (!cells[2].equals("-")) {
            link(index, leaf, cells);
        }
    }

    /** The leaf is the next one in the chain of the case. */
    private void link(long index, Leaf leaf, String[] cells) {
        chain.add(leaf);
        String number = manifest.getOrDefault("case", "");
        String previous = last < 0 ? "-" : Long.toString(last);
        if (!cells[2].equals(Integer.toString(chain.size()))
                || !cells[3].equals(previous)
                || !leaf.cases().contains(number)) {
            completeness.at(
                    index,
                    PROOFS,
                    "案件第 " + chain.size() + " 条日志条目与前后不连续，有步骤被抽去",
                    "leaf " + chain.size() + " of the case does not follow the one before: a step is withheld");
        }
        last = index;
    }
}
