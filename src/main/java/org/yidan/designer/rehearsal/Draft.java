package org.yidan.designer.rehearsal;

import java.util.List;

/**
 * Models, forms and tables that belong together and are not in force.
 *
 * @param name what the designer calls it
 * @param files none to rehearse what is in force
 */
public record Draft(String name, List<File> files) {

    /** Nothing new: what is in force is rehearsed. */
    public static final Draft NONE = new Draft("", List.of());

    public Draft {
        files = List.copyOf(files);
    }

    /** One file with the name it is deployed by. */
    public record File(String name, byte[] content) {}
}
