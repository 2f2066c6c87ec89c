package org.yidan.designer.release.difference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yidan.designer.release.difference.Change.Kind;

/** Compares what two parts say, setting by setting. */
final class Settings {

    private Settings() {}

    /** The changes of what is at {@code where}, in {@code what}; the kind goes by the path. */
    static void compare(
            String where,
            String what,
            Map<String, String> before,
            Map<String, String> after,
            Function<String, Kind> kind,
            List<Change> changes) {
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            String one = before.getOrDefault(path, "");
            String other = after.getOrDefault(path, "");
            // The name of a property is part of the path of its value.
            if (!one.equals(other) && !path.endsWith("]@name")) {
                changes.add(new Change(
                        kind.apply(path), where, what, Said.setting(path), Said.value(one), Said.value(other)));
            }
        }
    }

    /** Says first that the version tag stayed while something else changed. */
    static void tag(String title, String before, String after, List<Change> changes) {
        if (!changes.isEmpty() && !after.isEmpty() && before.equals(after)) {
            changes.add(0, new Change(Kind.SAME_TAG, title, title, "", before, after));
        }
    }
}
