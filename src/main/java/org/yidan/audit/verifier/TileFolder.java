package org.yidan.audit.verifier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Tile;
import org.yidan.audit.proof.Verdicts;

/** A log as it is published in tiles, in a folder or at an address. */
final class TileFolder {

    private final String where;
    private final @Nullable HttpClient http;

    TileFolder(String where) {
        this.where = where.endsWith("/") ? where : where + "/";
        this.http = where.startsWith("http:") || where.startsWith("https:")
                ? HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build()
                : null;
    }

    /** Every leaf, every tile and every checkpoint. */
    Verdicts check(Trust trust, LogCheck.Told told) {
        byte[] newest = read("checkpoint");
        if (newest == null) {
            throw new NotReadable("no checkpoint at " + where);
        }
        SignedNote note = SignedNote.parse(new String(newest, StandardCharsets.UTF_8));
        LogCheck log = new LogCheck(trust);
        log.checkpoint(note, "checkpoint");
        long size = Checkpoint.parse(note.text()).size();
        for (long n = 0; n * Tile.FULL < size; n++) {
            leaves(log, Tile.at(Tile.ENTRIES, n, size), Tile.at(0, n, size), told);
        }
        for (int level = 1; size >>> 8 * level > 0; level++) {
            for (long n = 0; n * Tile.FULL < size >>> 8 * level; n++) {
                above(log, Tile.at(level, n, size));
            }
        }
        return log.end();
    }

    private void leaves(LogCheck log, Tile bundle, Tile tile, LogCheck.Told told) {
        List<byte[]> entries = List.of();
        try {
            entries = Tile.entries(tile(bundle));
        } catch (NotReadable damaged) {
            log.tile(bundle.path(), log.size());
        }
        byte[] hashes = new byte[0];
        try {
            hashes = tile(tile);
        } catch (NotReadable damaged) {
            log.tile(tile.path(), log.size());
        }
        for (int i = 0; i < tile.width(); i++) {
            boolean known = hashes.length >= (i + 1) * Sha256.LENGTH;
            LogCheck.Read read = log.leaf(
                    i < entries.size() ? entries.get(i) : null,
                    known ? Arrays.copyOfRange(hashes, i * Sha256.LENGTH, (i + 1) * Sha256.LENGTH) : null);
            if (read != null) {
                told.leaf(log.size() - 1, read.leaf());
            }
        }
    }

    private void above(LogCheck log, Tile tile) {
        try {
            log.above(tile, tile(tile), tile.path());
        } catch (NotReadable damaged) {
            log.tile(tile.path(), tile.index() * Tile.FULL << 8 * tile.level());
        }
    }

    /** The tile as wide as asked; a log may have thrown the narrow one away when the full one came. */
    private byte[] tile(Tile tile) {
        byte[] found = read(tile.path());
        if (found == null && tile.width() < Tile.FULL) {
            found = read(new Tile(tile.level(), tile.index(), Tile.FULL).path());
        }
        int length = tile.width() * Sha256.LENGTH;
        if (found == null || tile.level() >= 0 && found.length < length) {
            throw new NotReadable("no tile " + tile.path());
        }
        return tile.level() >= 0 ? Arrays.copyOf(found, length) : found;
    }

    private byte @Nullable [] read(String path) {
        try {
            if (http == null) {
                Path file = Path.of(where).resolve(path);
                return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            }
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(where + path))
                            .timeout(Duration.ofMinutes(1))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? answer.body() : null;
        } catch (IOException | IllegalArgumentException unreachable) {
            throw new NotReadable("cannot read " + where + path, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotReadable("interrupted", interrupted);
        }
    }
}
