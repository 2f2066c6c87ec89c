package org.yidan.audit.export;

import java.io.IOException;
import java.util.List;

/** Writes an event log in one format. Nothing it has written looks whole before {@link #end()}. */
interface LogFormat {

    /** How often the cases are given to it, in the same order, from the same snapshot. */
    default int passes() {
        return 1;
    }

    void begin() throws IOException;

    /** One case in the pass, counted from 0. */
    void add(int pass, LogCase one, List<LogEvent> events) throws IOException;

    void end() throws IOException;
}
