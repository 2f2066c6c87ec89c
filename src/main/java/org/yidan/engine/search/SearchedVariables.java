package org.yidan.engine.search;

import java.util.List;

/** Contributed by a module: text variables of a whole case that its cards and forms show anyway, and that its tasks are found by. */
public interface SearchedVariables {

    /** Their names, in the order their values are written. */
    List<String> names();
}
