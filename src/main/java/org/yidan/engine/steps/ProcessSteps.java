package org.yidan.engine.steps;

import java.util.List;

/** The steps of one module's processes; a bean without state, so that tests can read the table without the application. */
public interface ProcessSteps {

    /** One table for each process of the module. */
    List<Steps> tables();
}
