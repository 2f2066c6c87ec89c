package org.yidan.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.yidan.naming.NamedFields.Row;
import org.yidan.naming.NamedFields.Sort;
import org.yidan.shared.DomainException;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.ProcessDriver;

/** Before a form is sent as it should be, sends it with each of its named fields wrong, one at a time; each must be refused. */
final class FieldProbe implements ProcessDriver.Probe {

    private static final int REGION = 6;

    private final Elsewhere elsewhere;
    private final WrongNames wrongNames;
    /** Rows that were tried. */
    final Set<String> tried = new TreeSet<>();
    /** What was not refused as it should be. */
    final Map<String, String> faults = new TreeMap<>();

    int attempts;

    FieldProbe(Elsewhere elsewhere, WrongNames wrongNames) {
        this.elsewhere = elsewhere;
        this.wrongNames = wrongNames;
    }

    @Override
    public void before(String form, String userId, Map<String, Object> answers, Consumer<Map<String, Object>> submit) {
        for (Row row : NamedFields.of(form)) {
            Object given = answers.get(row.field());
            if (given != null && tried.add(row.key())) {
                tryIt(row, userId.substring(0, REGION), answers, String.valueOf(given), submit);
            }
        }
    }

    private void tryIt(
            Row row, String region, Map<String, Object> answers, String given, Consumer<Map<String, Object>> submit) {
        Map<String, String> wrong = wrongNames.of(row, region, given);
        List<String> before = elsewhere.everything();
        wrong.forEach((what, value) -> {
            attempts++;
            Map<String, Object> changed = new HashMap<>(answers);
            changed.put(row.field(), row.several() ? with(given, value) : value);
            Throwable thrown = catchThrowable(() -> submit.accept(changed));
            if (!isRight(row, what, thrown)) {
                faults.put(row.key() + " " + what + " " + value, said(thrown));
            }
        });
        assertThat(elsewhere.everything())
                .as("written by what was refused: %s", row.key())
                .containsExactlyElementsOf(before);
    }

    private static boolean isRight(Row row, String what, Throwable thrown) {
        if (!(thrown instanceof DomainException refusal)) {
            return false;
        }
        boolean vacant = row.sort() == Sort.UNIT
                && WrongNames.WITHOUT_STAFF.contains(what)
                && refusal.kind() == Kind.INVALID
                && refusal.code().equals("naming.post-vacant");
        return vacant || (refusal.kind() == row.kind() && refusal.code().equals(row.code()));
    }

    private static String said(Throwable thrown) {
        return thrown instanceof DomainException refusal
                ? refusal.kind() + " " + refusal.code() + " " + refusal.getMessage()
                : String.valueOf(thrown);
    }

    /** The list with one more, as Tasklist sends lists. */
    private static String with(String given, String more) {
        if (given.startsWith("[")) {
            return given.equals("[]")
                    ? "[\"" + more + "\"]"
                    : given.substring(0, given.length() - 1) + ",\"" + more + "\"]";
        }
        return given + "," + more;
    }
}
