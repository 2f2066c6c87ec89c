package org.yidan.audit.bundle;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.audit.bundle.SealedLog.Signed;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.MerkleProofs;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Subtrees;
import org.yidan.audit.seal.Tiles;

/** The part of the sealed log a bundle brings: its leaves, the path of each to the root of the newest checkpoint, and who confirmed that. */
@Component
class LogParts {

    private final Tiles tiles;

    LogParts(Tiles tiles) {
        this.tiles = tiles;
    }

    /** Writes {@code log/}; tells how many leaves do not lie under the root of the checkpoint. */
    long write(BundleZip zip, Signed signed, Collection<CaseLeaf> leaves) {
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(signed.note()).text());
        Subtrees known = tiles.subtrees(checkpoint.size());
        StringBuilder proofs = new StringBuilder(
                "yidan-proofs/1\ntree\t" + checkpoint.size() + "\t" + Sha256.hex(checkpoint.root()) + "\n");
        long wrong = 0;
        for (CaseLeaf leaf : leaves) {
            List<byte[]> path = MerkleProofs.inclusion(known, leaf.idx(), checkpoint.size());
            if (!MerkleProofs.included(
                    Sha256.leaf(leaf.bytes()), leaf.idx(), checkpoint.size(), path, checkpoint.root())) {
                wrong++;
            }
            zip.put(leaf.path(), leaf.bytes());
            proofs.append(String.join(
                            "\t",
                            "leaf",
                            String.valueOf(leaf.idx()),
                            orNone(leaf.seq()),
                            orNone(leaf.previous()),
                            path.isEmpty()
                                    ? "-"
                                    : path.stream().map(Sha256::hex).collect(Collectors.joining(","))))
                    .append('\n');
        }
        zip.put("log/proofs.txt", proofs.toString());
        zip.put("log/checkpoint.txt", signed.whole());
        byte[] stamp = signed.stamp();
        if (stamp != null) {
            zip.put("log/checkpoint.tsr", stamp);
        }
        return wrong;
    }

    private static String orNone(@Nullable Number value) {
        return value == null ? "-" : value.toString();
    }
}
