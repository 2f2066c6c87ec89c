package org.yidan.audit.bundle;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.audit.proof.MerkleProofs;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.seal.LogKeys;
import org.yidan.audit.seal.Sequencer;
import org.yidan.audit.seal.Tiles;
import org.yidan.shared.OfficeClock;

/** Speaks for the log: signs the manifest of a bundle with its key, and has the log brought up to date before one is made. */
@Component
class BundleSigner {

    private final LogKeys keys;
    private final Sequencer sequencer;
    private final Tiles tiles;
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    BundleSigner(LogKeys keys, Sequencer sequencer, Tiles tiles, JdbcClient jdbc, OfficeClock clock) {
        this.keys = keys;
        this.sequencer = sequencer;
        this.tiles = tiles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives what was committed by now its place in the log, under a signed head: who waits for a proof does not wait for the next. */
    void bringUpToDate() {
        sequencer.takeAll();
        long size = jdbc.sql("select coalesce(max(idx) + 1, 0) from seal_entry")
                .query(Long.class)
                .single();
        boolean signed = jdbc.sql("select exists (select from seal_checkpoint where tree_size >= ?)")
                .param(size)
                .query(Boolean.class)
                .single();
        if (!signed && keys.canSign()) {
            byte[] root = MerkleProofs.root(tiles.subtrees(size), size);
            jdbc.sql("insert into seal_checkpoint values (?, ?, ?, clock_timestamp()) on conflict do nothing")
                    .params(size, root, keys.sign(size, root, clock.instant()).note())
                    .update();
        }
    }

    String origin() {
        return keys.origin();
    }

    boolean signs() {
        return keys.canSign();
    }

    /** The public keys of the log and its witnesses, one a line. */
    String keys() {
        return keys.text();
    }

    Optional<String> sign(String caseNo, String manifestHash) {
        return signs()
                ? Optional.of(keys.sign(origin() + "/bundle\n" + caseNo + "\n" + manifestHash + "\n", clock.instant()))
                        .map(SignedNote::note)
                : Optional.empty();
    }
}
