package org.yidan.audit.seal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.Tile;
import org.yidan.audit.proof.Verdicts;
import org.yidan.audit.seal.Checkpoints.Head;
import org.yidan.shared.Refused;

/** The log as other people's programs read it (C2SP tlog-tiles), and what this server itself says of it. */
@RestController
@RequestMapping("/api/audit")
class LogApi {

    private final Checkpoints checkpoints;
    private final Tiles tiles;
    private final LogVerdicts verdicts;
    private final LogKeys keys;

    LogApi(Checkpoints checkpoints, Tiles tiles, LogVerdicts verdicts, LogKeys keys) {
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.verdicts = verdicts;
    }

    @GetMapping({"/log/checkpoint", "/ledger/checkpoint"})
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(checkpoints.signed(newest()));
    }

    /** The public keys of the log and its witnesses, the present one first, one a line. */
    @GetMapping("/log/keys")
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(keys.text());
    }

    /** Hashes or entries; what is full never changes. */
    @GetMapping("/log/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        Tile tile = asked(request.getRequestURI());
        Tile there = there(tile);
        if (tile.width() > there.width()) {
            throw Refused.missing("seal.no-tile");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(tile.width() == Tile.FULL ? 365 : 0)))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(tiles.bytes(tile));
    }

    private static Tile asked(String address) {
        try {
            return Tile.of(address.substring(address.indexOf("/tile/") + 1));
        } catch (NotReadable none) {
            throw Refused.missing("seal.no-tile");
        }
    }

    /** The tile as wide as the newest checkpoint has it. */
    private Tile there(Tile tile) {
        try {
            return Tile.at(tile.level(), tile.index(), newest().treeSize());
        } catch (NotReadable none) {
            throw Refused.missing("seal.no-tile");
        }
    }

    /** The three verdicts: rows and leaves are compared now, which takes as long as there is much of them. */
    @GetMapping("/ledger/verify")
    Verdicts verify() {
        return verdicts.now();
    }

    private Head newest() {
        return checkpoints.newest().orElseThrow(() -> Refused.missing("seal.no-checkpoint"));
    }
}
