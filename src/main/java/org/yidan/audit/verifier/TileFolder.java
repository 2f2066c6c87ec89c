package org.yidan.audit.verifier;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
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
    private final @Nullable String login;
    private int status;

    /** @param login {@code user:password} for an address that asks for it; null for none */
    TileFolder(String where, @Nullable String login) {
        this.login = login;
        this.where = where.endsWith("/") ? where : where + "/";
        this.http = where.startsWith("http:") || where.startsWith("https:")
                ? HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build()
                : null;
    }

    /** Every leaf, every tile and every checkpoint. */
    Verdicts check(Trust trust, LogCheck.Told told) throws IOException {
        byte[] newest = read("checkpoint");
        if (newest == null) {
            throw new NotReadable(status == 0 ? "no checkpoint at " + where : answered("checkpoint"));
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

    private void leaves(LogCheck log, Tile bundle, Tile tile, LogCheck.Told told) throws IOException {
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

    private void above(LogCheck log, Tile tile) throws IOException {
        try {
            log.above(tile, tile(tile), tile.path());
        } catch (NotReadable damaged) {
            log.tile(tile.path(), tile.index() * Tile.FULL << 8 * tile.level());
        }
    }

    /** The tile as wide as asked; a log may have thrown the narrow one away when the full one came. */
    private byte[] tile(Tile tile) throws IOException {
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

    /** What an address said instead of what was asked, and what to do. */
    private String answered(String path) {
        String todo =
                switch (status) {
                    case 401 -> login == null
                            ? "需要登录，请设置环境变量 YIDAN_LOGIN=用户名:密码 · log in: set YIDAN_LOGIN=user:password"
                            : "用户名或密码不对（YIDAN_LOGIN）· wrong user or password in YIDAN_LOGIN";
                    case 403 -> "该用户无权读取日志，请用审计账号 · this user may not read the log";
                    case 404 -> "这里没有日志或还没有检查点 · no log here, or no checkpoint yet";
                    default -> "地址没有给出内容 · the address did not answer with it";
                };
        return "HTTP " + status + "：" + todo + "：" + where + path;
    }

    private byte @Nullable [] read(String path) throws IOException {
        try {
            if (http == null) {
                Path file = Path.of(where).resolve(path);
                return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            }
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(where + path)).timeout(Duration.ofMinutes(1));
            if (login != null) {
                request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
            }
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            status = answer.statusCode();
            if (status == 401 || status == 403 || status == 429 || status >= 500) {
                throw new IOException(answered(path)); // what may not be read is not damaged
            }
            return status == 200 ? answer.body() : null;
        } catch (ConnectException | HttpTimeoutException unreachable) {
            throw new IOException("cannot read " + where + path, unreachable);
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("not an address: " + where + path, noAddress);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotReadable("interrupted", interrupted);
        }
    }
}
