package org.yidan.audit.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.SignedNote;
import org.yidan.audit.proof.Verdict;

/**
 * What the one who verifies brings along: keys got from elsewhere than what is verified, checkpoints kept outside, and how old
 * a confirmation may be.
 */
record Trust(List<NoteKey> keys, List<SignedNote> outside, @Nullable Duration oldest, Clock clock) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    List<NoteKey> logs() {
        return keys.stream().filter(key -> !key.cosigns()).toList();
    }

    List<NoteKey> witnesses() {
        return keys.stream().filter(NoteKey::cosigns).toList();
    }

    Trust withKeys(List<NoteKey> others) {
        return new Trust(others, outside, oldest, clock);
    }

    /** Has one of the log's keys signed this note in the name of its origin? */
    boolean signed(SignedNote note) {
        return logs().stream().anyMatch(key -> key.signed(note));
    }

    boolean future(Instant time) {
        return time.isAfter(clock.instant().plus(CLOCKS_DIFFER));
    }

    /** The newest time at which a known witness has seen one of these checkpoints. */
    Optional<Instant> confirmed(Collection<SignedNote> notes) {
        return witnesses().stream()
                .flatMap(witness -> notes.stream().map(witness::cosigned).flatMap(Optional::stream))
                .max(Instant::compareTo);
    }

    /** The third verdict. */
    Verdict freshness(Collection<SignedNote> notes) {
        Instant seen = confirmed(notes).orElse(null);
        if (seen == null) {
            return witnesses().isEmpty() || oldest == null
                    ? Verdict.unknown(
                            "没有外部确认可查（未给出见证方公钥或没有共同签名）",
                            "no outside confirmation to check (no witness key or no cosignature)")
                    : failed("见证方没有确认过任何检查点", "no checkpoint has been confirmed by a witness");
        }
        if (future(seen)) {
            return failed("确认时间 " + seen + " 在将来", "the confirmation of " + seen + " lies in the future");
        }
        if (oldest != null && seen.isBefore(clock.instant().minus(oldest))) {
            return failed("最近一次外部确认在 " + seen + "，已过期", "the last outside confirmation, of " + seen + ", is too old");
        }
        return Verdict.ok("最近一次外部确认：" + seen, "last confirmed outside at " + seen);
    }

    private static Verdict failed(String chinese, String english) {
        return new Verdict(Verdict.State.FAILED, 1, null, null, chinese, english, List.of());
    }

    /** Keys given as they are, or as a file with one a line. */
    static List<NoteKey> keys(List<String> given) {
        List<NoteKey> keys = new ArrayList<>();
        for (String each : given) {
            String text = each.contains("+") && !Files.exists(Path.of(each)) ? each : file(each);
            text.lines().filter(line -> !line.isBlank()).map(NoteKey::parse).forEach(keys::add);
        }
        return keys;
    }

    static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException | RuntimeException unreadable) {
            throw new NotReadable("cannot read " + path, unreadable);
        }
    }
}
