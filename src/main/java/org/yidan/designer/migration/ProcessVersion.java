package org.yidan.designer.migration;

/**
 * A deployed version of a process.
 *
 * @param tag its version tag, empty where the model has none
 * @param running how many cases run on it
 */
public record ProcessVersion(String id, String key, String name, int number, String tag, long running) {

    /** What people call it: the tag, else the number the engine gave it. */
    public String label() {
        return tag.isEmpty() ? "#" + number : tag + " (#" + number + ")";
    }
}
