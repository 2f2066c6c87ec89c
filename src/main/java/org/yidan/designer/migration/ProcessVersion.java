package org.yidan.designer.migration;

import org.yidan.shared.Texts;

/**
 * A deployed version of a process.
 *
 * @param tag its version tag, empty where the model has none
 * @param running how many cases run on it
 */
public record ProcessVersion(String id, String key, String name, int number, String tag, long running) {

    /** What people call it: the number, and its tag where it has one. */
    public String label() {
        return tag.isEmpty()
                ? Texts.of("migration.version-no", String.valueOf(number))
                : Texts.of("migration.version-tag", String.valueOf(number), tag);
    }
}
