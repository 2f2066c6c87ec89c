package org.yidan.engine.shield;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that files must keep before they are deployed, whoever brings them; the designers' module has them. */
public interface ModelRules {

    /** Everything that is wrong with the files of one deployment, looked at together; called within a command of the engine. */
    List<Fault> faults(Map<String, byte[]> files);

    /**
     * One thing that is wrong.
     *
     * @param file name of the file
     * @param message what is wrong and what to do
     * @param line where; 0 where that is not known
     * @param elementId id of the element; null for the file as a whole
     * @param refuses whether it keeps the files from being deployed
     */
    record Fault(String file, String message, int line, @Nullable String elementId, boolean refuses) {}
}
